package org.almoner.server.claims;

import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A claim that is about to be filed, with what the claim's own text does not say.
 *
 * @param claim built with the number that {@link ClaimFiling#nextNumber} gave
 * @param expected what the contract allows; null when it does not say
 * @param follows the claim whose payer decided before; null for a first payer's claim
 * @param forwarded whether the earlier payer sent it on by itself
 * @param told who coded it and as what, for the story
 */
record NewClaim(
        ProfessionalClaim claim,
        long encounterId,
        long patientId,
        long payerId,
        long providerId,
        long coverageId,
        @Nullable Money expected,
        LocalDate filingLimit,
        @Nullable Long follows,
        boolean forwarded,
        String told) {

    /** A claim to the first payer. */
    static NewClaim first(
            ProfessionalClaim claim,
            long encounterId,
            long patientId,
            long payerId,
            long providerId,
            long coverageId,
            @Nullable Money expected,
            LocalDate filingLimit,
            String told) {
        return new NewClaim(
                claim,
                encounterId,
                patientId,
                payerId,
                providerId,
                coverageId,
                expected,
                filingLimit,
                null,
                false,
                told);
    }
}
