/**
 * What a claim, an acknowledgement and a remittance mean: records, their mapping from and to X12,
 * the scrub, the balance proofs, pricing. Pure functions over values; no database, no screen.
 */
@NullMarked
package org.almoner.claims;

import org.jspecify.annotations.NullMarked;
