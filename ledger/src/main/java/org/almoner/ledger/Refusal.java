package org.almoner.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why a remittance is not posted by itself.
 *
 * @param claim CLP01 it is about; null for the remittance as a whole
 * @param sentence what is wrong, where, and what to do; names no patient
 */
public record Refusal(Kind kind, @Nullable String claim, String sentence) {

    /** What is wrong. */
    public enum Kind {
        /** The sums do not agree; only a corrected file from the payer helps. */
        OUT_OF_BALANCE(false, false),
        /** CLP01 is none of our claims; a person names the claim, or sets the remittance aside. */
        UNKNOWN_CLAIM(false, true),
        /** A later payer answers before the earlier one's answer is posted; it waits for that. */
        EARLIER_PAYER_FIRST(false, true),
        /** A service line that we did not send; a person may post it to the claim as a whole. */
        UNKNOWN_LINE(true, false),
        /** A group code that 5010 does not know. */
        ODD_GROUP(false, false),
        /** A claim status that decides no money. */
        ODD_STATUS(false, false),
        /** Negative money on a claim that is no reversal; a person may accept it. */
        NEGATIVE(true, false),
        /** More was paid than was charged; a person may accept it. */
        PAID_ABOVE_CHARGE(true, false),
        /**
         * The claim was decided before and the payer took nothing back; it waits for a reversal.
         */
        ALREADY_DECIDED(false, true),
        /** Takes back what was never posted; it waits for the original, or a person accepts it. */
        REVERSAL_WITHOUT_ORIGINAL(true, true),
        /** Takes back what was taken back already. */
        ALREADY_REVERSED(false, false);

        private final boolean acceptable;
        private final boolean waiting;

        Kind(boolean acceptable, boolean waiting) {
            this.acceptable = acceptable;
            this.waiting = waiting;
        }

        /** Whether a person may say "post it all the same". */
        public boolean isAcceptable() {
            return acceptable;
        }

        /** Whether another event may mend it, so that it is worth trying again. */
        public boolean isWaiting() {
            return waiting;
        }
    }
}
