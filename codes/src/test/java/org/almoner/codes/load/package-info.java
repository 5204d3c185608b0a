/** Tests of the code sets, numbered from the file to the search. */
@NullMarked
package org.almoner.codes.load;

import org.jspecify.annotations.NullMarked;
