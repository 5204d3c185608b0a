package org.almoner.ledger;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Money from a patient: for the claims it was meant for, the rest kept as credit. */
public final class PatientPaymentPlan {

    private PatientPaymentPlan() {}

    /** What a patient owes for one claim. */
    public record Owed(String claim, Money amount) {}

    /**
     * Pays the claims in the order given, each at most what is owed for it.
     *
     * @param source the payment, such as {@code payment/5}
     * @param reference how it was paid, for the rows: {@code check 1042}
     */
    public static Posting pay(
            String source,
            String patient,
            LocalDate date,
            Money amount,
            String reference,
            List<Owed> claims) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment is more than 0.00.");
        }
        PostingDraft draft = new PostingDraft(source, date);
        Account cash = new Account(Account.Kind.PATIENT_CASH, source);
        Money left = amount;
        for (Owed part : share(amount, claims)) {
            draft.move(
                    Transfer.Kind.PATIENT_PAYMENT,
                    Account.patient(part.claim()),
                    cash,
                    part.amount(),
                    part.claim(),
                    null,
                    reference,
                    null,
                    null);
            left = left.minus(part.amount());
        }
        draft.move(
                Transfer.Kind.CREDIT,
                unapplied(patient),
                cash,
                left,
                null,
                null,
                reference,
                null,
                null);
        return draft.posting("Patient payment");
    }

    /** Uses a patient's credit for claims, in the order given. */
    public static Posting applyCredit(
            String source, String patient, LocalDate date, Money credit, List<Owed> claims) {
        PostingDraft draft = new PostingDraft(source, date);
        for (Owed part : share(credit, claims)) {
            draft.move(
                    Transfer.Kind.CREDIT_APPLIED,
                    Account.patient(part.claim()),
                    unapplied(patient),
                    part.amount(),
                    part.claim(),
                    null,
                    null,
                    null,
                    null);
        }
        return draft.posting("Credit used");
    }

    /** Makes free what was paid too much for a claim whose share has shrunk since. */
    public static Posting release(
            String source, String patient, LocalDate date, String claim, Money tooMuch) {
        PostingDraft draft = new PostingDraft(source, date);
        draft.move(
                Transfer.Kind.CREDIT,
                unapplied(patient),
                Account.patient(claim),
                tooMuch,
                claim,
                null,
                null,
                null,
                null);
        return draft.posting("Overpayment kept as credit");
    }

    /** Gives credit back to the patient. */
    public static Posting refund(
            String source, String patient, LocalDate date, Money amount, String reference) {
        PostingDraft draft = new PostingDraft(source, date);
        draft.move(
                Transfer.Kind.REFUND,
                new Account(Account.Kind.REFUND, source),
                unapplied(patient),
                amount,
                null,
                null,
                reference,
                null,
                null);
        return draft.posting("Refund");
    }

    /** The account of a patient's credit; its balance is negative while we owe the patient. */
    public static Account unapplied(String patient) {
        return new Account(Account.Kind.UNAPPLIED, patient);
    }

    /** How an amount falls on what is owed: in order, each at most what it is. */
    public static List<Owed> share(Money amount, List<Owed> claims) {
        List<Owed> parts = new ArrayList<>();
        Money left = amount;
        for (Owed owed : claims) {
            Money part = left.min(owed.amount());
            if (part.isPositive()) {
                parts.add(new Owed(owed.claim(), part));
                left = left.minus(part);
            }
        }
        return List.copyOf(parts);
    }
}
