/** What one release changed against another: new codes, gone ones, other words. */
@NullMarked
package org.almoner.codes.diff;

import org.jspecify.annotations.NullMarked;
