package org.almoner.codes.edits;

import org.almoner.codes.store.Table;

/**
 * Which pairs of codes may have an edit, whichever of them is named first. Nearly all pairs on
 * claims have none, and one look at one word of memory says so; of a hundred that have none, fewer
 * than one pass all the same and are looked up. Two to four bytes a pair. Safe for use by many
 * threads.
 */
final class PairSieve {

    private static final int PAIRS_PER_WORD = 4;
    private static final int BITS = 4;

    private final long[] words;

    private PairSieve(long[] words) {
        this.words = words;
    }

    static PairSieve of(Table table) {
        int wanted = Math.max(1, table.rows() / PAIRS_PER_WORD);
        var sieve = new PairSieve(new long[Integer.highestOneBit(wanted) << 1]);
        for (int place = 0; place < table.distinctKeys(); place++) {
            long column1 = table.key(place);
            int end = table.start(place + 1);
            for (int row = table.start(place); row < end; row++) {
                sieve.put(mixed(column1, table.number(EditSets.COLUMN_2, row)));
            }
        }
        return sieve;
    }

    private void put(long mixed) {
        words[word(mixed)] |= bits(mixed);
    }

    /** False where no row has the two codes, in either order. */
    boolean passes(long one, long other) {
        long mixed = mixed(one, other);
        long bits = bits(mixed);
        return (words[word(mixed)] & bits) == bits;
    }

    private int word(long mixed) {
        return (int) (mixed >>> 32) & (words.length - 1);
    }

    /** So many bits of a word, six of the number for each. */
    private static long bits(long mixed) {
        long bits = 0;
        for (int bit = 0; bit < BITS; bit++) {
            bits |= 1L << (mixed >>> (bit * 6));
        }
        return bits;
    }

    /** The same number for two codes in either order. */
    private static long mixed(long one, long other) {
        long mixed = (Math.min(one, other) * 0x9E3779B97F4A7C15L) ^ Math.max(one, other);
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return (mixed ^ (mixed >>> 29)) * 0xD6E8FEB86659FD93L;
    }
}
