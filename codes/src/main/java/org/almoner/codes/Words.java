package org.almoner.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into the words that the index and the query share. */
public final class Words {
    /** Words that say little about what a code means, so that they do not make a title long. */
    private static final Set<String> LIGHT =
            Set.of(
                    "of",
                    "the",
                    "and",
                    "or",
                    "with",
                    "without",
                    "in",
                    "to",
                    "on",
                    "by",
                    "for",
                    "due",
                    "not",
                    "site",
                    "specified",
                    "unspecified",
                    "mellitus",
                    "complication",
                    "essential",
                    "primary",
                    "initial",
                    "encounter",
                    "type",
                    "a",
                    "an",
                    "s",
                    "w",
                    "uncomplicated");

    private Words() {}

    /** Whether a word, in the form that {@link #of} gives, says little in a title. */
    public static boolean isLight(String word) {
        return LIGHT.contains(word);
    }

    /** Letters and digits in lower case, plurals brought to one form. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String raw : raw(text)) {
            words.add(stem(raw));
        }
        return words;
    }

    public static List<String> raw(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT).replace("'s", "").replace("\u2019s", "");
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** Only what is safe in medical words: "fractures" but not "diagnosis" or "abscess". */
    public static String stem(String word) {
        int length = word.length();
        if (length < 5 || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")
                || word.endsWith("tes")
                || word.endsWith("sis")) {
            return word;
        }
        return word.substring(0, length - 1);
    }

    /**
     * Whether one letter added, dropped, changed or swapped with its neighbour makes them equal.
     */
    static boolean isOneTypoApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restOfA = a.substring(same);
        String restOfB = b.substring(same);
        if (a.length() > b.length()) {
            return restOfA.substring(1).equals(restOfB);
        }
        if (a.length() < b.length()) {
            return restOfB.substring(1).equals(restOfA);
        }
        return restOfA.isEmpty()
                || restOfA.substring(1).equals(restOfB.substring(1))
                || (restOfA.length() > 1
                        && restOfA.charAt(0) == restOfB.charAt(1)
                        && restOfA.charAt(1) == restOfB.charAt(0)
                        && restOfA.substring(2).equals(restOfB.substring(2)));
    }
}
