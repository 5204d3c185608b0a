/** Reads a note: what it says, where it says so, and whether it means it. */
@NullMarked
package org.almoner.coding;

import org.jspecify.annotations.NullMarked;
