/** Tests of comparing releases. */
@NullMarked
package org.almoner.codes.diff;

import org.jspecify.annotations.NullMarked;
