package org.almoner.server.coding;

import java.util.Arrays;
import java.util.List;

/** Codes in one column of text, with spaces between them: diagnoses, modifiers, pointers. */
public final class CodeList {

    private CodeList() {}

    /** The codes of {@code "25 59"}; none of an empty text. */
    public static List<String> read(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(code -> !code.isEmpty()).toList();
    }

    /** The positions of {@code "1 3"}. */
    public static List<Integer> readNumbers(String text) {
        return read(text).stream().map(Integer::valueOf).toList();
    }
}
