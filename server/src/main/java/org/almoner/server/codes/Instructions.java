package org.almoner.server.codes;

import org.almoner.codes.CodeSystem;
import org.almoner.codes.icd.Conflict;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.NoteKind;
import org.almoner.codes.icd.Said;
import org.almoner.server.frame.Show;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the book asks of diagnoses that are coded together, as far as it is not yet done. */
@Service
public class Instructions {

    private static final int CATEGORY = 3;

    private final Shelf shelf;

    Instructions(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Something that is still to be done, or may not stay so.
     *
     * @param code the diagnosis at which it is to be said, without dot
     * @param brief such as "use additional N18.1-N18.6"
     * @param words the whole sentence, and where it stands
     * @param asks what to look for; empty where nothing is to be added
     * @param only the one code that fulfils it; empty where there is a choice
     */
    public record Instruction(
            String code,
            String tone,
            String brief,
            String words,
            String asks,
            String only,
            String path) {}

    /** The instructions that are open, by the diagnoses in their order. */
    public List<Instruction> listOpen(List<String> diagnoses, LocalDate day) {
        ShelfDay books = shelf.on(day);
        List<Instruction> open = new ArrayList<>();
        if (!books.hasTabular()) {
            return open;
        }
        for (String code : diagnoses) {
            List<String> others = diagnoses.stream().filter(other -> !other.equals(code)).toList();
            books.diagnoses()
                    .firstNotGiven(code, others)
                    .filter(said -> said.at().isCode())
                    .ifPresent(said ->
                            open.add(asked(code, "code first", "warn", List.of(said), books)));
            useAdditional(code, others, books, open);
        }
        for (Conflict conflict : books.diagnoses().excludes1Among(diagnoses)) {
            open.add(
                    new Instruction(
                            conflict.code(),
                            "stop",
                            "excludes1 " + Show.diagnosis(conflict.other()),
                            words("Excludes1", List.of(conflict.because())),
                            "",
                            "",
                            books.path(CodeSystem.ICD10CM, Show.diagnosis(conflict.code()))));
        }
        return open;
    }

    /** Notes under one heading ask for one code between them. */
    private static void useAdditional(
            String code, List<String> others, ShelfDay books, List<Instruction> open) {
        Map<Integer, List<Said>> groups = new LinkedHashMap<>();
        Diagnoses book = books.diagnoses();
        for (Said said : book.notes(code, NoteKind.USE_ADDITIONAL)) {
            if (said.at().isCode()) {
                groups.computeIfAbsent(said.group(), _ -> new ArrayList<>()).add(said);
            }
        }
        for (List<Said> group : groups.values()) {
            List<Said.Range> ranges = ranges(group);
            boolean done =
                    others.stream()
                            .anyMatch(other ->
                                    ranges.stream().anyMatch(range -> holds(range, other)));
            if (!done && !ranges.isEmpty()) {
                open.add(asked(code, "use additional", "info", group, books));
            }
        }
    }

    private static List<Said.Range> ranges(List<Said> group) {
        return group.stream().flatMap(said -> said.codes().stream()).distinct().toList();
    }

    private static boolean holds(Said.Range range, String code) {
        String end = code.substring(0, Math.min(code.length(), range.last().length()));
        return code.compareTo(range.first()) >= 0 && end.compareTo(range.last()) <= 0;
    }

    private static Instruction asked(
            String code, String kind, String tone, List<Said> group, ShelfDay books) {
        List<Said.Range> ranges = ranges(group);
        String named =
                ranges.stream()
                        .map(Said.Range::display)
                        .limit(CATEGORY)
                        .collect(Collectors.joining(", "));
        boolean one =
                ranges.size() == 1 && ranges.getFirst().first().equals(ranges.getFirst().last());
        String first = ranges.isEmpty() ? "" : ranges.getFirst().first();
        String asks = asks(ranges);
        return new Instruction(
                code,
                tone,
                named.isEmpty() ? kind : kind + " " + named,
                words(group.getFirst().kind().title(), group),
                asks,
                one && books.diagnoses().isValid(first) ? first : "",
                books.path(CodeSystem.ICD10CM, Show.diagnosis(asks.isEmpty() ? code : asks)));
    }

    /** What all that is named begins with; of what begins differently the first. */
    private static String asks(List<Said.Range> ranges) {
        if (ranges.isEmpty()) {
            return "";
        }
        String common = ranges.getFirst().first();
        for (Said.Range range : ranges) {
            for (String each : List.of(range.first(), range.last())) {
                while (!each.startsWith(common)) {
                    common = common.substring(0, common.length() - 1);
                }
            }
        }
        String first = ranges.getFirst().first();
        return common.length() < CATEGORY ? first.substring(0, CATEGORY) : common;
    }

    private static String words(String kind, List<Said> group) {
        return "%s, at %s: %s"
                .formatted(
                        kind,
                        group.getFirst().at().display(),
                        group.stream().map(Said::text).collect(Collectors.joining(" ")));
    }
}
