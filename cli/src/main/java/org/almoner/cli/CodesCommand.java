package org.almoner.cli;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Published code sets: loading, listing and looking into them. */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Loads published code sets, and looks codes up as they were on a day.",
        subcommands = {
            CodesUpdateCommand.class,
            CodesListCommand.class,
            CodesFindCommand.class,
            CodesShowCommand.class,
            CodesPriceCommand.class,
            CodesDiffCommand.class,
            CodesRemoveCommand.class
        })
final class CodesCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Takes published files into the store. */
    @Command(
            name = "load",
            mixinStandardHelpOptions = true,
            description = {
                "Loads official files as they are published: zip, txt, csv, xlsx, xml, or folders.",
                "Every release is kept; what is there already is left as it is.",
                "Exit 1: a file was refused. Exit 2: a path could not be read."
            })
    int load(
            @Parameters(paramLabel = "PATH", arity = "1..*") List<Path> paths,
            @Option(
                            names = "--effective",
                            paramLabel = "DATE",
                            converter = CodesOptions.Day.class,
                            description = "The first day of the release, where no name says it.")
                    @Nullable LocalDate effective,
            @Option(
                            names = "--accept-smaller",
                            description = "Takes a release with far fewer rows than before.")
                    boolean acceptSmaller,
            @Mixin CodesOptions codes)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CodeStore store = codes.store();
        var loader =
                new Loader(PublishedSets.formats(), new Loader.Options(effective, acceptSmaller));
        try {
            LoadReport report = loader.load(store, paths, CodesFolder.progress(out));
            tell(report, out);
            out.flush();
            if (!report.loaded().isEmpty()) {
                prepareSearch(codes);
            }
            return report.refused().isEmpty() ? Almoner.CLEAN : Almoner.FINDINGS;
        } catch (LoadException e) {
            spec.commandLine().getErr().println("almoner: " + e.problem());
            return Almoner.COULD_NOT;
        }
    }

    /** Makes the index of what was loaded, for which the first search would wait otherwise. */
    static void prepareSearch(CodesOptions codes) {
        CodeBook.finder(codes.store(), CodesOptions.today()).prepare();
    }

    /** Says what became of every file. */
    static void tell(LoadReport report, PrintWriter out) {
        report.loaded()
                .forEach(release ->
                        out.printf("loaded   %-32s %,10d rows%n", release.id(), release.rows()));
        report.passedOver()
                .forEach(left -> out.println("left     " + left.file() + ": " + left.why()));
        report.refused().forEach(left -> out.println("refused  " + left.why()));
    }
}
