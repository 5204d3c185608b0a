package org.almoner.server.claims;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What every event about a claim carries.
 *
 * @param version the newest version, from 1
 * @param follows the claim whose payer decided before; its charge stands there already
 * @param expected what the contract allows; null when it does not say
 */
public record ClaimFacts(
        long claimId,
        String number,
        int version,
        long encounterId,
        long patientId,
        long payerId,
        long providerId,
        Money charge,
        @Nullable Money expected,
        LocalDate serviceDate,
        @Nullable Long follows) {}
