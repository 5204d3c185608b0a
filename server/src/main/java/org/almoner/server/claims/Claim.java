package org.almoner.server.claims;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A claim as it stands now.
 *
 * @param number CLM01, such as {@code C-10482}
 * @param sequence P, S or T: which payer in order of benefits this claim goes to
 * @param version the newest version, from 1
 * @param charge the newest version's charge
 * @param expected what the contract with the payer allows; null when the contract does not say
 * @param filingLimit the last day on which the payer takes the newest version
 * @param sentAt when the newest version was sent; null before that
 * @param holdReason empty unless held
 * @param payerClaimNumber the payer's own number for it, from its 277CA or 835
 * @param follows the claim whose payer decided before this one's; null for a first payer's claim
 */
public record Claim(
        long claimId,
        String number,
        long encounterId,
        long patientId,
        long payerId,
        long providerId,
        long coverageId,
        String sequence,
        ClaimState state,
        Instant stateSince,
        int version,
        Money charge,
        @Nullable Money expected,
        LocalDate serviceDate,
        LocalDate filingLimit,
        Instant builtAt,
        @Nullable Instant sentAt,
        String holdReason,
        @Nullable LocalDate holdUntil,
        @Nullable String payerClaimNumber,
        @Nullable Long follows) {

    /** Days left to send it in time; negative when the limit has passed. */
    public long daysLeft(Clock clock) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), filingLimit);
    }

    /** What others need to know of it when something happened to it. */
    public ClaimFacts facts() {
        return new ClaimFacts(
                claimId,
                number,
                version,
                encounterId,
                patientId,
                payerId,
                providerId,
                charge,
                expected,
                serviceDate,
                follows);
    }
}
