package org.almoner.coding;

import java.util.ArrayList;
import java.util.List;

/** Reads a note's text. */
public final class NoteReader {
    /** About 500 pages; what is longer is not a visit's note. */
    public static final int LENGTH_MAX = 2_000_000;

    private NoteReader() {}

    public static Note read(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "The note has %d characters; at most %d can be read. Split it by visit."
                            .formatted(text.length(), LENGTH_MAX));
        }
        List<Section> sections = Headings.cut(text);
        List<Sentence> sentences = new ArrayList<>();
        sections.forEach(section -> sentences.addAll(Sentence.cut(text, section)));
        return new Note(text, sections, sentences);
    }
}
