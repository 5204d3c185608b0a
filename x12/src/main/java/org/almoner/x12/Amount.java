package org.almoner.x12;

/**
 * Data element 782, monetary amount, as whole cents. X12 writes type R without trailing zeros and
 * without an exponent (X12.5 and the implementation guides, section B.1.1.3.1.2).
 */
public final class Amount {

    private static final int WHOLE_DIGITS_MAX = 16;

    private Amount() {}

    /**
     * Reads {@code -37.5} as {@code -3750}. Never rounds: a fraction of a cent is refused unless it
     * is zero.
     *
     * @throws NumberFormatException saying what is wrong with the amount
     */
    public static long parseCents(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        if (whole.isEmpty() && fraction.isEmpty()) {
            throw new NumberFormatException("an amount needs digits");
        }
        if (whole.length() > WHOLE_DIGITS_MAX) {
            throw new NumberFormatException("an amount has at most 16 digits before the point");
        }
        long cents = Math.multiplyExact(number(whole), 100L) + centsOf(fraction);
        return negative ? -cents : cents;
    }

    /** Writes {@code -3750} as {@code -37.5} and {@code 4000} as {@code 40}. */
    public static String write(long cents) {
        long whole = cents / 100;
        long fraction = Math.abs(cents % 100);
        String sign = cents < 0 ? "-" : "";
        if (fraction == 0) {
            return sign + Math.abs(whole);
        }
        String twoDigits = (fraction < 10 ? "0" : "") + fraction;
        String shortest = twoDigits.endsWith("0") ? twoDigits.substring(0, 1) : twoDigits;
        return sign + Math.abs(whole) + "." + shortest;
    }

    private static long centsOf(String fraction) {
        for (int i = 2; i < fraction.length(); i++) {
            if (fraction.charAt(i) != '0') {
                throw new NumberFormatException("an amount may not hold a fraction of a cent");
            }
        }
        String twoDigits = (fraction + "00").substring(0, 2);
        return number(twoDigits);
    }

    private static long number(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException("an amount holds only digits, a sign and a point");
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
