package org.almoner.codes.store;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The rows of one release, sorted by their keys, in mapped memory. Rows are numbered from 0.
 *
 * <p>The first key has a directory of its distinct values, which is searched first; what follows is
 * then found among the few rows that share it. Nothing is allocated while searching. Safe for use
 * by many threads.
 */
public final class Table {

    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static final int NO_DAY = Integer.MIN_VALUE;
    static final long NO_NUMBER = Long.MIN_VALUE;

    private final PublishedSet set;
    private final Release release;
    private final MemorySegment bytes;
    private final long[] columns;
    private final Packing[] packings;
    private final long[] absent;
    private final long keys;
    private final long starts;
    private final int distinct;
    private volatile int @Nullable [] slotsOfPlaces;
    private final long textStarts;
    private final long text;

    /** Where the parts of a file lie, each from its first byte. */
    record Places(
            List<Long> columns,
            List<Packing> packings,
            long keys,
            long starts,
            int distinct,
            long textStarts,
            long text) {}

    Table(PublishedSet set, Release release, MemorySegment bytes, Places places) {
        this.set = set;
        this.release = release;
        this.bytes = bytes;
        this.columns = places.columns().stream().mapToLong(Long::longValue).toArray();
        this.packings = places.packings().toArray(Packing[]::new);
        this.absent =
                set.columns().stream().mapToLong(column -> Packing.absent(column.kind())).toArray();
        this.keys = places.keys();
        this.starts = places.starts();
        this.distinct = places.distinct();
        this.textStarts = places.textStarts();
        this.text = places.text();
    }

    public PublishedSet set() {
        return set;
    }

    public Release release() {
        return release;
    }

    public int rows() {
        return release.rows();
    }

    /** How many different first keys there are. */
    public int distinctKeys() {
        return distinct;
    }

    /** The first key at a place of the directory, from 0; its rows begin at {@link #start}. */
    public long key(int place) {
        return bytes.get(LONG, keys + (long) place * Long.BYTES);
    }

    /** The first row of a place of the directory; that of the place behind the last is rows(). */
    public int start(int place) {
        return bytes.get(INT, starts + (long) place * Integer.BYTES);
    }

    /** The place of a first key, or -1 when no row has it. */
    public int place(long packed) {
        int[] slots = hashed();
        int mask = slots.length - 1;
        for (int slot = slot(packed, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            int place = slots[slot] - 1;
            if (key(place) == packed) {
                return place;
            }
        }
        return -1;
    }

    /** The places of the first keys by their hashes, each one more; made when first asked. */
    private int[] hashed() {
        int[] made = slotsOfPlaces;
        if (made == null) {
            made = new int[Integer.highestOneBit(Math.max(1, distinct)) << 2];
            for (int place = 0; place < distinct; place++) {
                int slot = slot(key(place), made.length - 1);
                while (made[slot] != 0) {
                    slot = (slot + 1) & (made.length - 1);
                }
                made[slot] = place + 1;
            }
            slotsOfPlaces = made;
        }
        return made;
    }

    private static int slot(long packed, int mask) {
        long mixed = packed * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    /** The first place whose key is this one or behind it. */
    public int placeFrom(long packed) {
        int low = 0;
        int high = distinct;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle) < packed) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first row of a first key, or -1. */
    public int find(long packed) {
        int place = place(packed);
        return place < 0 ? -1 : start(place);
    }

    /** The first row of two keys, the second a code or a number, or -1. */
    public int find(long first, long second) {
        int place = place(first);
        if (place < 0) {
            return -1;
        }
        int end = start(place + 1);
        int row = from(1, start(place), end, second);
        return row < end && number(1, row) == second ? row : -1;
    }

    /** The first of these rows, sorted by this column, that holds this value or one behind it. */
    public int from(int column, int firstRow, int endRow, long value) {
        Packing packing = packings[column];
        if (packing.width() == Integer.BYTES && value > packing.base()) {
            return fromStored(columns[column], firstRow, endRow, packing.atLeast(value));
        }
        int low = firstRow;
        int high = endRow;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(column, middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The same among values as they stand in the file; what stands for none comes first. */
    private int fromStored(long column, int firstRow, int endRow, long least) {
        int low = firstRow;
        int high = endRow;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int stored = bytes.get(INT, column + (long) middle * Integer.BYTES);
            if (stored == -1 || Integer.toUnsignedLong(stored) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A code or a number as it is kept; {@link #hasNumber} says whether there is one. */
    public long number(int column, int row) {
        return packings[column].get(bytes, columns[column], row, absent[column]);
    }

    public boolean hasNumber(int column, int row) {
        return number(column, row) != NO_NUMBER;
    }

    public String code(int column, int row) {
        return Packed.text(number(column, row));
    }

    /** A day; null where there is none. */
    public @Nullable LocalDate day(int column, int row) {
        return hasDay(column, row) ? LocalDate.ofEpochDay(number(column, row)) : null;
    }

    public boolean hasDay(int column, int row) {
        return number(column, row) != NO_DAY;
    }

    /** Whether a row that is good from one column's day to another's is so on this one. */
    public boolean holdsOn(int fromColumn, int toColumn, int row, long epochDay) {
        long from = number(fromColumn, row);
        long to = number(toColumn, row);
        return (from == NO_DAY || from <= epochDay) && (to == NO_DAY || to >= epochDay);
    }

    /** Words; empty where there are none. */
    public String text(int column, int row) {
        long number = number(column, row);
        int start = bytes.get(INT, textStarts + number * Integer.BYTES);
        int end = bytes.get(INT, textStarts + (number + 1) * Integer.BYTES);
        byte[] letters = new byte[end - start];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, text + start, letters, 0, letters.length);
        return new String(letters, StandardCharsets.UTF_8);
    }

    /** A cell as a person reads it, whatever its kind; empty where there is none. */
    public String shown(int column, int row) {
        Column of = set.columns().get(column);
        return switch (of.kind()) {
            case CODE -> code(column, row);
            case TEXT -> text(column, row);
            case DAY -> Objects.toString(day(column, row), "");
            case NUMBER ->
                    hasNumber(column, row)
                            ? BigDecimal.valueOf(number(column, row), of.scale()).toPlainString()
                            : "";
        };
    }
}
