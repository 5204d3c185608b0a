package org.almoner.cli;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.fetch.Address;
import org.almoner.codes.fetch.Addresses;
import org.almoner.codes.fetch.Fetched;
import org.almoner.codes.fetch.Fetcher;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.Loader;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Fetches official files and takes them into the store. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches official files from the addresses in a list, and loads them.",
            "The list is addresses.txt in the store; edit it as you like.",
            "What is cut is gone on with the next time; what has not changed is left.",
            "Exit 1: a file could not be had or was refused. Exit 2: the list is wrong."
        })
final class CodesUpdateCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(
            names = "--addresses",
            paramLabel = "FILE",
            description = "Another list; addresses.txt in the store by default.")
    private @Nullable Path list;

    @Option(names = "--show", description = "Only shows which addresses would be asked.")
    private boolean show;

    @Mixin private CodesOptions codes = new CodesOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path file = list == null ? codes.folder().resolve("addresses.txt") : list;
        List<Address> addresses;
        try {
            addresses = Addresses.open(file, CodesOptions.today());
        } catch (LoadException e) {
            spec.commandLine().getErr().println("almoner: " + e.problem());
            return Almoner.COULD_NOT;
        }
        if (show) {
            addresses.forEach(address -> out.println(address.uri()));
            out.flush();
            return Almoner.CLEAN;
        }
        boolean whole = true;
        int before = codes.store().list().size();
        try (Fetcher fetcher =
                new Fetcher(codes.folder().resolve("fetched"), PATIENCE, progress(out))) {
            for (Address address : addresses) {
                whole &= fetchAndLoad(fetcher, address, out);
                out.flush();
            }
        }
        if (codes.store().list().size() > before) {
            CodesCommand.prepareSearch(codes);
        }
        return whole ? Almoner.CLEAN : Almoner.FINDINGS;
    }

    /** One file after the other, so that a later one's trouble takes nothing from an earlier. */
    private boolean fetchAndLoad(Fetcher fetcher, Address address, PrintWriter out)
            throws IOException {
        try {
            Fetched fetched = fetcher.fetch(address, PATIENCE);
            String name = fetched.file().getFileName().toString();
            if (!fetched.isNew() && isLoaded(name)) {
                out.println("same     " + name);
                return true;
            }
            out.printf("fetched  %-32s %,10d bytes%n", name, fetched.bytes());
            LoadReport report =
                    new Loader(
                                    PublishedSets.formats(),
                                    new Loader.Options(fetched.effective(), false))
                            .load(
                                    codes.store(),
                                    List.of(fetched.file()),
                                    CodesFolder.progress(out));
            CodesCommand.tell(report, out);
            return report.refused().isEmpty();
        } catch (LoadException e) {
            out.println("failed   " + e.problem());
            return false;
        }
    }

    /** Whether some release was read from a file of this name, or from inside it. */
    private boolean isLoaded(String name) {
        return codes.store().list().stream()
                .flatMap(release -> release.sources().stream())
                .anyMatch(source ->
                        source.name().equals(name) || source.name().startsWith(name + "!"));
    }

    /** How far a file is, on a terminal; nothing in a pipe. */
    private static Fetcher.Progress progress(PrintWriter out) {
        boolean shown = CodesFolder.isWatched();
        return (name, bytes, of) -> {
            if (shown) {
                out.printf(
                        "\r  %s: %,d%s kB ", name, bytes / 1024, of < 0 ? "" : " of " + of / 1024);
                out.flush();
            }
        };
    }
}
