package org.almoner.codes.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the lists as they stand in the folder of {@code ALMONER_SHARED}, else {@code ../shared},
 * where it is at hand, and counts them.
 */
class L03_AgreesWithThePublishedListsTest {

    @TempDir Path folder;

    /**
     * The table of CMS's claims data has 5,953 rows in all its systems; these are the ones that
     * stand on a claim, without the row that means no code. VistA's table of 678 codes with a
     * number has some that only VistA uses.
     */
    @Test
    void everyListHasAsManyRowsAsPublished() throws IOException, LoadException {
        // The manifest beside the files says which release each is, so the whole folder is walked.
        CodeStore store = CodeStore.open(folder, ListSets.list());
        LoadReport report =
                new Loader(ListFormats.list(), new Loader.Options(null, false))
                        .load(store, List.of(published()), (_, _) -> {});

        assertThat(report.refused()).extracting(Left::why).isEmpty();
        assertThat(report.loaded())
                .extracting(release -> release.id() + " " + release.rows())
                .containsExactlyInAnyOrder(
                        "carc@2018-01-01 351",
                        "carc@2024-06-01 405",
                        "carc@2026-01-01 291",
                        "carc@2026-08-01 407",
                        "rarc@2018-01-01 1006",
                        "rarc@2024-06-01 1171",
                        "rarc@2026-01-01 1083",
                        "group-code@2024-06-01 5",
                        "group-code@2026-08-01 5",
                        "claim-status@2018-01-01 656",
                        "plb-adjustment@2018-01-01 41",
                        "place@2018-01-01 48",
                        "place@2024-05-02 52",
                        "place@2024-06-01 99",
                        "place@2026-08-01 100",
                        "bill-type@2026-08-01 1938",
                        "revenue@2018-01-01 515",
                        "revenue@2026-08-01 539",
                        "condition@2019-01-01 148",
                        "condition@2026-08-01 1035",
                        "occurrence@2019-01-01 190",
                        "occurrence-span@2019-01-01 171",
                        "value-code@2019-01-01 99",
                        "discharge-status@2019-01-01 19",
                        "discharge-status@2026-08-01 100",
                        "point-of-origin@2026-08-01 35",
                        "admission-type@2026-08-01 10",
                        "modifier@2024-01-01 433",
                        "modifier-use@2024-01-01 281",
                        "taxonomy@2025-07-01 883",
                        "medicare-specialty@2025-10-01 561",
                        "poverty@2026-01-01 42");
    }

    private static Path published() {
        @Nullable String named = System.getenv("ALMONER_SHARED");
        Path shared =
                named != null
                        ? Path.of(named)
                        : Path.of(System.getProperty("almoner.root", ".")).resolve("../shared");
        Path found = shared.resolve("refdata");
        assumeTrue(
                Files.exists(found.resolve("MANIFEST.tsv")),
                "The published code files are not here; set ALMONER_SHARED to compare with them.");
        return found;
    }
}
