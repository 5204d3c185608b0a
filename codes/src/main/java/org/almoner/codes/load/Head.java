package org.almoner.codes.load;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/**
 * How a file begins, for a format to know it by.
 *
 * @param name in small letters, without folders and compressions
 * @param text the first characters; of a spreadsheet the first rows, their cells divided by tabs
 */
public record Head(String name, String text) {

    private static final int BYTES = 1 << 14;
    private static final int SHEET_ROWS = 20;

    /**
     * Reads the beginning.
     *
     * @throws LoadException when it is no workbook though it is called one
     */
    static Head of(SourceFile file) throws IOException, LoadException {
        if (file.name().endsWith(".xlsx")) {
            try (Sheet sheet = Sheet.open(file)) {
                return new Head(file.name(), sheet.first(SHEET_ROWS));
            }
        }
        byte[] bytes;
        try (var in = file.open()) {
            bytes = in.readNBytes(BYTES);
        }
        Charset charset = Charsets.of(bytes);
        return new Head(file.name(), Charsets.withoutMark(new String(bytes, charset)));
    }

    /** The first lines, without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }

    public boolean nameEnds(String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one of its first lines holds all these column names; capitals and whatever is neither
     * letter nor digit do not count.
     */
    public boolean hasColumns(String... columns) {
        return lines().stream().anyMatch(line -> holds(plain(line), columns));
    }

    private static boolean holds(String line, String... columns) {
        for (String column : columns) {
            if (!column.startsWith("~") && !line.contains(plain(column))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of its first lines holds of each list one name; a star stands for any words. */
    boolean hasOneOfEach(List<List<String>> columns) {
        return lines().stream()
                .map(Head::plain)
                .anyMatch(line ->
                        columns.stream()
                                .allMatch(names ->
                                        names.stream().anyMatch(name -> holds(line, name))));
    }

    /** Whether each word of a name of each list stands anywhere, when names fill several rows. */
    boolean hasInWholeText(List<List<String>> columns) {
        String plain = plain(text);
        return columns.stream()
                .allMatch(names -> names.stream().anyMatch(name -> holdsWords(plain, name)));
    }

    private static boolean holdsWords(String plain, String name) {
        for (String word : name.split(" ", -1)) {
            if (!plain.contains(plain(word))) {
                return false;
            }
        }
        return true;
    }

    /** Small letters and digits only, so that "HCPCS Code" and "hcpcs_code" are the same. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
