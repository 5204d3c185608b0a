package org.almoner.server.charts;

import org.jspecify.annotations.Nullable;

/**
 * What was approved before a visit, by the numbers that a claim gives back to the payer.
 *
 * @param authorization the payer's prior authorization number, REF*G1
 * @param referral the referral number of the doctor who sent the patient, REF*9F
 */
public record Approval(@Nullable String authorization, @Nullable String referral) {

    public static final Approval NONE = new Approval(null, null);

    private static final int LENGTH_MAX = 50;

    /** Numbers as a person typed them; an empty field is no number. */
    public static Approval typed(@Nullable String authorization, @Nullable String referral) {
        return new Approval(number(authorization, "authorization"), number(referral, "referral"));
    }

    private static @Nullable String number(@Nullable String typed, String what) {
        String number = typed == null ? "" : typed.strip();
        if (number.isEmpty()) {
            return null;
        }
        if (number.length() > LENGTH_MAX || !number.matches("[A-Za-z0-9][A-Za-z0-9 ./-]*")) {
            throw new IllegalArgumentException(
                    "The %s number has letters, digits, spaces, dots, dashes and slashes only, at most %d. Please compare it with the payer's letter."
                            .formatted(what, LENGTH_MAX));
        }
        return number;
    }
}
