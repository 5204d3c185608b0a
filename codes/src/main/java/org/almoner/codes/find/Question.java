package org.almoner.codes.find;

import java.util.List;

/**
 * What a person asks for: one slot for each word or short form, each with everything that it may
 * stand for.
 *
 * @param words the numbers of all words that slots may stand for, each once; a word's place here is
 *     its bit
 */
record Question(String typed, List<Slot> slots, int[] words, int flags) {
    static final int WORDS_MOST = 128;

    /** What the question asks of codes as a whole. */
    static final int LEFT = 1;

    static final int RIGHT = 2;
    static final int BOTH = 4;
    static final int OTHER = 8;
    static final int UNSPECIFIED = 16;

    /** What kind of word a slot is. */
    enum Kind {
        WORD,
        /** A word that the ranking treats on its own: a side, "other", "unspecified". */
        CONTROL,
        /** It speaks of the encounter: initial, subsequent, sequela. */
        ENCOUNTER
    }

    /**
     * @param weight how much it counts that this is found
     * @param negated whether it is asked that this be absent
     */
    record Slot(String typed, Kind kind, float weight, boolean negated, List<Meaning> meanings) {}

    /**
     * @param bits places of its words in {@link Question#words}
     * @param shares how much each of them counts, together 1
     * @param trust how sure it is that this is meant, at most 1
     * @param how empty when it is the typed word, "=" when it is written out, "~" when it is like it
     */
    record Meaning(int[] bits, float[] shares, float trust, String how) {}

    boolean asks(int flag) {
        return (flags & flag) != 0;
    }
}
