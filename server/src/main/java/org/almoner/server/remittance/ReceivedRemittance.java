package org.almoner.server.remittance;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A remittance as it is kept.
 *
 * @param trace TRN02, the check or EFT number
 * @param reasons why it waits for a person; empty once it is posted
 * @param seenAgain how often the same content came again
 */
public record ReceivedRemittance(
        long remittanceId,
        String payerCode,
        String payerName,
        String trace,
        Money paid,
        LocalDate date,
        String method,
        int claimCount,
        RemittanceState state,
        int seenAgain,
        Instant receivedAt,
        @Nullable Instant settledAt,
        String settledBy,
        String settledWhy,
        List<Reason> reasons) {

    public ReceivedRemittance {
        reasons = List.copyOf(reasons);
    }

    /** How the money came, BPR04 in words; a code we have no words for stands for itself. */
    public String way() {
        return switch (method) {
            case "ACH", "BOP", "FWT" -> "electronic transfer";
            case "CHK" -> "check";
            case "NON" -> "no payment";
            default -> method;
        };
    }

    /** The posting's source in the ledger. */
    public String source() {
        return source(remittanceId);
    }

    static String source(long remittanceId) {
        return "era/" + remittanceId;
    }

    /** Whether a person may have it posted all the same. */
    public boolean isAcceptable() {
        return !reasons.isEmpty() && reasons.stream().allMatch(Reason::acceptable);
    }

    public boolean isOpen() {
        return state == RemittanceState.TO_LOOK_AT;
    }
}
