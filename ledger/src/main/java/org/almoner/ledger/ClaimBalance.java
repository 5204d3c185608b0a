package org.almoner.ledger;

import org.almoner.claims.Money;

/**
 * Where the money of one claim is. Always: charge = paid + patient paid + adjusted + written off +
 * owed by the patient + contested + still open + passed on to the next payer.
 *
 * @param charge what was charged; for a claim to a later payer, what the one before left to it
 * @param paid by the payer
 * @param patientPaid by the patient, credit used included
 * @param adjusted by contract, or settled by an earlier payer
 * @param patient still owed by the patient
 * @param contested denied and not given up
 * @param open not decided by the payer yet
 * @param passedOn left to the next payer's claim
 */
public record ClaimBalance(
        String claim,
        Money charge,
        Money paid,
        Money patientPaid,
        Money adjusted,
        Money writtenOff,
        Money patient,
        Money contested,
        Money open,
        Money passedOn) {

    /** Reads it from the transfers of one claim. */
    public static ClaimBalance of(String claim, Book book) {
        Book own = book.ofClaim(claim);
        return new ClaimBalance(
                claim,
                own.balance(Account.charges(claim)).plus(between(own, claim, true)).negated(),
                total(own, Account.Kind.REMITTANCE_CASH),
                total(own, Account.Kind.PATIENT_CASH).plus(total(own, Account.Kind.UNAPPLIED)),
                total(own, Account.Kind.CONTRACTUAL).plus(total(own, Account.Kind.PRIOR_PAYER)),
                total(own, Account.Kind.WRITE_OFF),
                own.balance(Account.patient(claim)),
                own.balance(Account.denied(claim)),
                own.balance(Account.payer(claim)).plus(own.balance(Account.settledBefore(claim))),
                between(own, claim, false));
    }

    /** The sum of the right-hand side; a claim is proved when it is the charge. */
    public Money explained() {
        return paid.plus(patientPaid)
                .plus(adjusted)
                .plus(writtenOff)
                .plus(patient)
                .plus(contested)
                .plus(open)
                .plus(passedOn);
    }

    public boolean isProved() {
        return charge.equals(explained());
    }

    /** Whether the payer still has something to decide or we still contest its decision. */
    public boolean isPending() {
        return !open.isZero() || !contested.isZero();
    }

    /** What came from the claim before, negative; or what went to the claim after. */
    private static Money between(Book own, String claim, boolean before) {
        return own.balances().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Account.Kind.NEXT_PAYER)
                .filter(entry -> entry.getKey().subject().equals(claim) == before)
                .map(java.util.Map.Entry::getValue)
                .collect(Money.sum());
    }

    private static Money total(Book book, Account.Kind kind) {
        return book.balances().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(java.util.Map.Entry::getValue)
                .collect(Money.sum());
    }

    /** One line, for a test or a log without names. */
    @Override
    public String toString() {
        String text =
                ("%s: %s = paid %s + patient paid %s + adjusted %s + written off %s"
                                + " + patient %s + contested %s + open %s")
                        .formatted(
                                claim,
                                charge,
                                paid,
                                patientPaid,
                                adjusted,
                                writtenOff,
                                patient,
                                contested,
                                open);
        return passedOn.isZero() ? text : text + " + passed on " + passedOn;
    }
}
