package org.almoner.server.claims;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Where a claim's money is. Claims asks; the ledger, which stands below no claim, answers. */
public interface ClaimMoney {

    /** The money of one claim; empty when nothing was posted for it. */
    Optional<Where> find(String claimNumber);

    /**
     * Charge = paid + patient paid + written off + patient + contested + open + passed on.
     *
     * @param charge for a later payer's claim, what the payer before left to it
     * @param passedOn left to the next payer's claim
     * @param writtenOff by contract and by decision
     * @param proof the equation in figures, such as {@code 1,308.00 = 412.60 + 834.00 + 61.40}
     * @param proved whether the equation holds
     * @param lines by line, in order; empty where the ledger keeps the claim as a whole only
     * @param path where each amount opens onto its transfers; null when there is no such page
     */
    record Where(
            Money charge,
            Money paid,
            Money patientPaid,
            Money writtenOff,
            Money patient,
            Money contested,
            Money open,
            Money passedOn,
            String proof,
            boolean proved,
            List<LineMoney> lines,
            @Nullable String path) {

        public Where {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line's money.
     *
     * @param control the line's control number
     */
    record LineMoney(String control, Money charge, Money paid, Money writtenOff, Money patient) {}
}
