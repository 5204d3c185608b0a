/** Coding edits are found in both directions, on their days. */
@NullMarked
package org.almoner.codes.edits;

import org.jspecify.annotations.NullMarked;
