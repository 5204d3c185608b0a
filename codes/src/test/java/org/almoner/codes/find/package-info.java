/** Tests of the encoder, numbered from the word to the books. */
@NullMarked
package org.almoner.codes.find;

import org.jspecify.annotations.NullMarked;
