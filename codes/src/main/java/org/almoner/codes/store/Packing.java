package org.almoner.codes.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * How the values of one column lie in a file: as few bytes each as the widest needs, counted from
 * the smallest, in steps. Five-character codes take four bytes so, days two, flags one, and a
 * column that always holds the same takes none.
 *
 * @param base the smallest value
 * @param step every value is the base plus a multiple of it
 * @param width bytes of each: 0, 1, 2, 4 or 8; with 8 the values stand as they are
 */
record Packing(long base, long step, int width) {

    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final Packing AS_THEY_ARE = new Packing(0, 1, Long.BYTES);

    /** The narrowest for a column of a draft. */
    static Packing of(TableDraft draft, int column) {
        Column.Kind kind = draft.set().columns().get(column).kind();
        long absent = absent(kind);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        long step = kind == Column.Kind.CODE ? Packed.after(0, 1) : 1;
        boolean gaps = false;
        for (int row = 0; row < draft.rows(); row++) {
            long value = draft.value(column, row);
            if (value == absent && kind != Column.Kind.TEXT) {
                gaps = true;
                continue;
            }
            least = Math.min(least, value);
            most = Math.max(most, value);
            while (value % step != 0) {
                step /= Packed.BASE;
            }
        }
        if (least > most) {
            return new Packing(absent, 1, 0);
        }
        if (least == most && !gaps) {
            return new Packing(least, 1, 0);
        }
        long range = most / step - least / step;
        if (range < 0) {
            return AS_THEY_ARE;
        }
        for (int width : new int[] {1, 2, 4}) {
            if (range < none(width)) {
                return new Packing(least, step, width);
            }
        }
        return AS_THEY_ARE;
    }

    static long absent(Column.Kind kind) {
        return switch (kind) {
            case CODE, TEXT -> 0;
            case DAY -> Table.NO_DAY;
            case NUMBER -> Table.NO_NUMBER;
        };
    }

    /** What stands for no value: all bits set. */
    private static long none(int width) {
        return (1L << (width * Byte.SIZE)) - 1;
    }

    /** What stands in the file for a value. */
    long put(long value, long absent, boolean text) {
        if (width == Long.BYTES) {
            return value;
        }
        return value == absent && !text ? none(width) : (value - base) / step;
    }

    /** The least that stands in the file for this value or one behind it. */
    long atLeast(long value) {
        return Math.ceilDiv(value - base, step);
    }

    /** The value at a place of the file. */
    long get(MemorySegment bytes, long column, int row, long absent) {
        return switch (width) {
            case 0 -> base;
            case 1 -> {
                long stored = bytes.get(ValueLayout.JAVA_BYTE, column + row) & 0xFFL;
                yield stored == 0xFFL ? absent : base + stored * step;
            }
            case 2 -> {
                long stored = bytes.get(SHORT, column + row * 2L) & 0xFFFFL;
                yield stored == 0xFFFFL ? absent : base + stored * step;
            }
            case 4 -> {
                long stored = bytes.get(INT, column + row * 4L) & 0xFFFFFFFFL;
                yield stored == 0xFFFFFFFFL ? absent : base + stored * step;
            }
            default -> bytes.get(LONG, column + row * 8L);
        };
    }
}
