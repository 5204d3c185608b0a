package org.almoner.cli;

import org.almoner.claims.PublishedCodeSets;
import org.almoner.server.AlmonerServer;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Looks at X12 files without a server: claims, remittances, eligibility and their answers. */
@Command(
        name = "x12",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks, shows and acknowledges X12 files.")
final class X12Command implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Says what is wrong with files, and where. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Checks files of any size against X12 and the HIPAA guides; - is standard input.",
                "SNIP types: 1 syntax, 2 guide, 3 balancing, 4 situational rules, 5 code sets.",
                "Exit 1: an error was found. Exit 2: a file could not be read."
            })
    int check(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<String> files,
            @Option(
                            names = "--snip",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "Looks at SNIP types up to N; all five by default.")
                    int snip,
            @Option(
                            names = "--codes",
                            paramLabel = "DIR",
                            description = "The store of code sets; ALMONER_HOME/codes by default.")
                    @Nullable Path codes,
            @Option(names = "--json", description = "Prints one object per file and line.")
                    boolean json) {
        if (snip < 1 || snip > 5) {
            throw new ParameterException(
                    spec.commandLine(), "--snip takes a number from 1 to 5, not " + snip);
        }
        var check =
                new X12Check(
                        Guides.ours(),
                        new PublishedCodeSets(
                                CodesFolder.book(codes),
                                LocalDate.now(AlmonerServer.machineClock(ZoneId.systemDefault()))),
                        snip);
        return new X12CheckRun(check, json, spec.commandLine().getOut()).run(files);
    }

    /** Says in words what files hold. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "Tells in words what files say: who, what, how much; - is standard input.",
                "What is shown may name patients: mind where it is printed.",
                "Exit 1: an envelope is broken. Exit 2: a file could not be read."
            })
    int show(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<String> files,
            @Option(names = "--raw", description = "Prints the segments beside the words.")
                    boolean raw,
            @Option(
                            names = "--width",
                            paramLabel = "N",
                            defaultValue = "92",
                            description = "Fits the words into N columns; 92 by default.")
                    int width) {
        if (width < 40 || width > 1000) {
            throw new ParameterException(
                    spec.commandLine(), "--width takes a number from 40 to 1000, not " + width);
        }
        return new X12ShowRun(raw, width, spec.commandLine().getOut()).run(files);
    }

    /** Writes the answers that a receiver owes. */
    @Command(
            name = "ack",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the TA1 and the 999 that answer the files into a folder.",
                "A TA1 is written where ISA14 asks for one or the envelope is broken; a 999 is",
                "never answered. Control numbers go on from the last that the folder has seen.",
                "Exit 1: something was rejected. Exit 2: a file could not be read."
            })
    int ack(
            @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "DIR",
                            required = true,
                            description = "Where the answers go; made when it is not there.")
                    Path folder)
            throws IOException {
        return new X12AckRun(
                        folder,
                        AlmonerServer.machineClock(ZoneId.systemDefault()),
                        spec.commandLine().getOut())
                .run(files);
    }
}
