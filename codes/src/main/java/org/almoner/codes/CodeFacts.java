package org.almoner.codes;

import org.almoner.codes.icd.CodeEdits;
import org.almoner.codes.icd.Crosswalks;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.Node;
import org.almoner.codes.icd.ProcedureTables;
import org.almoner.codes.icd.Said;
import org.almoner.codes.lists.ListSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of a code on a day, in the names by which every program is told it: on the command
 * line and over HTTP.
 *
 * @param from the first day of this meaning; null where nobody said one
 * @param to the last one; null while there is none
 * @param chips what a coder should mind, in a word or two each
 * @param parents what stands above a diagnosis, the chapter first
 * @param axes what each character of a procedure says
 * @param words what its publisher says beside the title
 */
public record CodeFacts(
        String system,
        String code,
        String title,
        boolean billable,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> chips,
        List<Named> parents,
        List<Note> notes,
        List<Seventh> seventhCharacters,
        List<Named> children,
        List<String> axes,
        List<String> words) {

    public CodeFacts {
        chips = List.copyOf(chips);
        parents = List.copyOf(parents);
        notes = List.copyOf(notes);
        seventhCharacters = List.copyOf(seventhCharacters);
        children = List.copyOf(children);
        axes = List.copyOf(axes);
        words = List.copyOf(words);
    }

    /** A code or a heading by name. */
    public record Named(String code, String title) {
        static List<Named> of(List<Node> nodes) {
            return nodes.stream().map(node -> new Named(node.display(), node.title())).toList();
        }
    }

    /**
     * What the book says.
     *
     * @param at the code or heading at which it is said
     * @param codes the codes and ranges that it names
     */
    public record Note(String kind, String at, String text, List<String> codes) {

        public Note {
            codes = List.copyOf(codes);
        }

        static Note of(Said said) {
            return new Note(
                    said.kind().title(),
                    said.at().display(),
                    said.text(),
                    said.codes().stream().map(Said.Range::display).toList());
        }
    }

    /** A seventh character, and the code that it completes; null where it cannot yet. */
    public record Seventh(String character, String meaning, @Nullable String code) {}

    /** All that is known of a code. */
    public static CodeFacts of(CodeStore store, Code code, LocalDate day) {
        LocalDate from = code.from();
        boolean isDiagnosis = code.system() == CodeSystem.ICD10CM;
        Diagnoses book = Diagnoses.on(store, day);
        String key = code.code();
        return new CodeFacts(
                code.system().word(),
                code.display(),
                code.title(),
                code.billable(),
                from.equals(Code.EVER) ? null : from,
                code.to(),
                isDiagnosis ? chips(code, book, store, day) : List.of(),
                isDiagnosis ? Named.of(book.parents(key)) : List.of(),
                isDiagnosis ? notes(book, key) : List.of(),
                isDiagnosis ? sevenths(book, key) : List.of(),
                isDiagnosis ? Named.of(book.children(key)) : List.of(),
                code.system() == CodeSystem.ICD10PCS ? axes(store, key, day) : List.of(),
                isDiagnosis || code.system() == CodeSystem.ICD10PCS
                        ? List.of()
                        : words(store, code, day));
    }

    /** What only the book of diagnoses has: a chapter, a section, what stands above codes. */
    public static CodeFacts of(CodeStore store, Node node, LocalDate day) {
        Diagnoses book = Diagnoses.on(store, day);
        return new CodeFacts(
                CodeSystem.ICD10CM.word(),
                node.display(),
                node.title(),
                node.billable(),
                null,
                null,
                List.of(),
                Named.of(book.parents(node.key())),
                notes(book, node.key()),
                node.isCode() ? sevenths(book, node.key()) : List.of(),
                Named.of(book.children(node.key())),
                List.of(),
                List.of());
    }

    private static List<Note> notes(Diagnoses book, String key) {
        return book.notes(key).stream().map(Note::of).toList();
    }

    private static List<Seventh> sevenths(Diagnoses book, String key) {
        return book.seventhCharacters(key).stream()
                .map(each ->
                        new Seventh(
                                String.valueOf(each.character()),
                                each.meaning(),
                                book.complete(key, each.character())
                                        .map(Node::display)
                                        .orElse(null)))
                .toList();
    }

    private static List<String> chips(Code code, Diagnoses book, CodeStore store, LocalDate day) {
        List<String> chips = new ArrayList<>();
        String key = code.code();
        switch (Laterality.of(code)) {
            case LEFT -> chips.add("left");
            case RIGHT -> chips.add("right");
            case BILATERAL -> chips.add("both sides");
            case UNSPECIFIED -> chips.add("side not specified");
            case NONE -> {}
        }
        if (book.isUnspecified(key)) {
            chips.add("unspecified");
        }
        if (book.isManifestation(key)) {
            chips.add("manifestation, never first");
        }
        if (book.isPoaExempt(key)) {
            chips.add("POA exempt");
        }
        book.edits()
                .flatMap(edits -> edits.ages(key, day))
                .map(CodeFacts::ages)
                .ifPresent(chips::add);
        for (Crosswalks.Hcc hcc : Crosswalks.on(store, day).hccs(key)) {
            chips.add("HCC %s %d".formatted(hcc.model(), hcc.category()));
        }
        return chips;
    }

    private static String ages(CodeEdits.Ages ages) {
        return "%s, ages %d to %d"
                .formatted(ages.flag().toLowerCase(Locale.ROOT), ages.from(), ages.to());
    }

    private static List<String> axes(CodeStore store, String key, LocalDate day) {
        return ProcedureTables.on(store, day).explain(key).stream()
                .map(choice -> "%s %s: %s".formatted(choice.value(), choice.axis(), choice.label()))
                .toList();
    }

    private static List<String> words(CodeStore store, Code code, LocalDate day) {
        List<String> words = new ArrayList<>();
        row(store, code, day)
                .ifPresent(at -> {
                    add(words, "group", at.table(), ListSets.GROUP, at.row());
                    add(words, "notes", at.table(), ListSets.NOTES, at.row());
                });
        if (code.system() == CodeSystem.TAXONOMY) {
            specialties(store, code, day).forEach(each -> words.add("Medicare specialty " + each));
        }
        return words;
    }

    private record At(Table table, int row) {}

    /** The row of a list that is in force on the day. */
    private static Optional<At> row(CodeStore store, Code code, LocalDate day) {
        return PublishedSets.of(code.system()).stream()
                .filter(set -> set.findColumn("notes") == ListSets.NOTES)
                .flatMap(set -> store.find(set, day).stream())
                .flatMap(table -> rows(table, code.code(), day))
                .findFirst();
    }

    private static Stream<At> rows(Table table, String code, LocalDate day) {
        int place = table.place(Packed.of(code));
        return place < 0
                ? Stream.empty()
                : IntStream.range(table.start(place), table.start(place + 1))
                        .filter(row ->
                                table.holdsOn(ListSets.FROM, ListSets.TO, row, day.toEpochDay()))
                        .mapToObj(row -> new At(table, row));
    }

    private static void add(List<String> words, String title, Table table, int column, int row) {
        String text = table.text(column, row);
        if (!text.isEmpty()) {
            words.add(title + ": " + text);
        }
    }

    private static List<String> specialties(CodeStore store, Code code, LocalDate day) {
        Optional<Table> table = store.find(ListSets.SPECIALTY, day);
        if (table.isEmpty()) {
            return List.of();
        }
        Table all = table.get();
        int place = all.place(Packed.of(code.code()));
        List<String> found = new ArrayList<>();
        for (int row = place < 0 ? 0 : all.start(place);
                place >= 0 && row < all.start(place + 1);
                row++) {
            found.add(
                    all.code(ListSets.SPECIALTY_CODE, row)
                            + " "
                            + all.text(ListSets.SPECIALTY_TITLE, row));
        }
        return found;
    }
}
