package org.almoner.cli;

import org.almoner.server.database.StartupProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings charts, patients and coverages into a practice. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads charts, patients and coverages into a practice.")
final class IntakeCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reads FHIR R4, beside a running server or without one. */
    @Command(
            name = "fhir",
            mixinStandardHelpOptions = true,
            description = {
                "Reads FHIR R4 bundles: files, folders, zips, or - for standard input.",
                "Each file goes in whole or not at all; reading it again changes nothing.",
                "Exit 1: a file was refused."
            })
    int fhir(
            @Parameters(paramLabel = "FILE|DIR|ZIP", arity = "1..*") List<String> paths,
            @Mixin DataOptions data,
            @Option(
                            names = "--practice",
                            paramLabel = "SLUG",
                            defaultValue = "",
                            description = "Which practice, when there are several.")
                    String practice,
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The system the files come from, when there are several.")
                    String source,
            @Option(names = "--json", description = "Prints one object per file and line.")
                    boolean json)
            throws IOException {
        Path typedIn = null;
        try {
            List<Path> files = new ArrayList<>();
            for (String path : paths) {
                if (path.equals("-")) {
                    typedIn = typedIn == null ? readStandardInput() : typedIn;
                    files.add(typedIn);
                } else {
                    files.add(readable(path));
                }
            }
            Progress progress = Progress.on(spec.commandLine().getErr());
            progress.step("Opening the practice");
            try (DataOptions.Opened opened = data.join()) {
                return IntakeRun.read(
                        opened,
                        new IntakeRun.Request(files, practice, source, json),
                        spec.commandLine().getOut(),
                        progress);
            }
        } finally {
            if (typedIn != null) {
                Files.delete(typedIn);
            }
        }
    }

    private static Path readable(String path) {
        Path file = Path.of(path);
        if (!Files.isReadable(file)) {
            throw new StartupProblem("%s cannot be read; is the name right?".formatted(path));
        }
        return file;
    }

    /** What is typed or piped in goes through a file that only we can read. */
    private static Path readStandardInput() throws IOException {
        Path file = Files.createTempFile("almoner-intake", ".json");
        try (var out = Files.newOutputStream(file)) {
            System.in.transferTo(out);
        }
        return file;
    }
}
