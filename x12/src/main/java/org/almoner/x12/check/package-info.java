/** Holds a file against its guides, its balances and the code sets, and reports in one pass. */
@NullMarked
package org.almoner.x12.check;

import org.jspecify.annotations.NullMarked;
