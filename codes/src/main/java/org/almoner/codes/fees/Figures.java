package org.almoner.codes.fees;

/** Scaled numbers as people read them. */
final class Figures {

    private Figures() {}

    /** A number with so many decimals: 325 with 2 is 3.25. */
    static String decimal(long scaled, int decimals) {
        String digits = Long.toString(Math.abs(scaled));
        if (digits.length() <= decimals) {
            digits = "0".repeat(decimals - digits.length() + 1) + digits;
        }
        int point = digits.length() - decimals;
        String sign = scaled < 0 ? "-" : "";
        return decimals == 0
                ? sign + digits
                : sign + digits.substring(0, point) + '.' + digits.substring(point);
    }

    static String dollars(long cents) {
        return "$" + decimal(cents, 2);
    }
}
