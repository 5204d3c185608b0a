package org.almoner.codes.find;

import org.almoner.codes.find.Judge.Match;
import org.almoner.codes.find.Question.Kind;
import org.almoner.codes.find.Question.Slot;
import org.apache.lucene.search.ScoreDoc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One search: gathers the codes that may answer a question and weighs each. */
final class Bench {
    private static final int TERMS_MOST = 260;
    private static final int OPENED_MOST = 30;
    private static final int LEAVES_MOST = 140;
    private static final int CHILDREN_MOST = 4;

    private final Shelf shelf;
    private final Lexicon lexicon;
    private final WordFacts facts;
    private final Tree tree;
    private final Judge judge;
    private final Question question;
    private final int day;

    private final Map<Integer, Match> best = new HashMap<>();
    private final Map<Integer, Match> titles = new HashMap<>();
    private final Map<Integer, Float> harmonics = new HashMap<>();
    private final Map<Integer, long[]> unions = new HashMap<>();
    private final Map<Integer, Integer> count = new HashMap<>();
    private final Map<Integer, Candidate> leaves = new HashMap<>();
    private final boolean[] cued = new boolean[128];
    private int seventhAsked;

    /** A billable code with what speaks for it. */
    static final class Candidate {
        int node;
        /** A code to go with it, or null. */
        @org.jspecify.annotations.Nullable Candidate with;
        /** The node whose term matched: itself or one above. */
        int above;
        Match match = new Match();
        float quick;
        float score;
        /** How much more the two answer together than this one alone. */
        float joined;
        /** The words of the question that its best term, its title and those above hold. */
        long low;
        long high;
        long deniedLow;
        long deniedHigh;
        final float[] traits = new float[Trait.values().length];
    }

    Bench(Shelf shelf, Lexicon lexicon, WordFacts facts, Tree tree, Question question, int day) {
        this.shelf = shelf;
        this.lexicon = lexicon;
        this.facts = facts;
        this.tree = tree;
        this.question = question;
        this.judge = new Judge(shelf, lexicon, facts, question);
        this.day = day;
        for (char chapter : "OPQCSVZ".toCharArray()) {
            for (Slot slot : question.slots()) {
                if (slot.meanings().isEmpty()) continue;
                var surest = slot.meanings().getFirst();
                for (int bit : surest.bits()) {
                    if (bit >= 0 && facts.isCue(chapter, question.words()[bit])) {
                        cued[chapter] = true;
                    }
                }
            }
        }
        for (Slot slot : question.slots()) {
            if (slot.kind() == Kind.ENCOUNTER) {
                seventhAsked++;
            }
        }
    }

    Judge judge() {
        return judge;
    }

    List<Candidate> gather(TermIndex index, Set<Origin> without) throws IOException {
        ScoreDoc[] found = index.candidates(question, without, TERMS_MOST);
        float top = found.length == 0 ? 1 : found[0].score;
        for (ScoreDoc each : found) {
            int node = shelf.node[each.doc];
            if (shelf.from[node] > day || shelf.to[node] < day) {
                continue;
            }
            Match match = new Match();
            judge.match(each.doc, match);
            match.lucene = each.score / top;
            match.quick = quick(match);
            harmonics.merge(node, harmonic(match), Math::max);
            long[] all = unions.computeIfAbsent(node, _ -> new long[4]);
            all[0] |= match.low;
            all[1] |= match.high;
            all[2] |= match.deniedLow;
            all[3] |= match.deniedHigh;
            Match known = best.get(node);
            count.merge(node, match.asked > 0.6f ? 1 : 0, Integer::sum);
            if (known == null || known.quick < match.quick) {
                best.put(node, match);
            }
        }
        List<Map.Entry<Integer, Match>> order = new ArrayList<>(best.entrySet());
        order.sort(Comparator.comparing((Map.Entry<Integer, Match> each) -> -each.getValue().quick).thenComparing(Map.Entry::getKey));
        int opened = 0;
        for (Map.Entry<Integer, Match> each : order) {
            int node = each.getKey();
            if (shelf.billable[node]) {
                offer(node, node, each.getValue(), each.getValue().quick);
            } else if (opened < OPENED_MOST) {
                opened++;
                open(node, node, each.getValue(), each.getValue().quick);
            }
        }
        List<Candidate> list = new ArrayList<>(leaves.values());
        list.sort(Comparator.comparing((Candidate each) -> -each.quick).thenComparing(each -> each.node));
        if (list.size() > LEAVES_MOST) {
            list = new ArrayList<>(list.subList(0, LEAVES_MOST));
        }
        list.forEach(each -> traits(each, top));
        return list;
    }

    private float quick(Match match) {
        float quick = match.asked + 0.45f * match.share + 0.1f * match.lucene;
        Origin origin = Origin.values()[shelf.origin[match.term]];
        if (origin == Origin.DRUG || origin == Origin.CAUSE) {
            quick -= 0.15f;
        }
        return quick;
    }

    private void offer(int node, int above, Match match, float quick) {
        Candidate known = leaves.get(node);
        if (known != null && known.quick >= quick) {
            return;
        }
        Candidate candidate = new Candidate();
        candidate.node = node;
        candidate.above = above;
        candidate.match = match;
        candidate.quick = quick;
        leaves.put(node, candidate);
    }

    private Match title(int node) {
        return titles.computeIfAbsent(
                node,
                of -> {
                    Match match = new Match();
                    judge.match(shelf.firstTerm[of], match);
                    return match;
                });
    }

    /** Goes down from a category to the codes below it that fit what else was asked. */
    private void open(int node, int from, Match match, float quick) {
        Match above = title(node);
        long low = match.low | above.low;
        long high = match.high | above.high;
        float askedSoFar = judge.asked(low, high, match.deniedLow, match.deniedHigh);
        List<Candidate> children = new ArrayList<>();
        for (int child = tree.firstChild(node); child >= 0; child = tree.nextSibling(child)) {
            if (shelf.from[child] > day || shelf.to[child] < day) {
                continue;
            }
            Match own = title(child);
            float more =
                    judge.asked(low | own.low, high | own.high,
                                    match.deniedLow | own.deniedLow, match.deniedHigh | own.deniedHigh)
                            - askedSoFar;
            float worth = more - 0.05f * unasked(child, node) - 0.01f;
            if (tree.other[child] && !question.asks(Question.OTHER)) {
                worth -= 0.06f;
            } else if (tree.other[child] && question.asks(Question.OTHER)) {
                worth += 0.05f;
            } else if (tree.opens[child]) {
                worth += 0.06f;
            }
            int side = tree.side[child];
            int wanted = side(question);
            if (side != 0 && wanted != 0 && side != wanted) {
                worth -= 0.4f;
            } else if (side != 0 && side == wanted) {
                worth += 0.1f;
            } else if (side != 0 && tree.side[node] == 0) {
                worth -= 0.05f;
            }
            Candidate each = new Candidate();
            each.node = child;
            each.quick = quick + worth;
            children.add(each);
        }
        children.sort(Comparator.comparing((Candidate each) -> -each.quick).thenComparing(each -> each.node));
        for (Candidate child : children.subList(0, Math.min(CHILDREN_MOST, children.size()))) {
            if (shelf.billable[child.node]) {
                offer(child.node, from, match, child.quick);
            } else {
                open(child.node, from, match, child.quick);
            }
        }
    }

    static int side(Question question) {
        if (question.asks(Question.BOTH) || (question.asks(Question.LEFT) && question.asks(Question.RIGHT))) {
            return WordFacts.BOTH;
        }
        return question.asks(Question.LEFT) ? WordFacts.LEFT : question.asks(Question.RIGHT) ? WordFacts.RIGHT : 0;
    }

    /** What a title says beyond another one and beyond the question. */
    private float unasked(int node, int beyond) {
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
            for (int other = shelf.tokenStart[base]; other < shelf.tokenStart[base + 1] && !known; other++) {
                known = (shelf.tokens[other] & Shelf.WORD) == word;
            }
            if (!known) {
                sum += lexicon.worth(word) * ((token & Shelf.NEGATED) != 0 ? 0.3f : 1);
            }
        }
        return sum;
    }

    private void traits(Candidate candidate, float top) {
        float[] t = candidate.traits;
        int node = candidate.node;
        Match match = candidate.match;
        // A better term of the code itself or of one above it may have been found meanwhile.
        float bestQuick = -1;
        for (int at = node, steps = 0; at >= 0; at = tree.parent(at), steps++) {
            Match own = best.get(at);
            if (own != null && own.quick - 0.06f * steps > bestQuick) {
                bestQuick = own.quick - 0.06f * steps;
                match = own;
                candidate.above = at;
            }
        }
        Match title = title(node);
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
        set(t, Trait.HARMONIC, harmonic(match));
        set(t, Trait.HARMONIC_TITLE, harmonic(title));
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
            Match above = title(at);
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
                judge.asked(low | titleLow, high | titleHigh, deniedLow | titleDeniedLow, deniedHigh | titleDeniedHigh);
        set(t, Trait.ASKED_TOGETHER, together);
        set(t, Trait.ASKED_TOGETHER_ALL, Judge.isFull(together) ? 1 : 0);
        set(t, Trait.ASKED_TITLE, judge.asked(titleLow, titleHigh, titleDeniedLow, titleDeniedHigh));
        anywhere(t, node, low | titleLow, high | titleHigh, deniedLow | titleDeniedLow, deniedHigh | titleDeniedHigh);
        if (match.term != shelf.firstTerm[shelf.node[match.term]]) {
            termKinds(t, match.term);
        }
        titleTraits(candidate, title, match);
        order(candidate, match);
        Origin origin = Origin.values()[shelf.origin[match.term]];
        switch (origin) {
            case INCLUSION -> set(t, Trait.FROM_INCLUSION, 1);
            case INDEX -> set(t, Trait.FROM_INDEX, 1);
            case SEE -> set(t, Trait.FROM_SEE, 1);
            case NEOPLASM -> set(t, Trait.FROM_NEOPLASM, 1);
            case DRUG -> set(t, Trait.FROM_DRUG, 1);
            case CAUSE -> set(t, Trait.FROM_CAUSE, 1);
            case TITLE -> {}
        }
        int steps = 0;
        for (int at = node; at >= 0 && at != candidate.above; at = tree.parent(at)) {
            steps++;
        }
        set(t, Trait.ABOVE, Math.min(steps, 4) / 4f);
        set(t, Trait.ABOVE_TWO, steps > 1 ? 1 : 0);
        set(t, Trait.BELOW_UNASKED, steps == 0 ? 0 : Math.min(4, unasked(node, candidate.above) / 5));
        set(t, Trait.OTHERS_TOO, Math.min(5, count.getOrDefault(node, 0)) / 5f);
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
        sides(t, node);
        String code = shelf.code[node];
        char last = code.charAt(code.length() - 1);
        set(t, Trait.LAST_9, last == '9' ? 1 : 0);
        set(t, Trait.LAST_0, last == '0' ? 1 : 0);
        set(t, Trait.LAST_8, last == '8' ? 1 : 0);
        set(t, Trait.LENGTH, code.length() / 7f);
        chapters(t, node);
        int extension = shelf.extension[node];
        set(t, Trait.SEVENTH, seventhAsked > 0 && extension >= 0 ? 1 : 0);
        set(t, Trait.SEVENTH_MISSING, seventhAsked > 0 && extension < 0 ? 1 : 0);
    }

    private static float harmonic(Match match) {
        float sum = match.asked + match.share;
        return sum == 0 ? 0 : 2 * match.asked * match.share / sum;
    }

    private float harmonicBest(int node) {
        float most = harmonic(title(node));
        for (int at = node; at >= 0; at = tree.parent(at)) {
            most = Math.max(most, harmonics.getOrDefault(at, 0f) * (at == node ? 1 : 0.9f));
        }
        return most;
    }

    private void anywhere(float[] t, int node, long low, long high, long deniedLow, long deniedHigh) {
        for (int at = node; at >= 0; at = tree.parent(at)) {
            long[] all = unions.get(at);
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
        set(t, Trait.RAREST_MISSING, rarest != null && judge.answered(rarest, low | deniedLow, high | deniedHigh) < 0.4f ? 1 : 0);
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
        set(t, Trait.TERM_UNSPECIFIED_ASKED, unspecified && question.asks(Question.UNSPECIFIED) ? 1 : 0);
    }

    private void sides(float[] t, int node) {
        int wanted = side(question);
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
            int bit = judge.bit(word);
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
            for (int at = shelf.tokenStart[match.term]; at < shelf.tokenStart[match.term + 1]; at++) {
                int token = shelf.tokens[at];
                int word = token & Shelf.WORD;
                int group = facts.choice(word);
                if (group > 0 && !WordFacts.isPart(group) && judge.bit(word) < 0 && (token & (Shelf.OPTIONAL | Shelf.NEGATED)) == 0 && asksInGroup(group)) {
                    termContradicts++;
                }
            }
            set(t, Trait.CONTRADICTS, Math.min(3, Math.max(contradicts, termContradicts)));
        }
    }

    private @org.jspecify.annotations.Nullable Slot slotOf(int bit) {
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

    /** Whether words stand side by side as they were asked, and the term begins with one asked for. */
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
                    if (bit >= 0 && (Judge.has(bit, match.low, match.high)) && meaning.trust() > bestTrust) {
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
        set(t, Trait.FIRST_WORD, start < end && judge.bit(shelf.tokens[start] & Shelf.WORD) >= 0 ? 1 : 0);
    }

    private static void set(float[] traits, Trait trait, float value) {
        traits[trait.ordinal()] = value;
    }
}
