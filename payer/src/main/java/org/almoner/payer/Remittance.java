package org.almoner.payer;

import java.util.List;

/**
 * One 835: what one payer says and pays to one payee on one day.
 *
 * @param trace TRN02
 * @param entries reversals and decisions, in the order in which they were made
 * @param carried what the payee owed before, taken back now
 * @param forwardedCents what the payee owes now, taken back next time; 0 when there is money to pay
 */
record Remittance(
        SimulatedPayer payer,
        String npi,
        String trace,
        List<Entry> entries,
        ClaimBook.Balance carried,
        long forwardedCents) {

    Remittance {
        entries = List.copyOf(entries);
    }

    /**
     * One CLP.
     *
     * @param reversal whether it takes the decision back: every amount with the other sign
     * @param interestCents paid on top for being late, outside the claim's own sum
     */
    record Entry(Decision decision, boolean reversal, long interestCents) {

        long paidCents() {
            return reversal ? -decision.paidCents() : decision.paidCents();
        }
    }

    long claimsCents() {
        return entries.stream().mapToLong(Entry::paidCents).sum();
    }

    long interestCents() {
        return entries.stream().mapToLong(Entry::interestCents).sum();
    }

    /** BPR02: the claims, less what PLB takes; PLB gives interest and what is carried forward. */
    long paidCents() {
        return claimsCents() + interestCents() - carried.cents() + forwardedCents;
    }
}
