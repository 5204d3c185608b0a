package org.almoner.codes.find;

import org.almoner.codes.find.Gathering.Candidate;
import org.almoner.codes.find.Hit.Choice;
import org.almoner.codes.find.Question.Meaning;
import org.almoner.codes.find.Question.Slot;
import org.almoner.codes.find.Shelf.Extension;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds codes by what a person types: a number, the beginning of one, words, short forms, phrases.
 *
 * <p>Lucene narrows all terms of the books to those that hold the words; every code that they lead
 * to is then weighed by what coders know, see {@link Trait}. Safe for use by many threads.
 */
public final class Encoder implements Closeable {
    private static final int WARM_UP_SEARCHES = 600;
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final int BEGINNING_MOST = 40;
    private static final int JOINED_AMONG = 14;
    private static final float JOINED_WORTH = 5;
    private static final int JOINED_MOST = 2;
    private static final float OWN_WORTH = 0.2f;
    private static final float UNSAID_WORTH = 0.1f;
    private static final float SAID_SHARE = 0.6f;
    private static final float SAID_ASKED = 0.3f;
    private static final float JOINED_LEAST = 0.05f;
    private static final float PRACTICE_WORTH = 0.45f;
    private static final float PRACTICE_MOST = 2.5f;

    private final TermIndex index;
    private final Shelf shelf;
    private final Lexicon lexicon;
    private final WordFacts facts;
    private final Tree tree;
    private final Asker asker;
    private final Sevenths sevenths;
    private final Weights weights = Weights.standard();

    private Encoder(TermIndex index) {
        this.index = index;
        shelf = index.shelf();
        lexicon = new Lexicon(shelf);
        facts = new WordFacts(lexicon);
        tree = new Tree(shelf, facts);
        asker = new Asker(lexicon);
        sevenths = new Sevenths(shelf, lexicon);
    }

    /** An encoder in memory. */
    public static Encoder over(BookDraft draft) {
        try {
            Directory directory = new ByteBuffersDirectory();
            TermIndex.write(draft, directory);
            return new Encoder(TermIndex.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be built.", e);
        }
    }

    /** Writes an index into an empty folder. */
    static void write(BookDraft draft, Path folder) throws IOException {
        try (Directory directory = new MMapDirectory(folder)) {
            TermIndex.write(draft, directory);
        }
    }

    static Encoder open(Path folder) throws IOException {
        return new Encoder(TermIndex.open(new MMapDirectory(folder)));
    }

    /** The titles of the systems that it knows. */
    public List<String> systems() {
        return List.of(shelf.systems);
    }

    /** Best first. */
    public List<Hit> find(Asked asked) {
        if (asked.limit() <= 0) {
            return List.of();
        }
        try {
            return search(asked);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read.", e);
        }
    }

    /** Searches for titles from all over the book, at most for a moment. */
    void warmUp(Asked asked) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        int step = Math.max(1, shelf.nodes() / WARM_UP_SEARCHES);
        try {
            for (int node = 0; node < shelf.nodes() && System.nanoTime() < end; node += step) {
                find(asked.with(index.text(shelf.firstTerm[node])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read.", e);
        }
    }

    private List<Hit> search(Asked asked) throws IOException {
        int day = Math.toIntExact(asked.day().toEpochDay());
        List<Hit> hits = new ArrayList<>(byNumber(asked, day));
        Set<String> shown = new HashSet<>();
        hits.forEach(hit -> shown.add(hit.system() + hit.code()));
        Question question = asker.ask(asked.words(), asked.synonyms());
        if (question.slots().isEmpty() || hits.size() >= asked.limit()) {
            return cut(hits, asked.limit());
        }
        Gathering gathering = new Gathering(shelf, lexicon, facts, tree, question, day);
        List<Candidate> candidates = gathering.gather(index, asked.without());
        candidates.removeIf(each -> !isOf(asked, each.node));
        for (Candidate each : candidates) {
            each.score = weights.score(each.traits);
        }
        rise(asked, candidates);
        Comparator<Candidate> order =
                Comparator.comparingDouble((Candidate each) -> -each.score)
                        .thenComparingInt(each -> each.node);
        candidates.sort(order);
        join(gathering.judge(), candidates);
        candidates.sort(order);
        Set<Long> groups = new HashSet<>();
        for (Candidate each : candidates) {
            if (hits.size() == asked.limit()) {
                break;
            }
            if (groups.add(group(each.node))
                    && shown.add(system(each.node) + shelf.code[each.node])) {
                hits.add(hit(gathering.judge(), each, day));
            }
        }
        return List.copyOf(hits);
    }

    /** Codes of the practice rise, but never past one that the words name exactly. */
    private void rise(Asked asked, List<Candidate> candidates) {
        float exact = Float.NEGATIVE_INFINITY;
        for (Candidate each : candidates) {
            if (isNamedExactly(each)) {
                exact = Math.max(exact, each.score);
            }
        }
        for (Candidate each : candidates) {
            float practice = practice(asked, each.node);
            each.traits[Trait.PRACTICE.place()] = practice;
            float risen = each.score + Math.min(PRACTICE_MOST, PRACTICE_WORTH * practice);
            each.score =
                    isNamedExactly(each) || each.score > exact
                            ? risen
                            : Math.min(risen, Math.nextDown(Math.max(each.score, exact)));
        }
    }

    /** One of its terms says what is asked, no more and no less. */
    private static boolean isNamedExactly(Candidate candidate) {
        return candidate.traits[Trait.ASKED_ALL.place()] > 0
                && candidate.traits[Trait.TERM_ALL.place()] > 0
                && candidate.above == candidate.node;
    }

    private static List<Hit> cut(List<Hit> hits, int most) {
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    private String system(int node) {
        return shelf.systems[shelf.system[node]];
    }

    private boolean isOf(Asked asked, int node) {
        return asked.systems().isEmpty() || asked.systems().contains(system(node));
    }

    private static boolean isInForce(Shelf shelf, int node, int day) {
        return shelf.from[node] <= day && day <= shelf.to[node];
    }

    /** The practice's own counts of a code, as a number that grows slowly. */
    private float practice(Asked asked, int node) {
        int count = asked.accepted().applyAsInt(shelf.code[node]);
        if (shelf.extension[node] >= 0) {
            String stem = ShelfMaker.padded(shelf.code[node]);
            for (Extension each : shelf.extensions.get(shelf.extension[node])) {
                count += asked.accepted().applyAsInt(stem + each.letter());
            }
        }
        return (float) Math.log1p(Math.max(0, count));
    }

    /** The codes that a typed number is, or begins; none when it is none. */
    private List<Hit> byNumber(Asked asked, int day) {
        String typed = asked.words().strip();
        if (typed.isEmpty() || typed.length() > 9 || typed.indexOf(' ') >= 0) {
            return List.of();
        }
        String wanted = typed.replace(".", "").toUpperCase(Locale.ROOT);
        boolean hasDigit = wanted.chars().anyMatch(Character::isDigit);
        if (wanted.isEmpty() || !wanted.chars().allMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        exact(asked, wanted, day, hits);
        if (hasDigit && wanted.length() > 1 && !asker.isShortForm(typed)) {
            for (int at = shelf.findFrom(wanted);
                    at < shelf.nodes()
                            && shelf.code[at].startsWith(wanted)
                            && hits.size() < BEGINNING_MOST;
                    at++) {
                if (shelf.billable[at]
                        && isInForce(shelf, at, day)
                        && isOf(asked, at)
                        && !isShown(hits, at)) {
                    hits.add(numbered(at, 0, "code begins with " + wanted, day));
                }
            }
        }
        return List.copyOf(hits);
    }

    private boolean isShown(List<Hit> hits, int node) {
        return hits.stream()
                .anyMatch(hit ->
                        hit.system().equals(system(node))
                                && hit.code().startsWith(shelf.code[node]));
    }

    private void exact(Asked asked, String wanted, int day, List<Hit> hits) {
        for (int at = shelf.findFrom(wanted);
                at < shelf.nodes() && shelf.code[at].equals(wanted);
                at++) {
            if (isInForce(shelf, at, day) && isOf(asked, at) && shelf.billable[at]) {
                hits.add(numbered(at, 0, "code", day));
            }
        }
        if (!hits.isEmpty() || wanted.length() != 7) {
            return;
        }
        for (int length = 6; length >= 3; length--) {
            String stem = wanted.substring(0, length);
            for (int at = shelf.findFrom(stem);
                    at < shelf.nodes() && shelf.code[at].equals(stem);
                    at++) {
                if (shelf.extension[at] >= 0
                        && ShelfMaker.padded(stem).equals(wanted.substring(0, 6))
                        && isOf(asked, at)) {
                    List<Extension> list = shelf.extensions.get(shelf.extension[at]);
                    for (int each = 0; each < list.size(); each++) {
                        if (list.get(each).letter() == wanted.charAt(6)) {
                            hits.add(numbered(at, each, "code", day));
                            return;
                        }
                    }
                }
            }
        }
    }

    private Hit numbered(int node, int seventh, String why, int day) {
        return made(node, seventh, why, List.of(), Float.MAX_VALUE, day);
    }

    /** Lets a code rise whose "use additional code" names others that answer the rest. */
    private void join(Judge judge, List<Candidate> candidates) {
        int among = Math.min(JOINED_AMONG, candidates.size());
        for (int at = 0; at < among; at++) {
            Candidate one = candidates.get(at);
            if (one.node >= 0 && shelf.links.length > 0) {
                join(judge, one, candidates.subList(0, Math.min(60, candidates.size())));
            }
        }
        for (Candidate each : candidates.subList(0, among)) {
            each.score += JOINED_WORTH * each.joined;
        }
    }

    /** One after the other, as long as each answers more than those before it did. */
    private void join(Judge judge, Candidate one, List<Candidate> others) {
        long low = one.low;
        long high = one.high;
        for (int turn = 0; turn < JOINED_MOST; turn++) {
            @Nullable Candidate next = null;
            float best = -1;
            float gained = 0;
            for (Candidate other : others) {
                if (other == one
                        || one.with.contains(other)
                        || !shelf.isLinked(one.node, other.node)
                        || isOfUnsaidSide(judge, other)) {
                    continue;
                }
                float more = judge.gained(low, high, other);
                boolean said =
                        turn == 0
                                && other.match.share > SAID_SHARE
                                && other.match.asked > SAID_ASKED;
                float worth =
                        more
                                + (said ? 0.02f : 0)
                                + OWN_WORTH * other.traits[Trait.ASKED_TITLE.place()]
                                - UNSAID_WORTH * other.traits[Trait.TITLE_UNASKED.place()]
                                + 0.0001f * other.score;
                if ((more > JOINED_LEAST || said) && worth > best) {
                    best = worth;
                    next = other;
                    gained = more > JOINED_LEAST ? more : 0;
                }
            }
            if (next == null) {
                return;
            }
            one.with.add(next);
            one.joined += gained;
            low |= next.low;
            high |= next.high;
        }
    }

    /** Nobody is given a side that was not said. */
    private boolean isOfUnsaidSide(Judge judge, Candidate other) {
        int side = tree.side[other.node];
        return side != 0 && side != Gathering.side(judge.question);
    }

    /** Codes that differ only in the side share a group. */
    private long group(int node) {
        int above = tree.parent(node);
        if (above < 0 || (tree.side[node] == 0 && !tree.sideOpen[node])) {
            return node;
        }
        return -1L - above * 100_003L - sideless(node);
    }

    private int sideless(int node) {
        int sum = 0;
        int term = shelf.firstTerm[node];
        for (int at = shelf.tokenStart[term]; at < shelf.tokenStart[term + 1]; at++) {
            int word = shelf.tokens[at] & Shelf.WORD;
            if (!facts.isSide(word)) {
                sum += word * 31;
            }
        }
        return sum % 100_003;
    }

    private List<Choice> sides(int node, int day) {
        int above = tree.parent(node);
        if (above < 0 || (tree.side[node] == 0 && !tree.sideOpen[node])) {
            return List.of();
        }
        List<Choice> sides = new ArrayList<>();
        long group = group(node);
        for (int at = tree.firstChild(above); at >= 0; at = tree.nextSibling(at)) {
            if (group(at) == group && isInForce(shelf, at, day)) {
                String says =
                        switch (tree.side[at]) {
                            case WordFacts.LEFT -> "left";
                            case WordFacts.RIGHT -> "right";
                            case WordFacts.BOTH -> "bilateral";
                            default -> "unspecified";
                        };
                sides.add(new Choice(shelf.code[at], says, at == node));
            }
        }
        return sides.size() > 1 ? List.copyOf(sides) : List.of();
    }

    private Hit hit(Judge judge, Candidate candidate, int day) throws IOException {
        int seventh = shelf.extension[candidate.node] < 0 ? 0 : sevenths.choose(judge, candidate);
        return made(
                candidate.node,
                seventh,
                why(judge, candidate),
                candidate.with.stream()
                        .map(with ->
                                made(
                                        with.node,
                                        0,
                                        "use additional code",
                                        List.of(),
                                        with.score,
                                        day))
                        .toList(),
                candidate.score,
                day);
    }

    private Hit made(int node, int seventh, String why, List<Hit> with, float score, int day) {
        String code = shelf.code[node];
        String title;
        try {
            title = index.text(shelf.firstTerm[node]);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read.", e);
        }
        List<Choice> characters = new ArrayList<>();
        List<Choice> sides = sides(node, day);
        if (shelf.extension[node] >= 0) {
            List<Extension> list = shelf.extensions.get(shelf.extension[node]);
            String stem = ShelfMaker.padded(code);
            for (int at = 0; at < list.size(); at++) {
                characters.add(
                        new Choice(
                                stem + list.get(at).letter(), list.get(at).text(), at == seventh));
            }
            code = stem + list.get(seventh).letter();
            title = title + ", " + list.get(seventh).text();
            char letter = list.get(seventh).letter();
            sides =
                    sides.stream()
                            .map(side ->
                                    new Choice(
                                            ShelfMaker.padded(side.code()) + letter,
                                            side.says(),
                                            side.chosen()))
                            .toList();
        }
        return new Hit(
                system(node),
                code,
                title,
                shelf.billable[node],
                why,
                sides,
                characters,
                with,
                score);
    }

    /**
     * The words that the best term and the title hold, as they were typed and as they stand there.
     */
    private String why(Judge judge, Candidate candidate) throws IOException {
        List<String> said = new ArrayList<>();
        Question question = judge.question;
        for (Slot slot : question.slots()) {
            @Nullable Meaning best = null;
            float most = 0.3f;
            for (Meaning meaning : slot.meanings()) {
                float found = 0;
                for (int at = 0; at < meaning.bits().length; at++) {
                    int bit = meaning.bits()[at];
                    if (bit >= 0
                            && Judge.has(
                                    bit,
                                    candidate.low | candidate.deniedLow,
                                    candidate.high | candidate.deniedHigh)) {
                        found += meaning.shares()[at];
                    }
                }
                if (found * meaning.trust() > most) {
                    most = found * meaning.trust();
                    best = meaning;
                }
            }
            if (best != null) {
                said.add(said(question, slot, best));
            }
        }
        String words = String.join(", ", said);
        Origin origin = Origin.of(shelf.origin[candidate.match.term]);
        return origin == Origin.TITLE
                ? words
                : words + " \u00b7 " + origin.title() + ": " + index.text(candidate.match.term);
    }

    private String said(Question question, Slot slot, Meaning meaning) {
        if (meaning.how().isEmpty()) {
            return slot.typed();
        }
        StringBuilder words = new StringBuilder();
        for (int bit : meaning.bits()) {
            if (bit >= 0) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(lexicon.words[question.words()[bit]]);
            }
        }
        return slot.typed() + " " + meaning.how() + " " + words;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
