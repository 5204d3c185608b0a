package org.almoner.codes.icd;

import java.util.Arrays;

/** The codes that notes of a kind name, as places in the order file: quick to ask, never wrong. */
final class Reach {

    static final Reach NONE = new Reach(0, new long[0]);

    /** A bit for each first letter of a code that is named. */
    private final int letters;

    /** First and last place of each run of codes, in ascending order, none touching another. */
    private final long[] bounds;

    private Reach(int letters, long[] bounds) {
        this.letters = letters;
        this.bounds = bounds;
    }

    /** Runs in any order, overlapping or not. */
    static Reach of(int letters, long[][] runs) {
        if (runs.length == 0) {
            return NONE;
        }
        Arrays.sort(runs, (one, other) -> Long.compare(one[0], other[0]));
        long[] bounds = new long[2 * runs.length];
        int end = 0;
        for (long[] run : runs) {
            if (end > 0 && run[0] <= bounds[end - 1] + 1) {
                bounds[end - 1] = Math.max(bounds[end - 1], run[1]);
            } else {
                bounds[end++] = run[0];
                bounds[end++] = run[1];
            }
        }
        return new Reach(letters, Arrays.copyOf(bounds, end));
    }

    /** The bit's place for the first letter of a code; 31 for what begins otherwise. */
    static int letter(String code) {
        int letter = code.isEmpty() ? -1 : code.charAt(0) - 'A';
        return letter >= 0 && letter < 26 ? letter : 31;
    }

    boolean names(int letter, long number) {
        if ((letters >>> letter & 1) == 0) {
            return false;
        }
        int found = Arrays.binarySearch(bounds, number);
        // Between the first and the last of a run, the place to insert is an odd one.
        return found >= 0 || (-found - 1) % 2 == 1;
    }
}
