package org.almoner.codes.find;

import org.almoner.codes.find.Judge.Match;

import java.util.HashMap;
import java.util.Map;

/** What one search has found out so far about nodes and their terms. */
final class Ground {
    private static final float DENIED_WORTH = 0.3f;
    private static final float GOOD = 0.6f;

    private final Shelf shelf;
    private final Lexicon lexicon;
    private final WordFacts facts;
    private final Judge judge;

    /** The best term of a node among those that were found. */
    final Map<Integer, Match> best = new HashMap<>();

    /** How well one of its terms fits both ways. */
    final Map<Integer, Float> harmonics = new HashMap<>();

    /** What all its terms together hold: affirmed words, then denied ones, two numbers each. */
    final Map<Integer, long[]> unions = new HashMap<>();

    /** How many of its terms answer most of the question. */
    final Map<Integer, Integer> count = new HashMap<>();

    private final Map<Integer, Match> titles = new HashMap<>();

    Ground(Shelf shelf, Lexicon lexicon, WordFacts facts, Judge judge) {
        this.shelf = shelf;
        this.lexicon = lexicon;
        this.facts = facts;
        this.judge = judge;
    }

    /** Takes in a term that was found. */
    void add(int node, Match match) {
        harmonics.merge(node, match.harmonic(), Math::max);
        long[] all = unions.computeIfAbsent(node, _ -> new long[4]);
        all[0] |= match.low;
        all[1] |= match.high;
        all[2] |= match.deniedLow;
        all[3] |= match.deniedHigh;
        count.merge(node, match.asked > GOOD ? 1 : 0, Integer::sum);
        Match known = best.get(node);
        if (known == null || known.quick < match.quick) {
            best.put(node, match);
        }
    }

    /** How the title of a node answers; worked out once. */
    Match title(int node) {
        return titles.computeIfAbsent(
                node,
                of -> {
                    Match match = new Match();
                    judge.match(shelf.firstTerm[of], match);
                    return match;
                });
    }

    /** What a title says beyond another one and beyond the question. */
    float unasked(int node, int beyond) {
        int term = shelf.firstTerm[node];
        int base = shelf.firstTerm[beyond];
        float sum = 0;
        for (int at = shelf.tokenStart[term]; at < shelf.tokenStart[term + 1]; at++) {
            int token = shelf.tokens[at];
            int word = token & Shelf.WORD;
            if (facts.isLight(word) || (token & Shelf.OPTIONAL) != 0 || judge.bit(word) >= 0) {
                continue;
            }
            boolean known = false;
            for (int other = shelf.tokenStart[base];
                    other < shelf.tokenStart[base + 1] && !known;
                    other++) {
                known = (shelf.tokens[other] & Shelf.WORD) == word;
            }
            if (!known) {
                sum += lexicon.worth(word) * ((token & Shelf.NEGATED) != 0 ? DENIED_WORTH : 1);
            }
        }
        return sum;
    }
}
