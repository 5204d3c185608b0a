package org.almoner.claims.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A few words of ours for the codes that files use; a code without words stands for itself. */
final class Words {

    private static final Map<String, String> WORDS = load();

    private Words() {}

    /** The words for a code, or the code itself. */
    static String of(String list, String code) {
        String clean = code.strip();
        return WORDS.getOrDefault(list + "\t" + clean, clean);
    }

    /** The words and the code: {@code denied (4)}; a code without words alone. */
    static String withCode(String list, String code) {
        String words = of(list, code);
        return words.equals(code.strip()) ? words : "%s (%s)".formatted(words, code.strip());
    }

    private static Map<String, String> load() {
        Map<String, String> words = new HashMap<>();
        try (InputStream in = Words.class.getResourceAsStream("words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The list words.tsv is not in the jar.");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(row -> List.of(row.split("\t", -1)))
                    .forEach(cells -> words.put(cells.get(0) + "\t" + cells.get(1), cells.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
