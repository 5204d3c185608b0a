package org.almoner.server.claims;

import org.almoner.claims.Money;

/**
 * A payer's decision about one claim, as remittance tells it to the claim's story.
 *
 * @param payerClaimNumber CLP07
 * @param denied money that was refused and is contested
 * @param reasons in words and codes, such as {@code modifier missing (CO 4) on line 2}; empty when
 *     all was paid
 * @param source where it comes from, such as {@code 835 · 80012345}
 */
public record Adjudication(
        ClaimOutcome outcome,
        String payerClaimNumber,
        Money paid,
        Money patientShare,
        Money denied,
        String reasons,
        String source) {}
