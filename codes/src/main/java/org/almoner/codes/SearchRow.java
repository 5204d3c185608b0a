package org.almoner.codes;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A code as the search sees it: the words of its title, and what its title holds back.
 *
 * @param other whether the title is a remainder, such as "other specified" or "not elsewhere
 *     classified": right only when nothing else is
 */
record SearchRow(Code code, List<String> words, boolean other) {
    static SearchRow of(Code code) {
        String title = code.title().toLowerCase(Locale.ROOT);
        boolean other =
                title.startsWith("other ")
                        || title.contains("other specified")
                        || title.contains("not elsewhere classified")
                        || title.contains(" other ");
        return new SearchRow(code, List.copyOf(Words.of(code.title())), other);
    }

    /** Whether it is the form of an illness that claims no particulars. */
    boolean isPlain() {
        return words.contains("without") || words.contains("unspecified");
    }

    /** How much the title says that nobody asked for. */
    int leftover(BitSet asked) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!asked.get(i) && !Words.isLight(words.get(i))) {
                count++;
            }
        }
        return count;
    }
}
