/** Tests of the smaller lists. */
@NullMarked
package org.almoner.codes.lists;

import org.jspecify.annotations.NullMarked;
