package org.almoner.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What clinicians write for short, and the words that the titles use instead: "dm2" is "type 2
 * diabetes". The list is our own.
 */
public final class Abbreviations {
    private static final String FILE = "abbreviations.tsv";

    /** The longest key, in words. */
    static final int KEY_WORDS_MAX = 3;

    private final Map<String, List<String>> meanings;

    private Abbreviations(Map<String, List<String>> meanings) {
        this.meanings = meanings;
    }

    public static Abbreviations standard() {
        return Standard.LIST;
    }

    /** The meanings of a short form in lower case, best first; none when it is no short form. */
    public List<String> meanings(String shortForm) {
        return meanings.getOrDefault(shortForm, List.of());
    }

    /** The short forms whose meaning is among these words, for finding them in a note. */
    public Map<String, List<String>> all() {
        return meanings;
    }

    private static final class Standard {
        private static final Abbreviations LIST = new Abbreviations(read());

        private static Map<String, List<String>> read() {
            InputStream in = Abbreviations.class.getResourceAsStream(FILE);
            if (in == null) {
                throw new IllegalStateException(
                        "The list " + FILE + " is missing from the program; install it again.");
            }
            Map<String, List<String>> read = new HashMap<>();
            try (var reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                int line = 0;
                for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                    line++;
                    String[] cells = row.split("\t", -1);
                    if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
                        throw new CodeFileException(
                                FILE, line, "short form", "a short form, a tab, its meanings");
                    }
                    read.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                            .addAll(List.of(cells[1].split("\\|")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The list " + FILE + " could not be read.", e);
            }
            read.replaceAll((_, list) -> List.copyOf(list));
            return Map.copyOf(read);
        }
    }
}
