package org.almoner.x12;

/**
 * Data element 782, monetary amount, as whole cents. X12 writes type R without trailing zeros and
 * without an exponent (X12.5 and the implementation guides, section B.1.1.3.1.2).
 */
public final class Amount {

    /** What {@link #cents} gives for an amount that is absent or cannot be read. */
    public static final long NONE = Long.MIN_VALUE;

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

    /** Reads an amount in a file's bytes, or gives {@link #NONE}; as exact as the text form. */
    public static long cents(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) {
            at++;
        }
        long cents = 0;
        int fraction = -1;
        int digits = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit == '.' - '0' && fraction < 0) {
                fraction = 0;
            } else if (digit < 0 || digit > 9 || (fraction >= 2 && digit != 0)) {
                return NONE;
            } else if (fraction < 2) {
                cents = cents * 10 + digit;
                digits++;
                fraction += fraction < 0 ? 0 : 1;
            }
        }
        if (digits == 0 || digits > WHOLE_DIGITS_MAX + Math.max(fraction, 0)) {
            return NONE;
        }
        for (int decimals = Math.max(fraction, 0); decimals < 2; decimals++) {
            cents *= 10;
        }
        return negative ? -cents : cents;
    }

    /** Reads an unsigned whole number, or gives -1 when it is none or has over nine digits. */
    public static long whole(byte[] bytes, int from, int to) {
        if (from == to || to - from > 9) {
            return -1;
        }
        long value = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
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
