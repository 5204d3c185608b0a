package org.almoner.codes.find;

import org.almoner.codes.find.Gathering.Candidate;
import org.almoner.codes.find.Judge.Match;
import org.almoner.codes.find.Question.Kind;
import org.almoner.codes.find.Question.Slot;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** Weighs a code by every {@link Trait}. */
final class Weighing {
    private final Shelf shelf;
    private final Lexicon lexicon;
    private final WordFacts facts;
    private final Tree tree;
    private final Judge judge;
    private final Question question;
    private final Ground ground;

    /** The chapters that some word of the question calls for, by their letters. */
    private final boolean[] cued = new boolean[128];

    private boolean seventhAsked;
    private boolean intentAsked;
    private @Nullable Slot firstWord;
    private @Nullable Slot lastWord;

    Weighing(Shelf shelf, Lexicon lexicon, WordFacts facts, Tree tree, Judge judge, Ground ground) {
        this.shelf = shelf;
        this.lexicon = lexicon;
        this.facts = facts;
        this.tree = tree;
        this.judge = judge;
        this.question = judge.question;
        this.ground = ground;
        intentAsked = asksIntent();
        for (Slot slot : question.slots()) {
            seventhAsked |= slot.kind() == Kind.ENCOUNTER;
            if (slot.kind() == Kind.WORD && !slot.negated()) {
                firstWord = firstWord == null ? slot : firstWord;
                lastWord = slot;
            }
            if (!slot.meanings().isEmpty()) {
                cue(slot.meanings().getFirst().bits());
            }
        }
    }

    private boolean asksIntent() {
        boolean asked = judge.bit(facts.accidental) >= 0;
        for (int word : facts.intents) {
            asked |= judge.bit(word) >= 0;
        }
        return asked;
    }

    private void cue(int[] bits) {
        for (char chapter : WordFacts.CUED) {
            for (int bit : bits) {
                cued[chapter] |= bit >= 0 && facts.isCue(chapter, question.words()[bit]);
            }
        }
    }

    void weigh(Candidate candidate) {
        float[] t = candidate.traits;
        int node = candidate.node;
        Match match = candidate.match;
        // A better term of the code itself or of one above it may have been found meanwhile.
        float bestQuick = -1;
        for (int at = node, steps = 0; at >= 0; at = tree.parent(at), steps++) {
            Match own = ground.best.get(at);
            if (own != null && own.quick - 0.06f * steps > bestQuick) {
                bestQuick = own.quick - 0.06f * steps;
                match = own;
                candidate.above = at;
            }
        }
        Match title = ground.title(node);
        if (bestQuick < 0) {
            match = title;
            candidate.above = node;
        }
        candidate.match = match;
        set(t, Trait.ASKED, match.asked);
        set(t, Trait.ASKED_SQUARED, match.asked * match.asked);
        set(t, Trait.ASKED_ALL, Judge.isFull(match.asked) ? 1 : 0);
        set(t, Trait.TERM, match.share);
        set(t, Trait.TERM_SQUARED, match.share * match.share);
        set(t, Trait.TERM_ALL, Judge.isFull(match.share) ? 1 : 0);
        set(t, Trait.SAME, Judge.isFull(match.share) && match.asked > 0.85f ? 1 : 0);
        set(t, Trait.HARMONIC, match.harmonic());
        set(t, Trait.HARMONIC_TITLE, title.harmonic());
        set(t, Trait.HARMONIC_BEST, harmonicBest(node));
        set(t, Trait.TERM_LENGTH, Math.min(12, match.words) / 12f);
        set(t, Trait.LUCENE, match.lucene);
        long low = match.low | title.low;
        long high = match.high | title.high;
        long deniedLow = match.deniedLow | title.deniedLow;
        long deniedHigh = match.deniedHigh | title.deniedHigh;
        long titleLow = title.low;
        long titleHigh = title.high;
        long titleDeniedLow = title.deniedLow;
        long titleDeniedHigh = title.deniedHigh;
        for (int at = tree.parent(node); at >= 0; at = tree.parent(at)) {
            Match above = ground.title(at);
            titleLow |= above.low;
            titleHigh |= above.high;
            titleDeniedLow |= above.deniedLow;
            titleDeniedHigh |= above.deniedHigh;
        }
        candidate.low = low | titleLow;
        candidate.high = high | titleHigh;
        candidate.deniedLow = deniedLow | titleDeniedLow;
        candidate.deniedHigh = deniedHigh | titleDeniedHigh;
        float together =
                judge.asked(
                        low | titleLow,
                        high | titleHigh,
                        deniedLow | titleDeniedLow,
                        deniedHigh | titleDeniedHigh);
        set(t, Trait.ASKED_TOGETHER, together);
        set(t, Trait.ASKED_TOGETHER_ALL, Judge.isFull(together) ? 1 : 0);
        set(
                t,
                Trait.ASKED_TITLE,
                judge.asked(titleLow, titleHigh, titleDeniedLow, titleDeniedHigh));
        anywhere(
                t,
                node,
                low | titleLow,
                high | titleHigh,
                deniedLow | titleDeniedLow,
                deniedHigh | titleDeniedHigh);
        if (match.term != shelf.firstTerm[shelf.node[match.term]]) {
            termKinds(t, match.term);
        }
        titleTraits(candidate, title, match);
        order(candidate, match);
        Origin origin = Origin.of(shelf.origin[match.term]);
        switch (origin) {
            case INCLUSION -> set(t, Trait.FROM_INCLUSION, 1);
            case INDEX -> set(t, Trait.FROM_INDEX, 1);
            case SEE -> set(t, Trait.FROM_SEE, 1);
            case NEOPLASM -> set(t, Trait.FROM_NEOPLASM, 1);
            case DRUG -> set(t, Trait.FROM_DRUG, 1);
            case CAUSE -> set(t, Trait.FROM_CAUSE, 1);
            case TITLE, SAID -> {}
        }
        int steps = 0;
        for (int at = node; at >= 0 && at != candidate.above; at = tree.parent(at)) {
            steps++;
        }
        set(t, Trait.ABOVE, Math.min(steps, 4) / 4f);
        set(t, Trait.ABOVE_TWO, steps > 1 ? 1 : 0);
        set(
                t,
                Trait.BELOW_UNASKED,
                steps == 0 ? 0 : Math.min(4, ground.unasked(node, candidate.above) / 5));
        set(t, Trait.OTHERS_TOO, Math.min(5, ground.count.getOrDefault(node, 0)) / 5f);
        boolean other = tree.other[node];
        boolean unspecified = tree.unspecified[node];
        boolean asksOther = question.asks(Question.OTHER);
        boolean asksUnspecified = question.asks(Question.UNSPECIFIED);
        set(t, Trait.OTHER_UNASKED, other && !asksOther ? 1 : 0);
        set(t, Trait.OTHER_ASKED, other && asksOther ? 1 : 0);
        set(t, Trait.OTHER_MISSING, !other && asksOther ? 1 : 0);
        set(t, Trait.UNSPECIFIED_UNASKED, unspecified && !asksUnspecified ? 1 : 0);
        set(t, Trait.UNSPECIFIED_ASKED, unspecified && asksUnspecified ? 1 : 0);
        set(t, Trait.UNSPECIFIED_MISSING, !unspecified && asksUnspecified ? 1 : 0);
        set(t, Trait.DEFAULT, tree.opens[node] ? 1 : 0);
        set(t, Trait.DEFAULT_DENIES, tree.denies[node] && !asksUnspecified ? 1 : 0);
        set(t, Trait.DEFAULT_DENIES_ASKED, tree.denies[node] && asksUnspecified ? 1 : 0);
        kinds(t, node);
        missing(t, candidate);
        sides(t, node);
        String code = shelf.code[node];
        char last = code.charAt(code.length() - 1);
        set(t, Trait.LAST_9, last == '9' ? 1 : 0);
        set(t, Trait.LAST_0, last == '0' ? 1 : 0);
        set(t, Trait.LAST_8, last == '8' ? 1 : 0);
        set(t, Trait.LENGTH, code.length() / 7f);
        chapters(t, node);
        int extension = shelf.extension[node];
        set(t, Trait.SEVENTH, seventhAsked && extension >= 0 ? 1 : 0);
        set(t, Trait.SEVENTH_MISSING, seventhAsked && extension < 0 ? 1 : 0);
    }

    private void kinds(float[] t, int node) {
        boolean asksOther = question.asks(Question.OTHER);
        boolean asksElsewhere = question.asks(Question.ELSEWHERE);
        set(t, Trait.NEC_UNASKED, tree.nec[node] && !tree.other[node] && !asksOther ? 1 : 0);
        boolean above = false;
        for (int at = tree.parent(node); at >= 0; at = tree.parent(at)) {
            above |= tree.other[at];
        }
        set(t, Trait.OTHER_ABOVE_UNASKED, above && !tree.other[node] && !asksOther ? 1 : 0);
        boolean plain = tree.plain[node] || (tree.secondType[node] && !asksNumber());
        set(t, Trait.PLAIN, plain ? 1 : 0);
        set(t, Trait.PLAIN_ASKED, tree.plain[node] && question.asks(Question.UNSPECIFIED) ? 1 : 0);
        set(t, Trait.SEQUELA_UNASKED, tree.sequela[node] && judge.bit(facts.sequela) < 0 ? 1 : 0);
        set(t, Trait.FAMILY_UNASKED, tree.family[node] && judge.bit(facts.family) < 0 ? 1 : 0);
        set(t, Trait.NEWBORN_UNASKED, tree.newborn[node] && !cued['P'] ? 1 : 0);
        set(t, Trait.ELSEWHERE_UNASKED, tree.elsewhere[node] && !asksElsewhere ? 1 : 0);
        set(t, Trait.ELSEWHERE_ASKED, tree.elsewhere[node] && asksElsewhere ? 1 : 0);
        set(t, Trait.INTENT_UNASKED, tree.intent[node] && !intentAsked ? 1 : 0);
        set(t, Trait.ACCIDENT_UNASKED, tree.accident[node] && !intentAsked ? 1 : 0);
    }

    /** What a person names first, or last, is rarely what may be left out. */
    private void missing(float[] t, Candidate candidate) {
        long low = candidate.low | candidate.deniedLow;
        long high = candidate.high | candidate.deniedHigh;
        if (firstWord != null) {
            set(t, Trait.FIRST_MISSING, 1 - judge.answered(firstWord, low, high));
        }
        if (lastWord != null) {
            set(t, Trait.LAST_MISSING, 1 - judge.answered(lastWord, low, high));
        }
    }

    private float harmonicBest(int node) {
        float most = ground.title(node).harmonic();
        for (int at = node; at >= 0; at = tree.parent(at)) {
            most = Math.max(most, ground.harmonics.getOrDefault(at, 0f) * (at == node ? 1 : 0.9f));
        }
        return most;
    }

    private void anywhere(
            float[] t, int node, long low, long high, long deniedLow, long deniedHigh) {
        for (int at = node; at >= 0; at = tree.parent(at)) {
            long[] all = ground.unions.get(at);
            if (all != null) {
                low |= all[0];
                high |= all[1];
                deniedLow |= all[2];
                deniedHigh |= all[3];
            }
        }
        set(t, Trait.ASKED_ANYWHERE, judge.asked(low, high, deniedLow, deniedHigh));
        Slot rarest = null;
        for (Slot slot : question.slots()) {
            if (slot.kind() == Kind.WORD && (rarest == null || slot.weight() > rarest.weight())) {
                rarest = slot;
            }
        }
        set(
                t,
                Trait.RAREST_MISSING,
                rarest != null && judge.answered(rarest, low | deniedLow, high | deniedHigh) < 0.4f
                        ? 1
                        : 0);
    }

    private void termKinds(float[] t, int term) {
        boolean other = false;
        boolean unspecified = false;
        for (int at = shelf.tokenStart[term]; at < shelf.tokenStart[term + 1]; at++) {
            int word = shelf.tokens[at] & Shelf.WORD;
            other |= word == facts.nec || word == facts.other;
            unspecified |= word == facts.nos || word == facts.unspecified;
        }
        boolean asksOther = question.asks(Question.OTHER);
        set(t, Trait.TERM_OTHER_UNASKED, other && !asksOther ? 1 : 0);
        set(t, Trait.TERM_OTHER_ASKED, other && asksOther ? 1 : 0);
        set(t, Trait.TERM_UNSPECIFIED, unspecified ? 1 : 0);
        set(
                t,
                Trait.TERM_UNSPECIFIED_ASKED,
                unspecified && question.asks(Question.UNSPECIFIED) ? 1 : 0);
    }

    private void sides(float[] t, int node) {
        int wanted = Gathering.side(question);
        int side = tree.side[node];
        if (wanted != 0) {
            set(t, Trait.SIDE_RIGHT, side == wanted ? 1 : 0);
            set(t, Trait.SIDE_WRONG, side != 0 && side != wanted ? 1 : 0);
            set(t, Trait.SIDE_MISSING, side == 0 ? 1 : 0);
        } else {
            set(t, Trait.SIDE_UNASKED, side == WordFacts.LEFT || side == WordFacts.RIGHT ? 1 : 0);
            set(t, Trait.BOTH_UNASKED, side == WordFacts.BOTH ? 1 : 0);
            set(t, Trait.SIDE_OPEN, tree.sideOpen[node] ? 1 : 0);
        }
    }

    private void chapters(float[] t, int node) {
        char chapter = tree.chapter[node];
        switch (chapter) {
            case 'O' -> cue(t, chapter, Trait.PREGNANCY_CUED, Trait.PREGNANCY_UNCUED);
            case 'P' -> cue(t, chapter, Trait.PERINATAL_CUED, Trait.PERINATAL_UNCUED);
            case 'Q' -> cue(t, chapter, Trait.CONGENITAL_CUED, Trait.CONGENITAL_UNCUED);
            case 'C' -> cue(t, chapter, Trait.NEOPLASM_CUED, Trait.NEOPLASM_UNCUED);
            case 'S' -> cue(t, chapter, Trait.INJURY_CUED, Trait.INJURY_UNCUED);
            case 'V' -> cue(t, chapter, Trait.CAUSE_CUED, Trait.CAUSE_UNCUED);
            case 'Z' -> cue(t, chapter, Trait.STATUS_CUED, Trait.STATUS_UNCUED);
            default -> set(t, Trait.SYMPTOM, shelf.code[node].charAt(0) == 'R' ? 1 : 0);
        }
    }

    private void cue(float[] t, char chapter, Trait with, Trait without) {
        set(t, cued[chapter] ? with : without, 1);
    }

    private void titleTraits(Candidate candidate, Match title, Match match) {
        float[] t = candidate.traits;
        int term = shelf.firstTerm[candidate.node];
        float unasked = 0;
        float denied = 0;
        int contradicts = 0;
        int chosen = 0;
        int parts = 0;
        int numbers = 0;
        int deniedAsked = 0;
        int notDenied = 0;
        for (int at = shelf.tokenStart[term]; at < shelf.tokenStart[term + 1]; at++) {
            int token = shelf.tokens[at];
            int word = token & Shelf.WORD;
            boolean isDenied = (token & Shelf.NEGATED) != 0;
            int bit = judge.bit(term, at);
            if (bit >= 0) {
                Slot slot = slotOf(bit);
                if (slot != null && slot.negated() != isDenied && !facts.isLight(word)) {
                    if (isDenied) {
                        deniedAsked++;
                    } else {
                        notDenied++;
                    }
                }
                continue;
            }
            if (facts.isLight(word) || (token & Shelf.OPTIONAL) != 0) {
                continue;
            }
            if (isDenied) {
                denied += lexicon.worth(word);
            } else {
                unasked += lexicon.worth(word);
            }
            int group = facts.choice(word);
            if (group > 0 && !isDenied) {
                if (WordFacts.isPart(group)) {
                    parts += asksInGroup(group) ? 1 : 0;
                } else if (asksInGroup(group)) {
                    contradicts++;
                } else {
                    chosen++;
                }
            }
            if (facts.digit[word] && asksNumber()) {
                numbers++;
            }
        }
        set(t, Trait.TITLE_UNASKED, Math.min(6, unasked / 5));
        set(t, Trait.TITLE_UNASKED_SHARE, 1 - title.share);
        set(t, Trait.TITLE_DENIED_UNASKED, Math.min(4, denied / 5));
        set(t, Trait.CONTRADICTS, Math.min(3, contradicts));
        set(t, Trait.CONTRADICTS_PART, Math.min(3, parts));
        set(t, Trait.CHOSEN_UNASKED, Math.min(3, chosen));
        set(t, Trait.CONTRADICTS_NUMBER, Math.min(2, numbers));
        set(t, Trait.DENIED, Math.min(2, deniedAsked));
        set(t, Trait.NOT_DENIED, Math.min(2, notDenied));
        // The matched term may itself speak against what is asked.
        int termContradicts = 0;
        if (match.term != term) {
            for (int at = shelf.tokenStart[match.term];
                    at < shelf.tokenStart[match.term + 1];
                    at++) {
                int token = shelf.tokens[at];
                int word = token & Shelf.WORD;
                int group = facts.choice(word);
                if (group > 0
                        && !WordFacts.isPart(group)
                        && judge.bit(word) < 0
                        && (token & (Shelf.OPTIONAL | Shelf.NEGATED)) == 0
                        && asksInGroup(group)) {
                    termContradicts++;
                }
            }
            set(t, Trait.CONTRADICTS, Math.min(3, Math.max(contradicts, termContradicts)));
        }
    }

    private @Nullable Slot slotOf(int bit) {
        for (Slot slot : question.slots()) {
            for (var meaning : slot.meanings()) {
                for (int each : meaning.bits()) {
                    if (each == bit) {
                        return slot;
                    }
                }
            }
        }
        return null;
    }

    private boolean asksInGroup(int group) {
        for (int word : question.words()) {
            if (facts.choice(word) == group) {
                return true;
            }
        }
        return false;
    }

    private boolean asksNumber() {
        for (int word : question.words()) {
            if (facts.digit[word]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether words stand side by side as they were asked, and the term begins with one asked for.
     */
    private void order(Candidate candidate, Match match) {
        int start = shelf.tokenStart[match.term];
        int end = shelf.tokenStart[match.term + 1];
        int pairs = 0;
        int together = 0;
        List<Slot> slots = question.slots();
        int[] place = new int[slots.size()];
        Arrays.fill(place, -1);
        float trust = 0;
        int found = 0;
        boolean literal = true;
        for (int slot = 0; slot < slots.size(); slot++) {
            if (slots.get(slot).kind() != Kind.WORD) {
                continue;
            }
            float bestTrust = 0;
            for (var meaning : slots.get(slot).meanings()) {
                for (int bit : meaning.bits()) {
                    if (bit >= 0
                            && Judge.has(bit, match.low, match.high)
                            && meaning.trust() > bestTrust) {
                        int word = question.words()[bit];
                        for (int at = start; at < end; at++) {
                            if ((shelf.tokens[at] & Shelf.WORD) == word) {
                                place[slot] = at;
                                bestTrust = meaning.trust();
                                break;
                            }
                        }
                    }
                }
            }
            if (bestTrust > 0) {
                trust += bestTrust;
                found++;
                literal &= bestTrust == 1;
            } else {
                literal = false;
            }
        }
        int before = -1;
        for (int slot = 0; slot < place.length; slot++) {
            if (place[slot] < 0) {
                continue;
            }
            if (before >= 0) {
                pairs++;
                together += place[slot] - place[before] == 1 ? 1 : 0;
            }
            before = slot;
        }
        float[] t = candidate.traits;
        set(t, Trait.ORDER, pairs == 0 ? 1 : together / (float) pairs);
        set(t, Trait.TRUST, found == 0 ? 0 : trust / found);
        set(t, Trait.LITERAL, literal && Judge.isFull(match.share) ? 1 : 0);
        set(
                t,
                Trait.FIRST_WORD,
                start < end && judge.bit(shelf.tokens[start] & Shelf.WORD) >= 0 ? 1 : 0);
    }

    private static void set(float[] traits, Trait trait, float value) {
        traits[trait.place()] = value;
    }
}
