package org.almoner.codes.load;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A store in a folder of its own, filled from written files one by one. */
public final class Shelf {
    private final Path folder;

    public Shelf(Path folder) {
        this.folder = folder;
    }

    /** An invented file that stands beside a test. */
    public static String fixture(Class<?> test, String name) throws IOException {
        try (InputStream in = test.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What became of a file of this name and text, however small: its releases, or why not. */
    public String load(String name, String text) throws IOException {
        return load(name, text, true);
    }

    /** The same, where one says whether a small file is taken for a whole one. */
    public String load(String name, String text, boolean acceptSmaller) throws IOException {
        return load(name, text, new Loader.Options(null, acceptSmaller));
    }

    /** The same of a small file whose first day is said. */
    public String load(String name, String text, LocalDate effective) throws IOException {
        return load(name, text, new Loader.Options(effective, true));
    }

    private String load(String name, String text, Loader.Options options) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        try {
            LoadReport report =
                    new Loader(PublishedSets.formats(), options)
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

    public CodeStore store() {
        return CodeStore.open(folder.resolve("store"), PublishedSets.list());
    }

    /** The newest release's rows, cells divided by bars, empty ones at the end left out. */
    public List<String> rows(PublishedSet set) {
        Table table = store().list(set).getLast();
        return IntStream.range(0, table.rows()).mapToObj(row -> row(table, row)).toList();
    }

    /** The same, a line each. */
    public String text(PublishedSet set) {
        return String.join("\n", rows(set));
    }

    private static String row(Table table, int row) {
        List<String> cells =
                IntStream.range(0, table.set().columns().size())
                        .mapToObj(column -> table.shown(column, row))
                        .toList();
        return String.join("|", cells).replaceAll("\\|+$", "");
    }
}
