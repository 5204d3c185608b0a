package org.almoner.ledger;

import java.util.Objects;

/**
 * A place where money stands. What a transfer brings in raises its balance, what it takes out
 * lowers it; all balances together are always zero.
 *
 * @param subject whose: a claim number, a remittance, a payer, a patient, as the kind says
 */
public record Account(Kind kind, String subject) {

    public Account {
        Objects.requireNonNull(kind);
        if (subject.isBlank()) {
            throw new IllegalArgumentException("An account needs a subject: " + kind);
        }
    }

    /** The chart of accounts. */
    public enum Kind {
        /** Revenue of one claim: what was charged. Its balance is the charge, negative. */
        CHARGES("Charges", Subject.CLAIM),
        /** What the payer has not decided yet about one claim. */
        PAYER_RECEIVABLE("Waiting for the payer", Subject.CLAIM),
        /** What the patient owes for one claim; negative when the patient paid too much for it. */
        PATIENT_RECEIVABLE("Owed by the patient", Subject.CLAIM),
        /** Refused by the payer and still contested by us. */
        DENIED("Denied, contested", Subject.CLAIM),
        /** Taken off by contract. */
        CONTRACTUAL("Contract adjustment", Subject.CLAIM),
        /** Already settled by a payer before this one (OA 23). */
        PRIOR_PAYER("Settled by an earlier payer", Subject.CLAIM),
        /**
         * On the way from one payer's claim to the next payer's, which is the subject; empty while
         * both claims agree.
         */
        NEXT_PAYER("Passed to the next payer", Subject.CLAIM),
        /**
         * The part of a later claim's charge that was settled before, negative until its payer
         * gives it back; together with the payer's receivable it is what that payer has to decide.
         */
        SETTLED_BEFORE("Settled before this claim", Subject.CLAIM),
        /** Given up by a person's decision. */
        WRITE_OFF("Written off", Subject.CLAIM),
        /** Money that arrived with one remittance. Its balance is that remittance's BPR02. */
        REMITTANCE_CASH("Cash from payer", Subject.REMITTANCE),
        /** Money that one patient payment brought. */
        PATIENT_CASH("Cash from patient", Subject.PAYMENT),
        /** PLB WO: overpayments a payer takes back, until they are settled. */
        RECOUPMENT("Recoupment", Subject.PAYER),
        /** PLB FB: what a payer carries over to its next remittance. */
        FORWARD_BALANCE("Forward balance", Subject.PAYER),
        /** PLB L6: interest. */
        INTEREST("Interest", Subject.PAYER),
        /** Every other PLB. */
        PAYER_OTHER("Other payer adjustment", Subject.PAYER),
        /** Paid by a patient and not used for any claim yet; negative, because we owe it. */
        UNAPPLIED("Unapplied credit", Subject.PATIENT),
        /** Given back to a patient. */
        REFUND("Refund", Subject.PAYMENT);

        private final String title;
        private final Subject subject;

        Kind(String title, Subject subject) {
            this.title = title;
            this.subject = subject;
        }

        /** As a screen calls it. */
        public String title() {
            return title;
        }

        /** What an account of this kind is kept for. */
        public Subject subject() {
            return subject;
        }
    }

    /** What an account's subject names. */
    public enum Subject {
        CLAIM,
        REMITTANCE,
        PAYMENT,
        PAYER,
        PATIENT
    }

    static Account charges(String claim) {
        return new Account(Kind.CHARGES, claim);
    }

    static Account payer(String claim) {
        return new Account(Kind.PAYER_RECEIVABLE, claim);
    }

    static Account patient(String claim) {
        return new Account(Kind.PATIENT_RECEIVABLE, claim);
    }

    static Account settledBefore(String claim) {
        return new Account(Kind.SETTLED_BEFORE, claim);
    }

    static Account nextPayer(String claim) {
        return new Account(Kind.NEXT_PAYER, claim);
    }

    static Account denied(String claim) {
        return new Account(Kind.DENIED, claim);
    }

    /** {@code PAYER_RECEIVABLE C-10482}. */
    @Override
    public String toString() {
        return kind + " " + subject;
    }
}
