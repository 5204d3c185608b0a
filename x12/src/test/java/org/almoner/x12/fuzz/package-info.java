/** Files of every kind, broken in every way, for the tests that say nothing may come of it. */
@NullMarked
package org.almoner.x12.fuzz;

import org.jspecify.annotations.NullMarked;
