package org.almoner.coding;

import org.almoner.codes.Code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the words in a note that speak for a code, for lighting them up beside it. */
public final class SupportFinder {
    private static final int QUOTES_MAX = 8;
    private static final int GAP_MAX = 24;
    private static final int WORD_WEIGHT = 10;
    private static final int ASSESSMENT_WEIGHT = 5;
    private static final int AFFIRMED_WEIGHT = 8;

    private SupportFinder() {}

    /** Best first; empty when the note says nothing of the kind. */
    public static List<Quote> support(Note note, Code code) {
        Set<String> title = TitleWords.required(code);
        List<Quote> quotes = new ArrayList<>();
        for (Sentence sentence : note.sentences()) {
            runs(note, sentence, title, quotes);
        }
        quotes.sort(
                Comparator.comparingInt(Quote::weight).reversed().thenComparingInt(Quote::offset));
        return List.copyOf(quotes.subList(0, Math.min(QUOTES_MAX, quotes.size())));
    }

    /** Words of the title that stand close together make one quote. */
    private static void runs(Note note, Sentence sentence, Set<String> title, List<Quote> quotes) {
        int from = -1;
        int to = -1;
        Set<String> covered = new HashSet<>();
        for (NoteWords.Token token : NoteWords.of(note.text(), sentence).tokens()) {
            Set<String> shared = new HashSet<>(token.means());
            shared.retainAll(title);
            if (shared.isEmpty()) {
                continue;
            }
            if (from >= 0 && token.from() - to > GAP_MAX) {
                add(note, from, to, covered, title, quotes);
                from = -1;
                covered = new HashSet<>();
            }
            from = from < 0 ? token.from() : from;
            to = Math.max(to, token.to());
            covered.addAll(shared);
        }
        if (from >= 0) {
            add(note, from, to, covered, title, quotes);
        }
    }

    private static void add(
            Note note,
            int from,
            int to,
            Set<String> covered,
            Set<String> title,
            List<Quote> quotes) {
        if (TitleWords.sayNothing(covered) && covered.size() < title.size()) {
            return;
        }
        Mention mention = note.mention(from, to);
        int weight =
                WORD_WEIGHT * covered.size()
                        + (mention.section().kind() == Section.Kind.ASSESSMENT
                                ? ASSESSMENT_WEIGHT
                                : 0)
                        + (mention.affirmed() ? AFFIRMED_WEIGHT : 0);
        quotes.add(
                new Quote(
                        mention.quote(),
                        from,
                        to - from,
                        mention.section(),
                        mention.standing(),
                        weight));
    }
}
