package org.almoner.cli;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.Laterality;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.icd.CodeEdits;
import org.almoner.codes.icd.Crosswalks;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.Node;
import org.almoner.codes.icd.ProcedureTables;
import org.almoner.codes.icd.Said;
import org.almoner.codes.icd.SeventhCharacter;
import org.almoner.codes.lists.ListSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that is known of a code on a day, as lines or as one object. */
final class CodesPage {

    private final CodeBook book;
    private final CodeStore store;
    private final LocalDate day;
    private final Diagnoses diagnoses;

    CodesPage(CodeStore store, CodeBook book, LocalDate day) {
        this.store = store;
        this.book = book;
        this.day = day;
        this.diagnoses = Diagnoses.on(store, day);
    }

    void print(Code code, PrintWriter out) {
        out.printf("%s  %s%n", code.display(), code.title());
        out.printf("  %s, %s%s%n", code.system().title(), days(code), billing(code));
        others(code).forEach(line -> out.println("  " + line));
        List<String> chips = chips(code);
        if (!chips.isEmpty()) {
            out.println("  " + String.join(" | ", chips));
        }
        if (code.system() == CodeSystem.ICD10CM) {
            tree(code, out);
        } else if (code.system() == CodeSystem.ICD10PCS) {
            axes(code).forEach(choice -> out.println("  " + choice));
        } else {
            words(code).forEach(line -> out.println("  " + line));
        }
        out.println();
    }

    private static String days(Code code) {
        LocalDate to = code.to();
        String from = code.from().equals(Code.EVER) ? "" : "from " + CodesOptions.said(code.from());
        String until = to == null ? "" : "to " + CodesOptions.said(to);
        String both = (from + " " + until).strip();
        return both.isEmpty() ? "in force" : both;
    }

    private static String billing(Code code) {
        return code.billable() ? "" : "; not billable, more specific codes stand below it";
    }

    /** What it meant on other days. */
    private List<String> others(Code code) {
        return book.history(code.system(), code.code()).stream()
                .filter(other -> !other.equals(code))
                .map(other ->
                        "%s: %s%s"
                                .formatted(
                                        days(other),
                                        other.title(),
                                        other.billable() ? "" : " (heading)"))
                .toList();
    }

    /** What a coder should mind, in a word or two each. */
    private List<String> chips(Code code) {
        List<String> chips = new ArrayList<>();
        if (code.system() != CodeSystem.ICD10CM) {
            return chips;
        }
        String each = code.code();
        switch (Laterality.of(code)) {
            case LEFT -> chips.add("left");
            case RIGHT -> chips.add("right");
            case BILATERAL -> chips.add("both sides");
            case UNSPECIFIED -> chips.add("side not specified");
            case NONE -> {}
        }
        if (diagnoses.isUnspecified(each)) {
            chips.add("unspecified");
        }
        if (diagnoses.isManifestation(each)) {
            chips.add("manifestation, never first");
        }
        if (diagnoses.isPoaExempt(each)) {
            chips.add("POA exempt");
        }
        diagnoses
                .edits()
                .flatMap(edits -> edits.ages(each, day))
                .map(CodesPage::ages)
                .ifPresent(chips::add);
        for (Crosswalks.Hcc hcc : Crosswalks.on(store, day).hccs(each)) {
            chips.add("HCC %s %d".formatted(hcc.model(), hcc.category()));
        }
        return chips;
    }

    private static String ages(CodeEdits.Ages ages) {
        return "%s, ages %d to %d"
                .formatted(ages.flag().toLowerCase(Locale.ROOT), ages.from(), ages.to());
    }

    /** The place in the book and what the book says there. */
    private void tree(Code code, PrintWriter out) {
        for (Node parent : diagnoses.parents(code.code())) {
            out.printf("  under %s  %s%n", parent.display(), parent.title());
        }
        for (Said said : diagnoses.notes(code.code())) {
            out.printf(
                    "  %s%s: %s%n",
                    said.kind().title(),
                    said.at().key().equals(code.code()) ? "" : " (at " + said.at().display() + ")",
                    said.text());
        }
        if (code.code().length() < 7) {
            for (SeventhCharacter seventh : diagnoses.seventhCharacters(code.code())) {
                out.printf("  7th %s: %s%n", seventh.character(), seventh.meaning());
            }
        }
        for (Node child : diagnoses.children(code.code())) {
            out.printf("  below %s  %s%n", child.display(), child.title());
        }
    }

    private List<String> axes(Code code) {
        return ProcedureTables.on(store, day).explain(code.code()).stream()
                .map(choice -> "%s %s: %s".formatted(choice.value(), choice.axis(), choice.label()))
                .toList();
    }

    /** What the publisher says beside the title. */
    private List<String> words(Code code) {
        List<String> words = new ArrayList<>();
        row(code)
                .ifPresent(at -> {
                    add(words, "group", at.table(), ListSets.GROUP, at.row());
                    add(words, "notes", at.table(), ListSets.NOTES, at.row());
                });
        if (code.system() == CodeSystem.TAXONOMY) {
            specialties(code).forEach(each -> words.add("Medicare specialty " + each));
        }
        return words;
    }

    private record At(Table table, int row) {}

    /** The row of a list that is in force on the day. */
    private Optional<At> row(Code code) {
        return PublishedSets.of(code.system()).stream()
                .filter(set -> set.findColumn("notes") == ListSets.NOTES)
                .flatMap(set -> store.find(set, day).stream())
                .flatMap(table -> rows(table, code.code()))
                .findFirst();
    }

    private Stream<At> rows(Table table, String code) {
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

    private List<String> specialties(Code code) {
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

    JsonLine json(Code code) {
        LocalDate to = code.to();
        JsonLine line =
                new JsonLine()
                        .with("system", code.system().word())
                        .with("code", code.display())
                        .with("title", code.title())
                        .with("billable", code.billable())
                        .with("from", code.from().equals(Code.EVER) ? null : code.from().toString())
                        .with("to", to == null ? null : to.toString())
                        .withTexts("chips", chips(code));
        if (code.system() == CodeSystem.ICD10CM) {
            line.with(
                            "parents",
                            diagnoses.parents(code.code()).stream().map(CodesPage::json).toList())
                    .with(
                            "notes",
                            diagnoses.notes(code.code()).stream()
                                    .map(said ->
                                            new JsonLine()
                                                    .with("kind", said.kind().title())
                                                    .with("at", said.at().display())
                                                    .with("text", said.text())
                                                    .withTexts(
                                                            "codes",
                                                            said.codes().stream()
                                                                    .map(Said.Range::display)
                                                                    .toList()))
                                    .toList())
                    .with(
                            "seventhCharacters",
                            diagnoses.seventhCharacters(code.code()).stream()
                                    .map(seventh ->
                                            new JsonLine()
                                                    .with(
                                                            "character",
                                                            String.valueOf(seventh.character()))
                                                    .with("meaning", seventh.meaning()))
                                    .toList())
                    .with(
                            "children",
                            diagnoses.children(code.code()).stream().map(CodesPage::json).toList());
        } else if (code.system() == CodeSystem.ICD10PCS) {
            line.withTexts("axes", axes(code));
        } else {
            line.withTexts("words", words(code));
        }
        return line;
    }

    private static JsonLine json(Node node) {
        return new JsonLine().with("code", node.display()).with("title", node.title());
    }

    /** Why a code is not valid on a day, and what to use instead. */
    static String notOn(List<Code> history, List<Code> successors, LocalDate day) {
        Code first = history.getFirst();
        Code last = history.getLast();
        LocalDate to = last.to();
        String why =
                day.isBefore(first.from())
                        ? "it begins on " + CodesOptions.said(first.from())
                        : to != null && day.isAfter(to)
                                ? "it was deleted on " + CodesOptions.said(to)
                                : "it was out of use for a while";
        String instead =
                successors.isEmpty()
                        ? ""
                        : " Please use "
                                + successors.stream()
                                        .map(Code::display)
                                        .collect(Collectors.joining(" or "))
                                + ".";
        return "%s %s (%s) is not valid on %s: %s.%s"
                .formatted(
                        last.system().title(),
                        last.display(),
                        last.title(),
                        CodesOptions.said(day),
                        why,
                        instead);
    }
}
