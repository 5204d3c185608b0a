package org.almoner.x12;

/**
 * Short ASCII text packed into a number, the first byte lowest, so that identifiers and code values
 * are compared without making strings of a file's bytes.
 */
public final class Packed {

    /** What {@link #pack} gives for a text of more than eight bytes: it equals no packed text. */
    public static final long TOO_LONG = -1;

    private Packed() {}

    /** Packs up to eight characters; longer text gives {@link #TOO_LONG}. */
    public static long pack(String text) {
        if (text.length() > 8) {
            return TOO_LONG;
        }
        long packed = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            packed = packed << 8 | (text.charAt(i) & 0xFF);
        }
        return packed;
    }

    /** Packs up to eight bytes of an array; more give {@link #TOO_LONG}. */
    public static long pack(byte[] bytes, int from, int to) {
        if (to - from > 8) {
            return TOO_LONG;
        }
        long packed = 0;
        for (int i = to - 1; i >= from; i--) {
            packed = packed << 8 | (bytes[i] & 0xFF);
        }
        return packed;
    }
}
