package org.almoner.coding;

import java.util.Set;

/**
 * Numbers that belong to the word before them: the 1 of "type 1" is another than that of "category
 * 1".
 */
final class Counted {

    private static final Set<String> COUNTERS =
            Set.of("type", "stage", "grade", "class", "phase", "category", "degree", "level");

    private Counted() {}

    /** The word as it is looked for: {@code type 1} for a 1 behind "type"; else as it stands. */
    static String word(String before, String word) {
        return isNumber(word) && COUNTERS.contains(before) ? before + " " + word : word;
    }

    /** Whether it is a number, with or without the word before it. */
    static boolean isCounted(String word) {
        return isNumber(word) || word.indexOf(' ') > 0;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }
}
