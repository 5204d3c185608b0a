package org.almoner.server.coding;

import org.almoner.coding.Note;
import org.almoner.coding.Section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A document as the desk shows it: sections, with the words that support a code lit up.
 *
 * @param title such as {@code Progress note}
 */
public record NotePane(long documentId, String title, List<Part> parts) {

    public NotePane {
        parts = List.copyOf(parts);
    }

    /** A section. The heading is empty for what stands before the first one. */
    public record Part(String heading, List<Piece> pieces) {

        public Part {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A stretch of text.
     *
     * @param codes the codes that it supports, with spaces between them; empty for plain text
     * @param quoted whether it was attached to a code as its evidence
     */
    public record Piece(String text, String codes, boolean quoted) {}

    /** Words that support a code, by their place in this document. */
    record Span(int starts, int ends, String code, boolean quoted) {}

    static NotePane of(long documentId, String title, Note note, List<Span> spans) {
        List<Part> parts = new ArrayList<>();
        for (Section section : note.sections()) {
            int from = section.offset() + section.heading().length();
            int to = section.offset() + section.length();
            String heading = section.heading().strip().replaceFirst(":\\s*$", "");
            List<Piece> pieces = pieces(note.text(), from, to, spans);
            if (!heading.isEmpty() || pieces.stream().anyMatch(piece -> !piece.text().isBlank())) {
                parts.add(new Part(heading, pieces));
            }
        }
        return new NotePane(documentId, title, parts);
    }

    /** Cuts the text at every span's edge, so that spans may overlap. */
    private static List<Piece> pieces(String text, int from, int to, List<Span> spans) {
        int start = from;
        while (start < to
                && (text.charAt(start) == ':' || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        TreeSet<Integer> edges = new TreeSet<>(List.of(start, Math.max(start, to)));
        for (Span span : spans) {
            edges.add(Math.clamp(span.starts(), start, Math.max(start, to)));
            edges.add(Math.clamp(span.ends(), start, Math.max(start, to)));
        }
        List<Integer> cuts = edges.stream().sorted(Comparator.naturalOrder()).toList();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int a = cuts.get(i);
            int b = cuts.get(i + 1);
            List<Span> here =
                    spans.stream().filter(span -> span.starts() <= a && span.ends() >= b).toList();
            pieces.add(
                    new Piece(
                            text.substring(a, b),
                            here.stream()
                                    .map(Span::code)
                                    .distinct()
                                    .collect(Collectors.joining(" ")),
                            here.stream().anyMatch(Span::quoted)));
        }
        return pieces;
    }
}
