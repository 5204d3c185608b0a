package org.almoner.ledger;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One row of the ledger: a positive amount that goes from one account to another. It is never
 * changed; a correction is another row that names it.
 *
 * @param key its name for ever: the posting's source, a number sign, and its place in the posting
 * @param claim the claim it is about, if it is about one
 * @param line the claim line it is about (REF*6R); null for the claim as a whole
 * @param reason why: {@code CO 45}, {@code WO C-10482}, a person's words
 * @param adjudication the decision it belongs to, so that a reversal finds all of it
 * @param corrects the key of the row that this one takes back
 */
public record Transfer(
        String key,
        Kind kind,
        Account from,
        Account to,
        Money amount,
        LocalDate date,
        @Nullable String claim,
        @Nullable String line,
        @Nullable String reason,
        @Nullable String adjudication,
        @Nullable String corrects) {

    public Transfer {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A transfer moves a positive amount: " + key);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("A transfer needs two accounts: " + key);
        }
    }

    /** What a row is for. */
    public enum Kind {
        CHARGE("Charged"),
        PAYMENT("Paid by the payer"),
        CONTRACTUAL("Contract adjustment"),
        PRIOR_PAYER("Settled by an earlier payer"),
        PATIENT_SHARE("Patient's share"),
        DENIAL("Denied"),
        /** What one payer left, on its way to the next payer's claim. */
        PASSED_ON("Asked of the next payer"),
        /** The part of the charge that the next payer is told and has not to decide. */
        SETTLED_BEFORE("Settled before this claim"),
        PROVIDER_LEVEL("Payer-level adjustment"),
        /** A denial taken up again: replaced, or decided anew. */
        REOPENED("Taken up again"),
        /** The payer took back a decision (CLP02 22). */
        REVERSAL("Reversed by the payer"),
        /** Our own correction: a replaced or voided charge. */
        CORRECTION("Corrected"),
        PATIENT_PAYMENT("Paid by the patient"),
        CREDIT("Kept as credit"),
        CREDIT_APPLIED("Credit used"),
        REFUND("Given back"),
        WRITE_OFF("Written off"),
        BILLED_TO_PATIENT("Billed to the patient");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The row that takes this one back, in full. */
    Transfer undoneBy(Kind why, String newKey, LocalDate day, @Nullable String newAdjudication) {
        return new Transfer(
                newKey, why, to, from, amount, day, claim, line, reason, newAdjudication, key);
    }

    /** {@code DENIAL 620.00 PAYER_RECEIVABLE C-1 -> DENIED C-1, line L2, CO 4}. */
    @Override
    public String toString() {
        return "%s %s %s -> %s%s%s%s"
                .formatted(
                        kind,
                        amount,
                        from,
                        to,
                        line == null ? "" : ", line " + line,
                        reason == null ? "" : ", " + reason,
                        corrects == null ? "" : ", corrects " + corrects);
    }
}
