package org.almoner.codes.find;

import org.almoner.codes.find.Judge.Match;
import org.apache.lucene.search.ScoreDoc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One search: gathers the codes that may answer a question, and has each weighed. */
final class Gathering {
    private static final Comparator<Candidate> CLOSEST =
            Comparator.comparingDouble((Candidate each) -> -each.quick)
                    .thenComparingInt(each -> each.node);

    private static final int TERMS_MOST = 260;
    private static final int OPENED_MOST = 30;
    private static final int LEAVES_MOST = 140;
    private static final int CHILDREN_MOST = 4;

    private final Shelf shelf;
    private final Tree tree;
    private final Judge judge;
    private final Ground ground;
    private final Weighing weighing;
    private final Question question;
    private final int day;

    private final Map<Integer, Candidate> leaves = new HashMap<>();

    /** A billable code with what speaks for it. */
    static final class Candidate {
        int node;

        /** The codes to go with it. */
        final List<Candidate> with = new ArrayList<>(0);

        /** The node whose term matched: itself or one above. */
        int above;

        Match match = new Match();
        float quick;
        float score;

        /** How much more they answer together than this one alone. */
        float joined;

        /** The words of the question that its best term, its title and those above hold. */
        long low;

        long high;
        long deniedLow;
        long deniedHigh;
        final float[] traits = new float[Trait.count()];
    }

    Gathering(
            Shelf shelf, Lexicon lexicon, WordFacts facts, Tree tree, Question question, int day) {
        this.shelf = shelf;
        this.tree = tree;
        this.question = question;
        this.judge = new Judge(shelf, lexicon, facts, question);
        this.day = day;
        this.ground = new Ground(shelf, lexicon, facts, judge);
        this.weighing = new Weighing(shelf, lexicon, facts, tree, judge, ground);
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
            ground.add(node, match);
        }
        List<Map.Entry<Integer, Match>> order = new ArrayList<>(ground.best.entrySet());
        order.sort(
                Comparator.comparingDouble(
                                (Map.Entry<Integer, Match> each) -> -each.getValue().quick)
                        .thenComparing(Map.Entry::getKey));
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
        list.sort(CLOSEST);
        if (list.size() > LEAVES_MOST) {
            list = new ArrayList<>(list.subList(0, LEAVES_MOST));
        }
        list.forEach(weighing::weigh);
        return list;
    }

    private float quick(Match match) {
        float quick = match.asked + 0.45f * match.share + 0.1f * match.lucene;
        Origin origin = Origin.of(shelf.origin[match.term]);
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

    /** Goes down from a category to the codes below it that fit what else was asked. */
    private void open(int node, int from, Match match, float quick) {
        Match above = ground.title(node);
        long low = match.low | above.low;
        long high = match.high | above.high;
        float askedSoFar = judge.asked(low, high, match.deniedLow, match.deniedHigh);
        List<Candidate> children = new ArrayList<>();
        for (int child = tree.firstChild(node); child >= 0; child = tree.nextSibling(child)) {
            if (shelf.from[child] > day || shelf.to[child] < day) {
                continue;
            }
            Match own = ground.title(child);
            float more =
                    judge.asked(
                                    low | own.low,
                                    high | own.high,
                                    match.deniedLow | own.deniedLow,
                                    match.deniedHigh | own.deniedHigh)
                            - askedSoFar;
            float worth = more - 0.05f * ground.unasked(child, node) - 0.01f;
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
        children.sort(CLOSEST);
        for (Candidate child : children.subList(0, Math.min(CHILDREN_MOST, children.size()))) {
            if (shelf.billable[child.node]) {
                offer(child.node, from, match, child.quick);
            } else {
                open(child.node, from, match, child.quick);
            }
        }
    }

    static int side(Question question) {
        if (question.asks(Question.BOTH)
                || (question.asks(Question.LEFT) && question.asks(Question.RIGHT))) {
            return WordFacts.BOTH;
        }
        return question.asks(Question.LEFT)
                ? WordFacts.LEFT
                : question.asks(Question.RIGHT) ? WordFacts.RIGHT : 0;
    }
}
