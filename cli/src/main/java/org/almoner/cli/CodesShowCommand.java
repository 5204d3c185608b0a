package org.almoner.cli;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Shows a code in full, as it was on a day. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a code in full as it was on a day: title, days, what stands above it,",
            "the notes that hold for it, seventh characters, what a coder should mind.",
            "Exit 1: there was no such code on that day."
        })
final class CodesShowCommand implements Callable<Integer> {

    private static final int NEAREST_MOST = 6;

    /** More sets than this that share a code are only named. */
    private static final int IN_FULL_MOST = 3;

    @Parameters(paramLabel = "CODE", description = "With or without its dot.")
    private String typed = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = CodesOptions.Day.class,
            description = "The day of the visit; today by default.")
    private @Nullable LocalDate on;

    @Option(
            names = "--system",
            paramLabel = "SYSTEM",
            converter = CodesOptions.Named.class,
            description = "The set it is of, such as icd10cm or carc; all by default.")
    private @Nullable CodeSystem system;

    @Option(names = "--json", description = "Prints one object per code and line.")
    private boolean json;

    @Mixin private CodesOptions codes = new CodesOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CodeStore store = codes.store();
        CodeBook book = CodeBook.of(store);
        LocalDate day = on == null ? CodesOptions.today() : on;
        List<CodeSystem> asked = system == null ? List.of(CodeSystem.values()) : List.of(system);
        List<Code> found = new ArrayList<>();
        asked.forEach(each -> book.find(each, typed, day).ifPresent(found::add));
        PrintWriter out = spec.commandLine().getOut();
        if (found.isEmpty()) {
            missing(book, asked, day).forEach(spec.commandLine().getErr()::println);
            return Almoner.FINDINGS;
        }
        var page = new CodesPage(store, book, day);
        if (json) {
            found.forEach(code -> out.println(page.json(code)));
        } else if (found.size() > IN_FULL_MOST) {
            out.printf("%s is a code of several sets; say which with --system:%n", typed);
            found.forEach(code -> out.printf("  %-22s %s%n", code.system().word(), code.title()));
        } else {
            found.forEach(code -> page.print(code, out));
        }
        out.flush();
        return Almoner.CLEAN;
    }

    /** Why a code was not found: it ended, it had not begun, or another one is meant. */
    private List<String> missing(CodeBook book, List<CodeSystem> asked, LocalDate day) {
        List<String> said = new ArrayList<>();
        for (CodeSystem each : asked) {
            List<Code> history = book.history(each, typed);
            if (!history.isEmpty()) {
                said.add(
                        "almoner: "
                                + CodesPage.notOn(
                                        history, book.listSuccessors(each, typed, day), day));
            }
        }
        if (said.isEmpty()) {
            said.add("almoner: " + unknown(book, asked, day));
        }
        return said;
    }

    private String unknown(CodeBook book, List<CodeSystem> asked, LocalDate day) {
        String where = system == null ? "any set" : system.title();
        return nearest(book, asked, day)
                .map(near ->
                        "%s is no code of %s on %s. Near it are %s."
                                .formatted(typed, where, CodesOptions.said(day), near))
                .orElseGet(() ->
                        "%s is no code of %s on %s; almoner codes find looks by words."
                                .formatted(typed, where, CodesOptions.said(day)));
    }

    /** The codes that begin as this one does, as far as any do. */
    private Optional<String> nearest(CodeBook book, List<CodeSystem> asked, LocalDate day) {
        String plain = typed.strip().replace(".", "");
        for (int length = plain.length() - 1; length >= 2; length--) {
            String prefix = plain.substring(0, length);
            List<Code> near = new ArrayList<>();
            for (CodeSystem each : asked) {
                near.addAll(book.listStartingWith(each, prefix, day));
            }
            if (!near.isEmpty()) {
                return Optional.of(
                        near.stream()
                                .limit(NEAREST_MOST)
                                .map(Code::display)
                                .distinct()
                                .collect(Collectors.joining(", ")));
            }
        }
        return Optional.empty();
    }
}
