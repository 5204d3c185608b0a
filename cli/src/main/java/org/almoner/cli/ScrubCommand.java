package org.almoner.cli;

import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.codes.load.LoadException;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** Looks at the claims of files as a payer's edits would. */
@Command(
        name = "scrub",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a payer would deny in the claims of 837 files, and why; - is standard"
                    + " input.",
            "National edits ask the code sets that are loaded (almoner codes load); those whose"
                    + " set is missing sleep, and are named. Whether a file keeps the guide, x12"
                    + " check says.",
            "Exit 1: a claim has a finding. Exit 2: a file or a claim could not be read."
        })
final class ScrubCommand implements Callable<Integer> {

    /** It writes our own file of a claim; here the file is there, and x12 check judges it. */
    private static final Set<String> NOT_OF_FILES = Set.of("fits-the-guide");

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<String> files = List.of();

    @Option(
            names = "--history",
            paramLabel = "FILE",
            arity = "1..*",
            description = "837 files that were sent before, for edits that look back.")
    private List<String> history = List.of();

    @Option(
            names = "--today",
            paramLabel = "DAY",
            converter = CodesOptions.Day.class,
            description = "The day of the look, such as 2026-03-10; today by default.")
    private @Nullable LocalDate today;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many claims are looked at at once; as many as cores by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Prints one object per claim and line.")
    private boolean json;

    @Mixin private CodesOptions codes = new CodesOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, LoadException {
        if (files.isEmpty()) {
            throw refused(
                    history.isEmpty()
                            ? "Which file? Name an 837, or - for standard input"
                            : "Which file? All that stand behind --history are history; put the"
                                    + " file to look at before it");
        }
        if (threads < 1) {
            throw refused("--threads is 1 or more");
        }
        var err = spec.commandLine().getErr();
        Bookshelf shelf = Bookshelf.of(codes.compiled(err));
        Ruleset rules = Ruleset.national().without(NOT_OF_FILES);
        LocalDate day = Objects.requireNonNullElseGet(today, CodesOptions::today);
        return new ScrubRun(shelf, rules, day, threads, json, spec.commandLine().getOut(), err)
                .run(files, history);
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
