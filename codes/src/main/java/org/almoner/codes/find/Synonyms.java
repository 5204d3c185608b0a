package org.almoner.codes.find;

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
import java.util.function.Consumer;

/** What else a word or phrase is called: short forms written out, and words for the same thing. */
final class Synonyms {
    /** Those that are read in notes as well. */
    private static final String ABBREVIATIONS = "/org/almoner/codes/abbreviations.tsv";

    private static final String SHORT_FORMS = "short_forms.tsv";
    private static final String SAME = "synonyms.tsv";
    static final int PHRASE_WORDS_MOST = 5;
    private static final float FIRST_MEANING = 0.97f;
    private static final float LATER_LESS = 0.08f;
    private static final float SAME_THING = 0.87f;

    /**
     * @param words in the spelling of the books
     * @param abbreviation whether the typed form is a short form of them, which is hardly ever
     *     meant as it stands
     */
    record Meaning(List<String> words, float trust, boolean abbreviation) {}

    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    private static final Synonyms STANDARD = new Synonyms();

    static Synonyms standard() {
        return STANDARD;
    }

    private Synonyms() {
        read(ABBREVIATIONS, line -> shortForm(line.replace('\t', '=')));
        read(SHORT_FORMS, this::shortForm);
        read(SAME, this::group);
    }

    private static void read(String file, Consumer<String> line) {
        InputStream in = Synonyms.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(
                    "The list " + file + " is missing from the program; install it again.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(each -> !each.isBlank() && !each.startsWith("#")).forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + file + " could not be read.", e);
        }
    }

    private void shortForm(String line) {
        int at = line.indexOf('=');
        String form = line.substring(0, at);
        float trust = FIRST_MEANING;
        for (String meaning : line.substring(at + 1).split("\\|", -1)) {
            add(form, meaning, trust, true);
            trust -= LATER_LESS;
        }
    }

    /** Words for one thing; behind an arrow the way the books say it, which alone is looked for. */
    private void group(String line) {
        int arrow = line.indexOf("->");
        if (arrow >= 0) {
            for (String form : line.substring(0, arrow).split(";", -1)) {
                for (String meaning : line.substring(arrow + 2).split(";", -1)) {
                    add(form, meaning, SAME_THING, false);
                }
            }
            return;
        }
        String[] names = line.split(";", -1);
        for (String name : names) {
            for (String other : names) {
                if (!name.equals(other)) {
                    add(name, other, SAME_THING, false);
                }
            }
        }
    }

    private void add(String form, String meaning, float trust, boolean abbreviation) {
        String key = String.join(" ", Spelling.words(form));
        List<String> words = Spelling.words(meaning);
        if (key.isEmpty() || words.isEmpty() || key.equals(String.join(" ", words))) {
            return;
        }
        List<Meaning> known = meanings.computeIfAbsent(key, _ -> new ArrayList<>(2));
        if (known.stream().noneMatch(each -> each.words().equals(words))) {
            known.add(new Meaning(words, trust, abbreviation));
        }
    }

    List<Meaning> of(String phrase) {
        return meanings.getOrDefault(phrase, List.of());
    }
}
