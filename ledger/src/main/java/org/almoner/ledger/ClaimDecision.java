package org.almoner.ledger;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one CLP of a posted remittance did to one of our claims. A reversal's amounts are negative.
 *
 * @param claim our claim number
 * @param index which CLP of the remittance, from 0
 * @param status CLP02
 * @param reopened contested money that this decision took up again
 * @param denials what was refused, by line and reason
 */
public record ClaimDecision(
        String claim,
        int index,
        String status,
        String payerClaimNumber,
        boolean reversal,
        Money charge,
        Money paid,
        Money adjusted,
        Money patientShare,
        Money denied,
        Money reopened,
        List<Denial> denials) {

    public ClaimDecision {
        denials = List.copyOf(denials);
    }

    /**
     * Money that was refused.
     *
     * @param line our line's control number; null for the claim as a whole
     * @param group CO, PR, OA or PI
     * @param reason the CARC
     * @param remarks RARCs of the line and of the claim
     */
    public record Denial(
            @Nullable String line,
            String code,
            String group,
            String reason,
            List<String> remarks,
            Money amount) {

        public Denial {
            remarks = List.copyOf(remarks);
        }
    }
}
