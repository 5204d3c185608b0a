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
        String told) {}
