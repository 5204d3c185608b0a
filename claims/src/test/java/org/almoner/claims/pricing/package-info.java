/** Prices by example. */
@NullMarked
package org.almoner.claims.pricing;

import org.jspecify.annotations.NullMarked;
