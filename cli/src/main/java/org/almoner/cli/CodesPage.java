package org.almoner.cli;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeFacts;
import org.almoner.codes.store.CodeStore;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** All that is known of a code on a day, as lines or as one object. */
final class CodesPage {

    /** A code with all seven characters, and its dot. */
    private static final int COMPLETE = 8;

    private final CodeBook book;
    private final CodeStore store;
    private final LocalDate day;

    CodesPage(CodeStore store, CodeBook book, LocalDate day) {
        this.store = store;
        this.book = book;
        this.day = day;
    }

    void print(Code code, PrintWriter out) {
        CodeFacts facts = CodeFacts.of(store, code, day);
        out.printf("%s  %s%n", code.display(), code.title());
        out.printf("  %s, %s%s%n", code.system().title(), days(code), billing(code));
        others(code).forEach(line -> out.println("  " + line));
        if (!facts.chips().isEmpty()) {
            out.println("  " + String.join(" | ", facts.chips()));
        }
        tree(facts, out);
        facts.axes().forEach(choice -> out.println("  " + choice));
        facts.words().forEach(line -> out.println("  " + line));
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

    /** The place in the book and what the book says there. */
    private static void tree(CodeFacts facts, PrintWriter out) {
        for (CodeFacts.Named parent : facts.parents()) {
            out.printf("  under %s  %s%n", parent.code(), parent.title());
        }
        for (CodeFacts.Note note : facts.notes()) {
            out.printf(
                    "  %s%s: %s%n",
                    note.kind(),
                    note.at().equals(facts.code()) ? "" : " (at " + note.at() + ")",
                    note.text());
        }
        if (facts.code().length() < COMPLETE) {
            for (CodeFacts.Seventh seventh : facts.seventhCharacters()) {
                out.printf("  7th %s: %s%n", seventh.character(), seventh.meaning());
            }
        }
        for (CodeFacts.Named child : facts.children()) {
            out.printf("  below %s  %s%n", child.code(), child.title());
        }
    }

    /** The names and values that the API answers with, too. */
    JsonLine json(Code code) {
        CodeFacts facts = CodeFacts.of(store, code, day);
        LocalDate from = facts.from();
        LocalDate to = facts.to();
        return new JsonLine()
                .with("system", facts.system())
                .with("code", facts.code())
                .with("title", facts.title())
                .with("billable", facts.billable())
                .with("from", from == null ? null : from.toString())
                .with("to", to == null ? null : to.toString())
                .withTexts("chips", facts.chips())
                .with("parents", facts.parents().stream().map(CodesPage::json).toList())
                .with("notes", facts.notes().stream().map(CodesPage::json).toList())
                .with(
                        "seventhCharacters",
                        facts.seventhCharacters().stream().map(CodesPage::json).toList())
                .with("children", facts.children().stream().map(CodesPage::json).toList())
                .withTexts("axes", facts.axes())
                .withTexts("words", facts.words());
    }

    private static JsonLine json(CodeFacts.Named named) {
        return new JsonLine().with("code", named.code()).with("title", named.title());
    }

    private static JsonLine json(CodeFacts.Note note) {
        return new JsonLine()
                .with("kind", note.kind())
                .with("at", note.at())
                .with("text", note.text())
                .withTexts("codes", note.codes());
    }

    private static JsonLine json(CodeFacts.Seventh seventh) {
        return new JsonLine()
                .with("character", seventh.character())
                .with("meaning", seventh.meaning())
                .with("code", seventh.code());
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
