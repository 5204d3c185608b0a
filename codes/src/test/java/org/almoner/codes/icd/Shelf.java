package org.almoner.codes.icd;

import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A store in a folder of its own, filled from written files. */
final class Shelf {
    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** An invented file that stands beside these tests. */
    static String fixture(String name) throws IOException {
        try (InputStream in = Shelf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What became of a fixture. */
    String load(String name) throws IOException {
        return load(name, fixture(name));
    }

    /** What became of a file of this name and text: its releases, or why not. */
    String load(String name, String text) throws IOException {
        return load(name, text, new Loader.Options(null, true));
    }

    String load(String name, String text, Loader.Options options) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        try {
            LoadReport report =
                    new Loader(IcdSets.formats(), options)
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
        return CodeStore.open(folder.resolve("store"), IcdSets.list());
    }

    /** The newest release's rows, cells divided by bars, empty ones at the end left out. */
    String rows(PublishedSet set) {
        Table table = store().list(set).getLast();
        return String.join(
                "\n", IntStream.range(0, table.rows()).mapToObj(row -> row(table, row)).toList());
    }

    private static String row(Table table, int row) {
        List<String> cells =
                IntStream.range(0, table.set().columns().size())
                        .mapToObj(column -> table.shown(column, row))
                        .toList();
        return String.join("|", cells).replaceAll("\\|+$", "");
    }
}
