package org.almoner.claims.scrub;

import org.almoner.codes.store.Packed;

import java.util.Arrays;
import java.util.TreeSet;

/** The signs of codes and modifiers, cut into the stretches of codes that share them. */
final class SignTable {

    private static final int FIRST_LETTER = '0';
    private static final int LETTERS = 'Z' - FIRST_LETTER + 1;

    /** The first code of each stretch, in order; the signs of those before the first are none. */
    private final long[] begins;

    private final long[] ofStretch;
    private final long[] ofModifier = new long[LETTERS * LETTERS];

    SignTable() {
        TreeSet<Long> borders = new TreeSet<>();
        for (Sign sign : Sign.values()) {
            for (String range : words(sign.codes())) {
                borders.add(first(range));
                borders.add(end(range));
            }
            for (String modifier : words(sign.modifiers())) {
                ofModifier[place(modifier)] |= sign.bit();
            }
        }
        begins = borders.stream().mapToLong(Long::longValue).toArray();
        ofStretch = new long[begins.length];
        for (Sign sign : Sign.values()) {
            for (String range : words(sign.codes())) {
                int end = Arrays.binarySearch(begins, end(range));
                for (int at = Arrays.binarySearch(begins, first(range)); at < end; at++) {
                    ofStretch[at] |= sign.bit();
                }
            }
        }
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ", -1);
    }

    private static long first(String range) {
        int hyphen = range.indexOf('-');
        return Packed.of(hyphen < 0 ? range : range.substring(0, hyphen));
    }

    /** The number just behind all codes that begin with the range's last. */
    private static long end(String range) {
        String last = range.substring(range.indexOf('-') + 1);
        return Packed.after(Packed.of(last), last.length());
    }

    /**
     * What a code shows.
     *
     * @param packed a {@link Packed} number, or -1
     */
    long ofCode(long packed) {
        int low = 0;
        int high = begins.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] <= packed) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : ofStretch[low - 1];
    }

    /** What a modifier shows; nothing when it is written as none is. */
    long ofModifier(String modifier) {
        int place = modifier.length() == 2 ? place(modifier) : -1;
        return place < 0 ? 0 : ofModifier[place];
    }

    private static int place(String modifier) {
        int one = modifier.charAt(0) - FIRST_LETTER;
        int other = modifier.charAt(1) - FIRST_LETTER;
        boolean isWithin = one >= 0 && one < LETTERS && other >= 0 && other < LETTERS;
        return isWithin ? one * LETTERS + other : -1;
    }
}
