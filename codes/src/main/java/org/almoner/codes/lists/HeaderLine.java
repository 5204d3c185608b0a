package org.almoner.codes.lists;

import org.almoner.codes.load.Head;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The first lines of a file as rows of column names; only whole names count. */
final class HeaderLine {

    private HeaderLine() {}

    /** Whether one of the first lines has all these columns. */
    static boolean holds(Head head, String... columns) {
        List<String> wanted = Arrays.stream(columns).map(HeaderLine::plain).toList();
        return head.lines().stream().anyMatch(line -> cells(line).containsAll(wanted));
    }

    /** The names in a line, in small letters and digits only. */
    static List<String> cells(String line) {
        return Arrays.stream(line.split("[\\t,|]", -1)).map(HeaderLine::plain).toList();
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
