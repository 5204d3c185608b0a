package org.almoner.coding;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists diagnoses whose words stand in a note, as proposals for a person to judge.
 *
 * <p>A code is thought of only when every telling word of its title stands in one sentence, close
 * together. That misses much and invents little, and each proposal shows its words. Safe for use by
 * many threads.
 */
public final class CandidateFinder {
    private static final int CANDIDATES_MAX = 15;
    private static final int QUOTE_LENGTH_MAX = 90;
    private static final int WORD_WEIGHT = 10;
    private static final int ASSESSMENT_WEIGHT = 15;

    /** One code, or the plainest of several whose titles ask for the same words. */
    record Wanted(Code code, Set<String> words) {}

    /** A wanted code's words found in one sentence. */
    private record Found(Wanted wanted, Quote quote) {}

    private final List<Code> diagnoses;

    /** The days on which some code begins, or has just ended; between two nothing changes. */
    private final NavigableSet<LocalDate> releases = new TreeSet<>();

    private final Map<LocalDate, Map<String, List<Wanted>>> wanted = new ConcurrentHashMap<>();

    /** Reads the book's diagnoses; the words to look for are sorted once per release. */
    public CandidateFinder(CodeBook book) {
        diagnoses = book.list(CodeSystem.ICD10CM).stream().filter(Code::billable).toList();
        releases.add(LocalDate.MIN);
        for (Code code : diagnoses) {
            releases.add(code.from());
            LocalDate last = code.to();
            if (last != null) {
                releases.add(last.plusDays(1));
            }
        }
    }

    /** The affirmed ones first, best first; then those set aside, with the reason. */
    public List<Candidate> candidates(Note note, LocalDate day) {
        Map<String, List<Wanted>> byWord = wanted(day);
        List<Found> all = new ArrayList<>();
        for (Sentence sentence : note.sentences()) {
            all.addAll(mostSpecific(inSentence(note, sentence, byWord)));
        }
        Map<Code, List<Quote>> quotes = new LinkedHashMap<>();
        all.forEach(found ->
                quotes.computeIfAbsent(found.wanted().code(), _ -> new ArrayList<>())
                        .add(found.quote()));
        List<Candidate> candidates = new ArrayList<>();
        quotes.forEach((code, list) -> candidates.add(candidate(code, list)));
        candidates.sort(
                Comparator.comparing(Candidate::isSetAside)
                        .thenComparing(Comparator.comparingInt(Candidate::weight).reversed())
                        .thenComparing(candidate -> candidate.code().code()));
        List<Candidate> offered = best(candidates, false);
        offered.addAll(best(candidates, true));
        return List.copyOf(offered);
    }

    private static List<Candidate> best(List<Candidate> candidates, boolean setAside) {
        List<Candidate> best = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.isSetAside() == setAside && best.size() < CANDIDATES_MAX) {
                best.add(candidate);
            }
        }
        return best;
    }

    /** The codes to look for on a day, each under one of its words that says something. */
    Map<String, List<Wanted>> wanted(LocalDate day) {
        LocalDate release = Objects.requireNonNull(releases.floor(day));
        return wanted.computeIfAbsent(release, this::sortWanted);
    }

    private Map<String, List<Wanted>> sortWanted(LocalDate release) {
        Map<Set<String>, Code> plainest = new HashMap<>();
        for (Code code : diagnoses) {
            if (code.isValidOn(release)) {
                Set<String> words = TitleWords.required(code);
                boolean painSomewhere = words.contains("pain") && words.size() > 1;
                if (painSomewhere || !TitleWords.sayNothing(words)) {
                    plainest.merge(words, code, CandidateFinder::plainer);
                }
            }
        }
        Map<String, List<Wanted>> byWord = new HashMap<>();
        plainest.forEach((words, code) ->
                byWord.computeIfAbsent(key(words), _ -> new ArrayList<>())
                        .add(new Wanted(code, words)));
        return byWord;
    }

    private static String key(Set<String> words) {
        Optional<String> telling =
                words.stream().filter(word -> !TitleWords.isGeneral(word)).findFirst();
        return telling.orElse("pain");
    }

    /** Of two titles that ask for the same words, the one that claims less. */
    private static Code plainer(Code a, Code b) {
        Comparator<Code> order =
                Comparator.comparing((Code code) -> !code.title().contains("without"))
                        .thenComparing(code -> !code.title().contains("unspecified"))
                        .thenComparingInt(code -> code.title().length())
                        .thenComparing(Code::code);
        return order.compare(a, b) <= 0 ? a : b;
    }

    private static List<Found> inSentence(
            Note note, Sentence sentence, Map<String, List<Wanted>> byWord) {
        List<NoteWords.Token> tokens = NoteWords.of(note.text(), sentence).tokens();
        Set<String> words = new HashSet<>();
        tokens.forEach(token -> words.addAll(token.means()));
        List<Found> found = new ArrayList<>();
        for (String word : words) {
            for (Wanted wanted : byWord.getOrDefault(word, List.of())) {
                if (words.containsAll(wanted.words())) {
                    closest(tokens, wanted.words())
                            .ifPresent(span -> found.add(found(note, wanted, span)));
                }
            }
        }
        return found;
    }

    private static Found found(Note note, Wanted wanted, int[] span) {
        Mention mention = note.mention(span[0], span[1]);
        int weight =
                WORD_WEIGHT * wanted.words().size()
                        + (mention.section().kind() == Section.Kind.ASSESSMENT
                                ? ASSESSMENT_WEIGHT
                                : 0);
        return new Found(
                wanted,
                new Quote(
                        mention.quote(),
                        mention.offset(),
                        mention.length(),
                        mention.section(),
                        mention.standing(),
                        weight));
    }

    /** The shortest stretch of the sentence that holds all the words, if it is short enough. */
    private static Optional<int[]> closest(List<NoteWords.Token> tokens, Set<String> words) {
        int[] best = null;
        for (int i = 0; i < tokens.size(); i++) {
            Set<String> missing = new HashSet<>(words);
            int end = -1;
            for (int j = i; j < tokens.size() && !missing.isEmpty(); j++) {
                if (missing.removeAll(tokens.get(j).means())) {
                    end = Math.max(end, tokens.get(j).to());
                } else if (j == i) {
                    break;
                }
            }
            int from = tokens.get(i).from();
            if (missing.isEmpty()
                    && end - from <= QUOTE_LENGTH_MAX
                    && (best == null || end - from < best[1] - best[0])) {
                best = new int[] {from, end};
            }
        }
        return Optional.ofNullable(best);
    }

    /** A code whose words all belong to a more telling one in the same sentence says less. */
    private static List<Found> mostSpecific(List<Found> found) {
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> saysMore(other, one)))
                .toList();
    }

    private static boolean saysMore(Found other, Found one) {
        Set<String> more = other.wanted().words();
        Set<String> less = one.wanted().words();
        return more.size() > less.size() && more.containsAll(less);
    }

    private static Candidate candidate(Code code, Collection<Quote> quotes) {
        List<Quote> affirmed = quotes.stream().filter(Quote::affirmed).toList();
        List<Quote> shown = affirmed.isEmpty() ? List.copyOf(quotes) : affirmed;
        int weight = shown.stream().mapToInt(Quote::weight).max().orElse(0) + shown.size();
        String reason = affirmed.isEmpty() ? shown.getFirst().standing().reason() : null;
        return new Candidate(code, shown, weight, reason);
    }
}
