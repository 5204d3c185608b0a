package org.almoner.claims.reasons;

/**
 * What a payer's code means, in our words.
 *
 * @param code the CARC or RARC
 * @param biller a short phrase for a biller
 * @param patient a sentence or two in plain words for a patient; says nothing about who pays, since
 *     that is the group's part
 * @param cause where it usually comes from
 * @param preventable whether the clinic could usually have kept it from happening
 * @param action what is usually done next
 * @param known false when we have no words of our own for the code
 */
public record Reason(
        String code,
        String biller,
        String patient,
        Cause cause,
        boolean preventable,
        String action,
        boolean known) {

    /** Where a denial or an adjustment usually comes from. */
    public enum Cause {
        CODING("coding"),
        ELIGIBILITY("eligibility"),
        FRONT_DESK("front desk"),
        DOCUMENTATION("documentation"),
        FOLLOW_UP("follow-up"),
        CONTRACT("contract"),
        PATIENT_SHARE("patient share"),
        UNKNOWN("unknown");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        static Cause named(String words) {
            for (Cause cause : values()) {
                if (cause.words.equals(words)) {
                    return cause;
                }
            }
            throw new IllegalArgumentException("No cause is called '%s'.".formatted(words));
        }
    }
}
