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
import java.util.List;

/** Published sets for tests: rows of the official files that the examples need, in their layout. */
final class Shelves {

    private static final Bookshelf SMALL = read();

    private Shelves() {}

    /** The starter set's codes, and the few rows that stand beside these tests. */
    static Bookshelf small() {
        return SMALL;
    }

    private static Bookshelf read() {
        try {
            Path files = Path.of(Shelves.class.getResource("small").toURI());
            Path folder = Files.createTempDirectory("almoner-small-shelf");
            LoadReport report =
                    new Loader(PublishedSets.formats(), new Loader.Options(null, true))
                            .load(
                                    CodeStore.open(folder, PublishedSets.list()),
                                    List.of(files),
                                    (_, _) -> {});
            if (!report.refused().isEmpty() || !report.passedOver().isEmpty()) {
                throw new IllegalStateException(
                        "small/: " + report.refused() + report.passedOver());
            }
            CodeStore store = CodeStore.open(folder, PublishedSets.list());
            return Bookshelf.of(new SmallCodes(CodeBook.starter(), CodeBook.of(store)), store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | LoadException e) {
            throw new IllegalStateException(e);
        }
    }
}
