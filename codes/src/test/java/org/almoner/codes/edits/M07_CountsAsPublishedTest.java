package org.almoner.codes.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Rows of the published edits, codes and localities, where copies of the files are at hand: the
 * folder of {@code ALMONER_SHARED}, else {@code ../shared}.
 */
class M07_CountsAsPublishedTest {

    @TempDir Path folder;

    @Test
    void everyFileGivesAsManyRowsAsWerePublished() throws IOException, LoadException {
        Path files = published();
        assumeTrue(
                Files.isDirectory(files.resolve("ncci")),
                "The published edits are not here; set ALMONER_SHARED to compare with them.");
        LoadReport report =
                new Loader(PublishedSets.formats(), new Loader.Options(null, false))
                        .load(
                                CodeStore.open(folder, PublishedSets.list()),
                                List.of(
                                        files.resolve("ncci"),
                                        files.resolve("hcpcs"),
                                        files.resolve("zip_locality"),
                                        files.resolve("msdrg_mce/msdrg_v431_drg_titles.tsv")),
                                (_, _) -> {});
        CodeStore store = CodeStore.open(folder, PublishedSets.list());

        assertThat(report.refused()).isEmpty();
        assertThat(
                        store.list().stream()
                                .map(release -> release.id() + " " + release.rows())
                                .sorted())
                .containsExactly(
                        "add-on-codes@2024-01-01 7465",
                        "hcpcs-attributes@2024-07-01 8033",
                        "hcpcs-modifiers@2019-01-01 360",
                        "hcpcs-modifiers@2020-10-01 371",
                        "hcpcs-modifiers@2024-10-01 383",
                        "hcpcs-modifiers@2025-10-01 383",
                        "hcpcs-unlisted@2024-07-01 161",
                        "hcpcs@2019-01-01 6440",
                        "hcpcs@2020-10-01 6825",
                        "hcpcs@2024-10-01 8091",
                        "hcpcs@2025-10-01 8463",
                        "ms-drg@2026-04-01 772",
                        "mue-hospital@2024-07-01 14628",
                        "mue-practitioner@2024-07-01 14677",
                        "mue-supplier@2024-07-01 2928",
                        "ptp-hospital@2024-07-01 1775818",
                        "ptp-practitioner@2024-07-01 2546017",
                        "zip-localities@2020-01-01 1141776");
        PtpEdits edits = PtpEdits.of(store, PtpEdits.Setting.PRACTITIONER);
        LocalDate day = LocalDate.of(2024, 8, 1);
        assertThat(edits.find("97597", "11042", day))
                .isEqualTo(edits.find("11042", "97597", day))
                .get()
                .extracting(PtpEdits.Edit::column1)
                .isEqualTo("11042");
    }

    private static Path published() {
        @Nullable String named = System.getenv("ALMONER_SHARED");
        Path shared =
                named != null
                        ? Path.of(named)
                        : Path.of(System.getProperty("almoner.root", ".")).resolve("../shared");
        return shared.resolve("refdata");
    }
}
