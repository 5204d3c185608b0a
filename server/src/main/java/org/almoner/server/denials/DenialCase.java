package org.almoner.server.denials;

import org.almoner.claims.Money;
import org.almoner.claims.reasons.Reason;
import org.almoner.claims.reasons.ReasonWords;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Money that a payer refused.
 *
 * @param lineCode the service that was refused; empty for the claim as a whole
 * @param remarks the RARCs in words
 * @param correctBy last day for a corrected claim
 * @param appealBy last day for an appeal
 * @param coder who coded the claim first
 * @param recovered what the payer allowed in the end: its payment and the patient's share
 * @param explanation what was said to the payer with the replacement
 */
public record DenialCase(
        long caseId,
        long claimId,
        String claim,
        long encounterId,
        long patientId,
        long payerId,
        long providerId,
        long remittanceId,
        String lineCode,
        String group,
        String reason,
        String remarks,
        Money atStake,
        LocalDate deniedOn,
        LocalDate correctBy,
        LocalDate appealBy,
        String coder,
        CaseState state,
        String explanation,
        Money recovered,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** {@code CO 4}. */
    public String label() {
        return group + " " + reason;
    }

    /** The reason in words. */
    public String words() {
        return ReasonWords.carc(reason).biller();
    }

    /** Where it usually comes from, whether it could be prevented, and what to do next. */
    public Reason meaning() {
        return ReasonWords.carc(reason);
    }

    /** The day that ends the nearest way to mend it. */
    public LocalDate deadline() {
        return correctBy.isBefore(appealBy) ? correctBy : appealBy;
    }

    /** Days until then; negative when it has passed. */
    public long daysLeft(Clock clock) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), deadline());
    }
}
