package org.almoner.codes.store;

import java.util.OptionalLong;

/**
 * A code of at most twelve capitals and digits as one number. Numbers stand in the order of the
 * codes they were made of, a shorter code before the longer ones that begin with it.
 */
public final class Packed {

    /** Digits, then capitals, each one more than its place; 0 is the blank behind a short code. */
    static final int BASE = 37;

    public static final int LENGTH_MOST = 12;

    /** What the blanks behind a code of each length make of its number. */
    private static final long[] BLANKS_BEHIND = blanksBehind();

    private Packed() {}

    private static long[] blanksBehind() {
        long[] factors = new long[LENGTH_MOST + 1];
        factors[LENGTH_MOST] = 1;
        for (int length = LENGTH_MOST - 1; length >= 0; length--) {
            factors[length] = factors[length + 1] * BASE;
        }
        return factors;
    }

    /** The number; empty when the text is longer, or holds anything but capitals and digits. */
    public static OptionalLong find(CharSequence code) {
        long packed = pack(code);
        return packed < 0 ? OptionalLong.empty() : OptionalLong.of(packed);
    }

    /**
     * The number.
     *
     * @throws IllegalArgumentException when there is none for this text
     */
    public static long of(CharSequence code) {
        long packed = pack(code);
        if (packed < 0) {
            throw new IllegalArgumentException(
                    "A code has at most %d capitals and digits.".formatted(LENGTH_MOST));
        }
        return packed;
    }

    /** The number, or -1 when there is none: for the quick way, without an Optional. */
    public static long pack(CharSequence code) {
        int length = code.length();
        if (length > LENGTH_MOST) {
            return -1;
        }
        long packed = 0;
        for (int at = 0; at < length; at++) {
            int digit = digit(code.charAt(at));
            if (digit < 0) {
                return -1;
            }
            packed = packed * BASE + digit;
        }
        return packed * BLANKS_BEHIND[length];
    }

    /** The number just above all codes that begin with this one. */
    public static long after(long packed, int length) {
        long step = 1;
        for (int at = length; at < LENGTH_MOST; at++) {
            step *= BASE;
        }
        return packed + step;
    }

    /** The code again. */
    public static String text(long packed) {
        char[] code = new char[LENGTH_MOST];
        int length = 0;
        long left = packed;
        for (int at = LENGTH_MOST - 1; at >= 0; at--) {
            int digit = (int) (left % BASE);
            left /= BASE;
            if (digit > 0) {
                length = Math.max(length, at + 1);
                code[at] = (char) (digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11);
            }
        }
        return new String(code, 0, length);
    }

    private static int digit(char letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0' + 1;
        }
        return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 11 : -1;
    }
}
