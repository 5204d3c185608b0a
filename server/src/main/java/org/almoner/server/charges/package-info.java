/** Priced services: what a finished chart costs, and what still needs a price. */
@NullMarked
package org.almoner.server.charges;

import org.jspecify.annotations.NullMarked;
