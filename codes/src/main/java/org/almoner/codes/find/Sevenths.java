package org.almoner.codes.find;

import org.almoner.codes.find.Gathering.Candidate;
import org.almoner.codes.find.Question.Kind;
import org.almoner.codes.find.Question.Slot;
import org.almoner.codes.find.Shelf.Extension;
import org.almoner.codes.find.Spelling.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chooses the seventh character that the words of a question ask for. */
final class Sevenths {
    private static final float ENCOUNTER_WEIGHT = 3;
    private static final float UNSAID_WEIGHT = 1;

    /** Of a word that the title says already. */
    private static final float SAID_WEIGHT = 0.15f;

    private static final float WORD_COST = 0.12f;
    private static final float TURN_COST = 0.6f;
    private static final float DENIED_COST = 1;
    private static final float PLAIN_BONUS = 0.6f;
    private static final float FIRST_BONUS = 0.05f;
    private static final float LETTER_ITSELF = 100;

    /** What is not taken unless it is said. */
    private static final Set<String> TURNS =
            Set.of("open", "nonunion", "malunion", "delayed", "sequela", "subsequent");

    private final Lexicon lexicon;
    private final List<List<List<Token>>> tokensOf = new ArrayList<>();
    private final Shelf shelf;

    Sevenths(Shelf shelf, Lexicon lexicon) {
        this.shelf = shelf;
        this.lexicon = lexicon;
        for (List<Extension> list : shelf.extensions) {
            tokensOf.add(list.stream().map(each -> Spelling.cut(each.text())).toList());
        }
    }

    /** The place of the best one in the list of a node that takes one. */
    int choose(Judge judge, Candidate candidate) {
        int extension = shelf.extension[candidate.node];
        List<Extension> list = shelf.extensions.get(extension);
        boolean said = judge.slots().stream().anyMatch(slot -> slot.kind() == Kind.ENCOUNTER);
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int at = 0; at < list.size(); at++) {
            float score = score(judge, candidate, list.get(at), tokensOf.get(extension).get(at));
            score += at == 0 ? FIRST_BONUS : 0;
            score += !said && isPlain(list.get(at)) ? PLAIN_BONUS : 0;
            if (score > most) {
                most = score;
                best = at;
            }
        }
        return best;
    }

    /** What is taken where nothing was said: the first encounter, or that nothing is known. */
    private static boolean isPlain(Extension extension) {
        return extension.letter() == '0'
                || extension.text().startsWith("initial")
                || extension.text().endsWith("unspecified");
    }

    private float score(Judge judge, Candidate candidate, Extension extension, List<Token> tokens) {
        long low = 0;
        long high = 0;
        float score = 0;
        for (Token token : tokens) {
            int word = lexicon.find(token.word());
            int bit = word < 0 ? -1 : judge.bit(word);
            if (bit < 0) {
                score -= WORD_COST + (TURNS.contains(token.word()) ? TURN_COST : 0);
            } else if (token.negated()) {
                score -= DENIED_COST;
            } else if (bit < Long.SIZE) {
                low |= 1L << bit;
            } else {
                high |= 1L << (bit - Long.SIZE);
            }
        }
        String seventh = "7th" + Character.toLowerCase(extension.letter());
        for (Slot slot : judge.slots()) {
            if (slot.typed().equals(seventh)) {
                return LETTER_ITSELF;
            }
            score += weight(judge, candidate, slot) * judge.answered(slot, low, high);
        }
        return score;
    }

    private static float weight(Judge judge, Candidate candidate, Slot slot) {
        if (slot.kind() == Kind.ENCOUNTER) {
            return ENCOUNTER_WEIGHT;
        }
        boolean said = Judge.isFound(judge.answered(slot, candidate.low, candidate.high));
        return said ? SAID_WEIGHT : UNSAID_WEIGHT;
    }
}
