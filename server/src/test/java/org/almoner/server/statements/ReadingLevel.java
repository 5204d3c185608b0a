package org.almoner.server.statements;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Flesch-Kincaid grade: how many years of school a text asks for, from the length of its
 * sentences and of its words. Syllables are counted by their vowels, with the usual silent endings;
 * a word that this gets wrong and that we use stands in the list of exceptions.
 */
final class ReadingLevel {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?:]*[A-Za-z][^.!?:]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern TWO_IN_ONE =
            Pattern.compile("(?<![tscg])i[ao]|eo|iu|(?<![qg])ua(?!r)");
    private static final Pattern SILENT =
            Pattern.compile("[^aeiouyl]e$|[aeiouy]le$|(?<![td])ed$|(?<![aeiouyscxzg]|sh|ch)es$");
    private static final Map<String, Integer> EXCEPTIONS = Map.of("coinsurance", 4, "people", 2);

    private ReadingLevel() {}

    /** Years of school, in tenths, such as 62 for grade 6.2; below 0 for the very easiest. */
    static int tenthsOfGrade(String text) {
        int sentences = count(SENTENCE, text);
        int words = 0;
        int syllables = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
            syllables += syllables(word.group());
        }
        if (words == 0) {
            throw new IllegalArgumentException("There is no word in it");
        }
        int thousandths = 390 * words / sentences + 11_800 * syllables / words - 15_590;
        return Math.floorDiv(thousandths + 50, 100);
    }

    static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        Integer known = EXCEPTIONS.get(plain);
        if (known != null) {
            return known;
        }
        int heard = count(VOWELS, plain) + count(TWO_IN_ONE, plain);
        return Math.max(1, SILENT.matcher(plain).find() ? heard - 1 : heard);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
