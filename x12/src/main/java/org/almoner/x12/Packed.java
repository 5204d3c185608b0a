package org.almoner.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Short ASCII text packed into a number, the first byte lowest, so that identifiers and code values
 * are compared without making strings of a file's bytes.
 */
public final class Packed {

    /** What {@link #pack} gives for a text of more than eight bytes: it equals no packed text. */
    public static final long TOO_LONG = -1;

    /** Eight bytes at once, the first lowest, on any machine. */
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
        int length = to - from;
        if (length > 8) {
            return TOO_LONG;
        }
        if (length <= 0) {
            return 0;
        }
        if (from + 8 <= bytes.length) {
            return (long) EIGHT.get(bytes, from) & (-1L >>> (64 - 8 * length));
        }
        long packed = 0;
        for (int i = to - 1; i >= from; i--) {
            packed = packed << 8 | (bytes[i] & 0xFF);
        }
        return packed;
    }
}
