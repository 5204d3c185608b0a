package org.almoner.x12.check;

import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.Dictionary.SyntaxNote;

import java.util.List;

/** The relations that the standard demands between elements: P0809 and the like (SNIP type 2). */
final class SyntaxNotes {

    private SyntaxNotes() {}

    static void check(SyntaxNote[] notes, SegmentReader view, Findings findings, String loop) {
        for (SyntaxNote note : notes) {
            if (note.lowest() <= view.size() || note.kind() == 'R') {
                check(note, view, findings, loop);
            }
        }
    }

    private static void check(SyntaxNote note, SegmentReader view, Findings findings, String loop) {
        List<Integer> positions = note.positions();
        int present = 0;
        int firstMissing = 0;
        for (int i = 0; i < positions.size(); i++) {
            if (view.has(positions.get(i))) {
                present++;
            } else if (firstMissing == 0) {
                firstMissing = positions.get(i);
            }
        }
        boolean first = view.has(positions.getFirst());
        boolean kept =
                switch (note.kind()) {
                    case 'P' -> present == 0 || firstMissing == 0;
                    case 'R' -> present > 0;
                    case 'E' -> present <= 1;
                    case 'C' -> !first || firstMissing == 0;
                    default -> !first || present > 1;
                };
        if (!kept) {
            boolean exclusive = note.kind() == 'E';
            findings.at(
                    view,
                    Level.ERROR,
                    2,
                    loop,
                    exclusive ? positions.getLast() : Math.max(firstMissing, 1),
                    0,
                    exclusive ? "10" : "2",
                    sentence(note));
        }
    }

    private static String sentence(SyntaxNote note) {
        String names = String.join(", ", note.positions().stream().map("%02d"::formatted).toList());
        return switch (note.kind()) {
            case 'P' -> "Of the elements %s either all are there or none.".formatted(names);
            case 'R' -> "One of the elements %s must be there.".formatted(names);
            case 'E' -> "Only one of the elements %s may be there.".formatted(names);
            case 'C' ->
                    "With the first of the elements %s all others must be there.".formatted(names);
            default -> "With the first of the elements %s another must be there.".formatted(names);
        };
    }
}
