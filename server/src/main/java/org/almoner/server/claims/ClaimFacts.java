package org.almoner.server.claims;

import java.time.LocalDate;
import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

/**
 * What every event about a claim carries.
 *
 * @param version the newest version, from 1
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
        LocalDate serviceDate) {}
