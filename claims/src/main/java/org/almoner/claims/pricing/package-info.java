/** What a service costs: the practice's charges and the payers' contracts, by code and date. */
@NullMarked
package org.almoner.claims.pricing;

import org.jspecify.annotations.NullMarked;
