package org.almoner.payer;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of each payer's member ids. There is no list of members: an id of the right form is
 * known, and its digits say what its plan is ({@link MemberPlan}).
 */
public final class MemberIds {

    /**
     * Where the digits of a number go, {@code #} for each.
     *
     * <p>The Medicare-like form has the length of a real identifier, but a letter S, which no real
     * one may have, so that the two can never be confused.
     */
    private static final Map<String, String> FORMS =
            Map.of(
                    SimulatedPayer.MEDICARE, "#S##M###S##",
                    SimulatedPayer.MEDICAID, "SM########",
                    SimulatedPayer.BLUE_HARBOR, "BH#########",
                    SimulatedPayer.UNION_TRUST, "UT########",
                    SimulatedPayer.WORK_COMP, "KW#######");

    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");

    private MemberIds() {}

    /** The {@code n}th member id of a payer; its last digits are those of {@code n}. */
    public static String make(String payerId, long n) {
        String form = form(payerId);
        int width = (int) form.chars().filter(c -> c == '#').count();
        String digits = ("%0" + width + "d").formatted(n);
        if (n < 0 || digits.length() > width) {
            throw new IllegalArgumentException(payerId + " has ids of " + width + " digits");
        }
        var id = new StringBuilder(form);
        int next = 0;
        for (int at = 0; at < id.length(); at++) {
            if (id.charAt(at) == '#') {
                id.setCharAt(at, digits.charAt(next));
                next++;
            }
        }
        return id.toString();
    }

    /** Whether the payer knows the id, which is to say whether it has the payer's form. */
    public static boolean isKnown(String payerId, String memberId) {
        String form = FORMS.get(payerId);
        if (form == null || form.length() != memberId.length()) {
            return false;
        }
        for (int at = 0; at < form.length(); at++) {
            char wanted = form.charAt(at);
            char c = memberId.charAt(at);
            if (wanted == '#' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    /** The form as a person reads it, {@code #} for each digit. */
    public static String form(String payerId) {
        String form = FORMS.get(payerId);
        if (form == null) {
            throw new IllegalArgumentException("no payer " + payerId);
        }
        return form;
    }

    /** The digit that is {@code fromRight} places from the right, 0 for the last. */
    static int digit(String memberId, int fromRight) {
        String digits = NOT_A_DIGIT.matcher(memberId).replaceAll("");
        return digits.charAt(digits.length() - 1 - fromRight) - '0';
    }
}
