package org.almoner.codes.find;

import java.util.List;

/**
 * What a person asks for: one slot for each word or short form, each with everything that it may
 * stand for. Immutable as long as nobody writes into its arrays, and nobody does.
 */
final class Question {
    static final int WORDS_MOST = 128;

    /** What the question asks of codes as a whole. */
    static final int LEFT = 1;

    static final int RIGHT = 2;
    static final int BOTH = 4;
    static final int OTHER = 8;
    static final int UNSPECIFIED = 16;
    static final int ELSEWHERE = 32;

    private final List<Slot> slots;
    private final int[] words;
    private final int[] behind;
    private final int flags;

    /**
     * @param words the numbers of all words that slots may stand for, each once; a word's place
     *     here is its bit
     * @param behind for each of them the word such as "type" or "stage" that it was asked behind,
     *     or -1
     */
    Question(List<Slot> slots, int[] words, int[] behind, int flags) {
        this.slots = List.copyOf(slots);
        this.words = words;
        this.behind = behind;
        this.flags = flags;
    }

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
    record Slot(String typed, Kind kind, float weight, boolean negated, List<Meaning> meanings) {
        Slot {
            meanings = List.copyOf(meanings);
        }
    }

    /** What a slot may stand for: words that belong together. */
    static final class Meaning {
        private final int[] bits;
        private final float[] shares;
        private final float trust;
        private final String how;

        /**
         * @param bits places of its words in {@link Question#words}; -1 for one the books lack
         * @param shares how much each of them counts, together 1
         * @param trust how sure it is that this is meant, at most 1
         * @param how empty when it is the typed word, "=" when written out, "~" when it is like it
         */
        Meaning(int[] bits, float[] shares, float trust, String how) {
            this.bits = bits;
            this.shares = shares;
            this.trust = trust;
            this.how = how;
        }

        int[] bits() {
            return bits;
        }

        float[] shares() {
            return shares;
        }

        float trust() {
            return trust;
        }

        String how() {
            return how;
        }
    }

    List<Slot> slots() {
        return slots;
    }

    int[] words() {
        return words;
    }

    /** The 2 of "type 2" is not the 2 of "stage 2". */
    int behind(int bit) {
        return behind[bit];
    }

    boolean asks(int flag) {
        return (flags & flag) != 0;
    }
}
