package org.almoner.cli;

import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.find.Asked;
import org.almoner.codes.find.Chips;
import org.almoner.codes.find.Finder;
import org.almoner.codes.find.Hit;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Finds codes by words, for a person or, line by line, for a script. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Finds codes by a number, words, short forms or a phrase, as they were on a day.",
            "--codes may name a folder of official files, too; it is compiled once.",
            "Exit 1: nothing was found. Exit 2: a file could not be read."
        })
final class CodesFindCommand implements Callable<Integer> {
    private static final int LINES_MOST = 1_000_000;
    private static final int WARM_UP_FROM = 20;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to look for.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = CodesOptions.Day.class,
            description = "The day; today by default.")
    private @Nullable LocalDate on;

    @Option(
            names = "--system",
            paramLabel = "SYSTEM",
            converter = CodesOptions.Named.class,
            description = "Only this code system, such as ICD-10-CM; may be given again.")
    private List<CodeSystem> systems = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "SOURCE",
            description =
                    "Leaves a source of terms out: inclusion, index, see, neoplasm, drug, cause,"
                            + " synonyms.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--batch", paramLabel = "FILE", description = "One question on each line.")
    private @Nullable Path batch;

    @Option(names = "--json", description = "One object for each question.")
    private boolean json;

    @Mixin private CodesOptions codes = new CodesOptions();

    @Override
    public Integer call() throws IOException, LoadException {
        Path lines = batch;
        if (words.isEmpty() == (lines == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Type what to look for, or name a file with --batch");
        }
        if (lines != null && !Files.isReadable(lines)) {
            spec.commandLine().getErr().println("almoner: " + lines + " cannot be read.");
            return Almoner.COULD_NOT;
        }
        PrintWriter out = spec.commandLine().getOut();
        CodeStore store = codes.compiled(spec.commandLine().getErr());
        LocalDate day = on == null ? CodesOptions.today() : on;
        Finder finder = CodeBook.finder(store, day);
        Asked asked = asked(day);
        Answers answers = new Answers(finder, Chips.on(store, day), out, json);
        boolean found =
                lines == null
                        ? answers.answer(asked.with(String.join(" ", words)))
                        : batch(lines, asked, finder, answers);
        out.flush();
        return found ? Almoner.CLEAN : Almoner.FINDINGS;
    }

    private boolean batch(Path file, Asked asked, Finder finder, Answers answers)
            throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() > LINES_MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s has more than %,d lines; divide it".formatted(file, LINES_MOST));
        }
        if (lines.size() >= WARM_UP_FROM) {
            finder.warmUp(asked);
        }
        for (String line : lines) {
            answers.answer(asked.with(line));
        }
        return true;
    }

    private Asked asked(LocalDate day) {
        Asked asked =
                Asked.of("", day)
                        .of(systems.stream().map(CodeSystem::title).collect(Collectors.toSet()));
        for (String source : without) {
            try {
                asked = asked.without(source);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(), "There is no source of terms called " + source, e);
            }
        }
        return asked;
    }

    /** Asks, and tells what was found. */
    private record Answers(Finder finder, Chips chips, PrintWriter out, boolean json) {

        boolean answer(Asked asked) {
            long begin = System.nanoTime();
            List<Hit> hits = finder.find(asked);
            long micros = (System.nanoTime() - begin) / 1_000;
            if (json) {
                out.println(
                        new JsonLine()
                                .with("query", asked.words())
                                .with("hits", hits.stream().map(this::json).toList())
                                .with("micros", micros));
            } else {
                hits.forEach(this::tell);
                if (hits.isEmpty()) {
                    out.println("Nothing was found; try fewer words, or other ones.");
                }
            }
            return !hits.isEmpty();
        }

        private void tell(Hit hit) {
            out.printf("%-10s %s%n", hit.display(), hit.title());
            out.printf("           %s%n", hit.why());
            for (Hit with : hit.with()) {
                out.printf("           with %s %s%n", with.display(), with.title());
            }
            List<String> said = chips.of(hit);
            if (!said.isEmpty()) {
                out.printf("           [%s]%n", String.join("] [", said));
            }
        }

        private JsonLine json(Hit hit) {
            JsonLine facets =
                    new JsonLine()
                            .with("side", choices(hit, hit.sides()))
                            .with("seventh", choices(hit, hit.sevenths()));
            List<JsonLine> companions =
                    hit.with().stream()
                            .map(with ->
                                    new JsonLine()
                                            .with("code", with.display())
                                            .with("title", with.title()))
                            .toList();
            return new JsonLine()
                    .with("system", hit.system())
                    .with("code", hit.display())
                    .with("title", hit.title())
                    .with("why", hit.why())
                    .with("with", companions)
                    .with("facets", facets.with("chips", chips.of(hit)));
        }

        private static List<JsonLine> choices(Hit hit, List<Hit.Choice> choices) {
            return choices.stream()
                    .map(each ->
                            new JsonLine()
                                    .with("code", Hit.display(hit.system(), each.code()))
                                    .with("says", each.says())
                                    .with("chosen", each.chosen()))
                    .toList();
        }
    }
}
