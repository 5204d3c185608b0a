package org.almoner.claims.scrub;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Published sets for tests: rows of the official files that the examples need, in their layout. */
final class Shelves {

    private static final Bookshelf SMALL = read();

    private Shelves() {}

    /** The starter set's codes, and the few rows that stand beside these tests. */
    static Bookshelf small() {
        return SMALL;
    }

    /** NCCI's edits and the fee schedule as published, loaded once; empty when not at hand. */
    static Optional<Bookshelf> published() {
        return Published.SHELF;
    }

    /** Loaded when a test first asks for them. */
    private static final class Published {

        static final Optional<Bookshelf> SHELF = find();

        private static Optional<Bookshelf> find() {
            String named = System.getenv("ALMONER_SHARED");
            Path folder =
                    named == null
                            ? Path.of(System.getProperty("almoner.root", ".")).resolve("../shared")
                            : Path.of(named);
            Path refdata = folder.resolve("refdata");
            List<Path> files =
                    Stream.of(
                                    "ncci/ncci_ptp_practitioner_2024q3.tsv.xz",
                                    "ncci/ncci_ptp_hospital_outpatient_2024q3.tsv.xz",
                                    "ncci/mue_practitioner_2024q3.csv.xz",
                                    "ncci/mue_outpatient_hospital_2024q3.csv.xz",
                                    "ncci/mue_dme_2024q3.csv.xz",
                                    "ncci/aoc_2024.tsv.xz",
                                    "mpfs/PPRRVU2025_Oct.csv.xz")
                            .map(refdata::resolve)
                            .toList();
            return files.stream().allMatch(Files::exists)
                    ? Optional.of(load(files, false))
                    : Optional.empty();
        }
    }

    private static Bookshelf read() {
        try {
            return load(List.of(Path.of(Shelves.class.getResource("small").toURI())), true);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Bookshelf load(List<Path> files, boolean areSmall) {
        try {
            Path folder = Files.createTempDirectory("almoner-small-shelf");
            LoadReport report =
                    new Loader(PublishedSets.formats(), new Loader.Options(null, areSmall))
                            .load(
                                    CodeStore.open(folder, PublishedSets.list()),
                                    files,
                                    (_, _) -> {});
            if (!report.refused().isEmpty() || !report.passedOver().isEmpty()) {
                throw new IllegalStateException(
                        files + ": " + report.refused() + report.passedOver());
            }
            CodeStore store = CodeStore.open(folder, PublishedSets.list());
            delete(folder);
            return Bookshelf.of(new SmallCodes(CodeBook.starter(), CodeBook.of(store)), store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LoadException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is open is mapped, and stays when its file is gone. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
