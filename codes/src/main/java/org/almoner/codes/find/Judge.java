package org.almoner.codes.find;

import org.almoner.codes.find.Gathering.Candidate;
import org.almoner.codes.find.Question.Kind;
import org.almoner.codes.find.Question.Meaning;
import org.almoner.codes.find.Question.Slot;

import java.util.Arrays;
import java.util.List;

/** Holds terms and codes against one question. Not for use by two threads. */
final class Judge {
    /** Spreads the numbers of words over a table of hashes. */
    private static final int SPREAD = 0x9E3779B9;

    private static final float FULL = 0.97f;
    private static final float FOUND = 0.5f;
    private static final float AS_GOOD_AS = 0.1f;
    private static final float NOT_SPOKEN_OF = 0.85f;

    private final Shelf shelf;
    private final Lexicon lexicon;
    private final WordFacts facts;
    final Question question;

    /** The bit of a word that is asked for, or -1; by a small table of hashes. */
    private final int[] keys;

    private final int[] bits;
    private final int mask;

    /** How sure it is that a word was meant; a synonym counts as much as the word. */
    private final float[] trusted;

    /** So much of a slot is answered when nothing that tells is left out. */
    private static final float WHOLE = 0.75f;

    /** So much of it is answered when it is what is spoken of. */
    private static final float MOSTLY = 0.5f;

    private final float asked;

    Judge(Shelf shelf, Lexicon lexicon, WordFacts facts, Question question) {
        this.shelf = shelf;
        this.lexicon = lexicon;
        this.facts = facts;
        this.question = question;
        int size = Integer.highestOneBit(Math.max(4, question.words().length * 4)) * 2;
        keys = new int[size];
        bits = new int[size];
        mask = size - 1;
        Arrays.fill(keys, -1);
        for (int bit = 0; bit < question.words().length; bit++) {
            int at = place(question.words()[bit]);
            while (keys[at] >= 0) {
                at = (at + 1) & mask;
            }
            keys[at] = question.words()[bit];
            bits[at] = bit;
        }
        trusted = new float[question.words().length];
        for (Slot slot : question.slots()) {
            for (Meaning meaning : slot.meanings()) {
                for (int bit : meaning.bits()) {
                    if (bit >= 0) {
                        trusted[bit] =
                                Math.max(trusted[bit], Math.min(1, meaning.trust() + AS_GOOD_AS));
                    }
                }
            }
        }
        float total = 0;
        for (Slot slot : question.slots()) {
            total += slot.kind() == Kind.ENCOUNTER ? 0 : slot.weight();
        }
        asked = Math.max(0.01f, total);
    }

    private int place(int word) {
        return ((word * SPREAD) >>> 7) & mask;
    }

    int bit(int word) {
        int at = place(word);
        while (keys[at] >= 0) {
            if (keys[at] == word) {
                return bits[at];
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    /** The bit of a word of a term, or -1; a number counts behind what it was asked behind. */
    int bit(int term, int at) {
        int word = shelf.tokens[at] & Shelf.WORD;
        int bit = bit(word);
        if (bit >= 0 && facts.digit[word] && at > shelf.tokenStart[term]) {
            int asked = question.behind(bit);
            int before = shelf.tokens[at - 1] & Shelf.WORD;
            if (asked >= 0 && asked != before && facts.isCounted(before)) {
                return -1;
            }
        }
        return bit;
    }

    /** How well one term answers. */
    static final class Match {
        int term;
        long low;
        long high;
        long deniedLow;
        long deniedHigh;
        float asked;
        float share;
        float lucene;
        float quick;
        int words;

        /** What is asked and what it says in one, as their harmonic mean. */
        float harmonic() {
            float sum = asked + share;
            return sum == 0 ? 0 : 2 * asked * share / sum;
        }
    }

    /** What a set of words answers of each slot; denied words only answer what is to be absent. */
    float answered(Slot slot, long low, long high) {
        float best = 0;
        for (Meaning meaning : slot.meanings()) {
            float found = 0;
            int[] at = meaning.bits();
            for (int each = 0; each < at.length; each++) {
                if (at[each] >= 0 && has(at[each], low, high)) {
                    found += meaning.shares()[each];
                }
            }
            best = Math.max(best, found * meaning.trust());
        }
        return best;
    }

    /** What is to be absent is so where it is denied, and nearly so where nobody speaks of it. */
    private float absent(Slot slot, long low, long high, long deniedLow, long deniedHigh) {
        float denied = answered(slot, deniedLow, deniedHigh);
        float affirmed = answered(slot, low, high);
        return Math.max(denied, NOT_SPOKEN_OF * (1 - affirmed));
    }

    static boolean has(int bit, long low, long high) {
        return bit < 64 ? ((low >>> bit) & 1) != 0 : ((high >>> (bit - 64)) & 1) != 0;
    }

    /**
     * How much more is answered when a code stands beside what has answered so far. A part of a
     * short form answers nothing, and a number only behind what it was typed behind: a chronic
     * heart failure is no part of "ckd 3", and its stage is none of the kidney's.
     */
    float gained(long low, long high, Candidate other) {
        float sum = 0;
        boolean isBesideOwn = true;
        for (Slot slot : question.slots()) {
            float own = answered(slot, other.low, other.high);
            if (slot.kind() != Kind.ENCOUNTER && !slot.negated() && own >= WHOLE) {
                float after = answered(slot, low | other.low, high | other.high);
                boolean isCounted = isBesideOwn || !isNumber(slot.typed());
                sum += isCounted ? slot.weight() * (after - answered(slot, low, high)) : 0;
            }
            isBesideOwn = own >= MOSTLY;
        }
        return sum / asked;
    }

    private static boolean isNumber(String typed) {
        return typed.chars().allMatch(Character::isDigit);
    }

    /** The share of the question that a set of words answers. */
    float asked(long low, long high, long deniedLow, long deniedHigh) {
        float sum = 0;
        for (Slot slot : question.slots()) {
            if (slot.kind() != Kind.ENCOUNTER) {
                sum +=
                        slot.weight()
                                * (slot.negated()
                                        ? absent(slot, low, high, deniedLow, deniedHigh)
                                        : answered(slot, low, high));
            }
        }
        return sum / asked;
    }

    void match(int term, Match into) {
        into.term = term;
        into.low = 0;
        into.high = 0;
        into.deniedLow = 0;
        into.deniedHigh = 0;
        float whole = 0;
        float covered = 0;
        int words = 0;
        int end = shelf.tokenStart[term + 1];
        for (int at = shelf.tokenStart[term]; at < end; at++) {
            int token = shelf.tokens[at];
            int word = token & Shelf.WORD;
            int bit = bit(term, at);
            boolean denied = (token & Shelf.NEGATED) != 0;
            float worth = facts.isLight(word) ? 0 : lexicon.worth(word);
            if (denied) {
                worth *= 0.4f;
            }
            if (bit >= 0) {
                if (denied) {
                    if (bit < 64) {
                        into.deniedLow |= 1L << bit;
                    } else {
                        into.deniedHigh |= 1L << (bit - 64);
                    }
                } else if (bit < 64) {
                    into.low |= 1L << bit;
                } else {
                    into.high |= 1L << (bit - 64);
                }
            }
            if ((token & Shelf.OPTIONAL) == 0) {
                words++;
                whole += worth;
                covered += bit >= 0 ? worth * trusted[bit] : 0;
            }
        }
        into.words = words;
        into.share = whole == 0 ? 1 : covered / whole;
        into.asked = asked(into.low, into.high, into.deniedLow, into.deniedHigh);
    }

    List<Slot> slots() {
        return question.slots();
    }

    static boolean isFull(float share) {
        return share >= FULL;
    }

    static boolean isFound(float share) {
        return share >= FOUND;
    }
}
