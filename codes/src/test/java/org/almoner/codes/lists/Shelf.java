package org.almoner.codes.lists;

import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A store in a folder of its own, filled from written files. */
final class Shelf {
    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** What became of a file of this name and text: its releases, or why not. */
    String load(String name, String text, boolean acceptSmaller) throws IOException {
        return load(name, text, new Loader.Options(null, acceptSmaller));
    }

    /** The same of a small file whose first day is said. */
    String load(String name, String text, LocalDate effective) throws IOException {
        return load(name, text, new Loader.Options(effective, true));
    }

    private String load(String name, String text, Loader.Options options) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        try {
            LoadReport report =
                    new Loader(ListFormats.list(), options)
                            .load(store(), List.of(file), (_, _) -> {});
            List<String> said = new ArrayList<>();
            report.loaded().forEach(release -> said.add(release.id() + " " + release.rows()));
            report.passedOver().stream().map(Left::why).forEach(said::add);
            report.refused().stream().map(Left::why).map(this::shortened).forEach(said::add);
            return String.join("; ", said);
        } catch (LoadException e) {
            return e.problem();
        }
    }

    private String shortened(String problem) {
        return problem.replace(folder.resolve("in") + "/", "");
    }

    CodeStore store() {
        return CodeStore.open(folder.resolve("store"), ListSets.list());
    }

    /**
     * The newest release's rows, their cells divided by bars, without the empty ones at the end.
     */
    List<String> rows(PublishedSet set) {
        Table table = store().list(set).getLast();
        return IntStream.range(0, table.rows())
                .mapToObj(row ->
                        String.join(
                                        "|",
                                        IntStream.range(0, set.columns().size())
                                                .mapToObj(c -> table.shown(c, row))
                                                .toList())
                                .replaceAll("\\|+$", ""))
                .toList();
    }
}
