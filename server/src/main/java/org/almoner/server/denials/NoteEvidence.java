package org.almoner.server.denials;

import org.almoner.server.charts.ChartDocument;
import org.almoner.server.charts.Charts;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks into the note for the words that ask for a modifier. */
@Component
class NoteEvidence {

    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "50",
                            List.of(
                                    "bilateral",
                                    "bilaterally",
                                    "both knees",
                                    "both shoulders",
                                    "both hips",
                                    "both sides",
                                    "both"),
                    "RT", List.of("right"),
                    "LT", List.of("left"),
                    "76", List.of("repeated", "repeat"),
                    "59", List.of("separate site", "separate incision"),
                    "25", List.of("separate problem", "unrelated"));

    private final Charts charts;

    NoteEvidence(Charts charts) {
        this.charts = charts;
    }

    /**
     * Words in the note, as they stand there.
     *
     * @param words those that were looked for and found, in lower case
     * @param quote the sentence, at most 160 characters
     */
    record Found(List<String> words, String quote) {}

    /** All documents of the visit as one text. */
    String noteOf(long encounterId) {
        return charts.listDocuments(encounterId).stream()
                .map(ChartDocument::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    /** Words in the note that ask for this modifier. */
    Optional<Found> find(long encounterId, String modifier) {
        String note = noteOf(encounterId);
        String lower = note.toLowerCase(Locale.ROOT);
        List<String> said =
                WORDS.getOrDefault(modifier, List.of()).stream()
                        .filter(word -> at(lower, word).isPresent())
                        .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Found(said, sentence(note, at(lower, said.getFirst()).orElse(0))));
    }

    private static Optional<Integer> at(String text, String word) {
        Matcher found = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text);
        return found.find() ? Optional.of(found.start()) : Optional.empty();
    }

    private static String sentence(String note, int at) {
        int from = Math.max(note.lastIndexOf('.', at), note.lastIndexOf('\n', at)) + 1;
        int dot = note.indexOf('.', at);
        int line = note.indexOf('\n', at);
        int to = dot < 0 ? (line < 0 ? note.length() : line) : line < 0 ? dot : Math.min(dot, line);
        String sentence = note.substring(Math.min(from, to), to).strip();
        return sentence.length() > 160 ? sentence.substring(0, 160) + "…" : sentence;
    }
}
