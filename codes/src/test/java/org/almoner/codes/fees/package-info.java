/** Prices by Medicare's schedules are right to the cent. */
@NullMarked
package org.almoner.codes.fees;

import org.jspecify.annotations.NullMarked;
