package org.almoner.x12.check;

import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.Dictionary.SyntaxNote;
import org.almoner.x12.guide.ElementSpec;
import org.almoner.x12.guide.SegmentSpec;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The relations that the standard demands between elements: P0809 and the like (SNIP type 2). */
final class SyntaxNotes {

    private SyntaxNotes() {}

    /** What the guide itself requires, and is missing, has been told. */
    static void check(SegmentSpec segment, SegmentReader view, Findings findings, String loop) {
        for (SyntaxNote note : segment.notes()) {
            if (note.lowest() <= view.size() || note.kind() == 'R') {
                check(note, segment, view, findings, loop);
            }
        }
    }

    private static void check(
            SyntaxNote note,
            SegmentSpec segment,
            SegmentReader view,
            Findings findings,
            String loop) {
        long present = 0;
        List<Integer> positions = note.positions();
        for (int i = 0; i < positions.size(); i++) {
            present |= view.has(positions.get(i)) ? 1L << positions.get(i) : 0;
        }
        int blamed = blamed(note, present);
        if (blamed > 0 && !isTold(segment.element(blamed), note)) {
            findings.at(
                    view, Level.ERROR, 2, loop, blamed, 0, code(note), sentence(note, "elements"));
        }
    }

    /**
     * The same of the components of a composite.
     *
     * @param present a bit for each component that is there
     */
    static void check(
            ElementSpec composite,
            long present,
            int element,
            SegmentReader view,
            Findings findings,
            String loop) {
        for (SyntaxNote note : composite.notes()) {
            int blamed = blamed(note, present);
            if (blamed > 0 && !isTold(composite.components().get(blamed - 1), note)) {
                findings.at(
                        view,
                        Level.ERROR,
                        2,
                        loop,
                        element,
                        blamed,
                        code(note),
                        sentence(note, "components"));
            }
        }
    }

    private static boolean isTold(@Nullable ElementSpec spec, SyntaxNote note) {
        return spec != null && spec.required() && note.kind() != 'E';
    }

    /** The position at fault; 0 when the note is kept. */
    private static int blamed(SyntaxNote note, long present) {
        List<Integer> positions = note.positions();
        int count = 0;
        int firstMissing = 0;
        for (int i = 0; i < positions.size(); i++) {
            if ((present & 1L << positions.get(i)) != 0) {
                count++;
            } else if (firstMissing == 0) {
                firstMissing = positions.get(i);
            }
        }
        boolean first = (present & 1L << positions.getFirst()) != 0;
        boolean kept =
                switch (note.kind()) {
                    case 'P' -> count == 0 || firstMissing == 0;
                    case 'R' -> count > 0;
                    case 'E' -> count <= 1;
                    case 'C' -> !first || firstMissing == 0;
                    default -> !first || count > 1;
                };
        if (kept) {
            return 0;
        }
        return note.kind() == 'E' ? positions.getLast() : Math.max(firstMissing, 1);
    }

    private static String code(SyntaxNote note) {
        return note.kind() == 'E' ? "10" : "2";
    }

    private static String sentence(SyntaxNote note, String what) {
        String names = String.join(", ", note.positions().stream().map("%02d"::formatted).toList());
        return switch (note.kind()) {
            case 'P' -> "Of the %s %s either all are there or none.".formatted(what, names);
            case 'R' -> "One of the %s %s must be there.".formatted(what, names);
            case 'E' -> "Only one of the %s %s may be there.".formatted(what, names);
            case 'C' ->
                    "With the first of the %s %s all others must be there.".formatted(what, names);
            default -> "With the first of the %s %s another must be there.".formatted(what, names);
        };
    }
}
