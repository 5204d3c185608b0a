package org.almoner.claims.scrub.learned;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for words in a note: whole words only, and not where the sentence denies them. Deliberately
 * simple; a coder sees every finding beside the note.
 */
final class NoteWords {

    private static final int TEXT_LENGTH_MAX = 1_000_000;

    /** A sentence ends at its mark, at an empty line, and where the next line begins a new item. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?](?=\\s|$)|;|\\n\\s*\\n|\\n(?=\\s*[-*\u2022\\p{Lu}\\d])");

    /** What denies the rest of its clause. */
    private static final Pattern DENIES_AHEAD =
            Pattern.compile(
                    "\\b(no|not|denies|denied|denying|without|never|negative for|rather"
                            + " than|instead of|ruled"
                            + " out|declined|declines|refused|deferred|cancelled)\\b(?! only\\b)");

    /** What takes a denial back, or begins another clause. */
    private static final Pattern CLAUSE_BREAK =
            Pattern.compile(
                    "\\b(but|however|except|although|though|then)\\b|, (?=(and|both|the|a)\\b)");

    /** What says of the words before it that it was not done. */
    private static final Pattern DENIES_BEHIND =
            Pattern.compile(
                    "^[^,]{0,40}?\\b(not (be |been"
                        + " )?(done|performed|injected|given|attempted|treated|needed|indicated)|deferred|declined|refused|cancelled|postponed|ruled"
                        + " out)\\b");

    private final List<String> sentences;

    NoteWords(String note) {
        String text = note.length() > TEXT_LENGTH_MAX ? note.substring(0, TEXT_LENGTH_MAX) : note;
        sentences =
                SENTENCE_END
                        .splitAsStream(text)
                        .map(sentence -> sentence.toLowerCase(Locale.ROOT))
                        .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                        .toList();
    }

    /** The first of the words that the note says and does not deny. */
    Optional<String> firstSaid(List<String> words) {
        return words.stream().filter(word -> !word.isBlank()).filter(this::says).findFirst();
    }

    private boolean says(String word) {
        String plain = word.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        Pattern whole =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(plain) + "(?![\\p{L}\\p{N}])");
        return sentences.stream().anyMatch(sentence -> saysIn(sentence, whole));
    }

    private static boolean saysIn(String sentence, Pattern whole) {
        Matcher matcher = whole.matcher(sentence);
        while (matcher.find()) {
            String after = sentence.substring(matcher.end());
            if (!isDeniedBefore(sentence, matcher.start()) && !isDeniedAfter(after)) {
                return true;
            }
        }
        return false;
    }

    /** Looks at the clause before the word; a break may be told by the word itself. */
    private static boolean isDeniedBefore(String sentence, int word) {
        int clause = 0;
        Matcher breaks = CLAUSE_BREAK.matcher(sentence).region(0, word).useTransparentBounds(true);
        while (breaks.find()) {
            clause = breaks.end();
        }
        return DENIES_AHEAD.matcher(sentence.substring(clause, word)).find();
    }

    private static boolean isDeniedAfter(String after) {
        Matcher breaks = CLAUSE_BREAK.matcher(after);
        String clause = breaks.find() ? after.substring(0, breaks.start()) : after;
        return DENIES_BEHIND.matcher(clause).find();
    }
}
