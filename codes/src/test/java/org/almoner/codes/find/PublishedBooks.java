package org.almoner.codes.find;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads files as they are published, where copies of them are at hand: the folder of {@code
 * ALMONER_SHARED}, else {@code ../shared}. Tests that ask for them are skipped where they are not.
 */
final class PublishedBooks {
    static final List<String> DIAGNOSES =
            List.of(
                    "icd10cm/icd10cm-code-descriptions-2026.zip",
                    "icd10cm/icd10cm_tabular_2026_derived.xml.xz",
                    "icd10cm/icd10cm_index_2025_derived.xml.xz",
                    "icd10cm/icd-10-cm-neoplasm-2025.xml.xz",
                    "icd10cm/icd-10-cm-drug-2025.xml.xz",
                    "icd10cm/icd-10-cm-eindex-2025.xml.xz");

    static final List<String> PROCEDURES =
            List.of("icd10pcs/icd10pcs-order-2026.zip", "icd10pcs/icd10pcs_index_2021.xml.xz");

    private PublishedBooks() {}

    static Path shared() {
        String named = System.getenv("ALMONER_SHARED");
        return named != null
                ? Path.of(named)
                : Path.of(System.getProperty("almoner.root", "..")).resolve("../shared");
    }

    /** A store of these files in an empty folder. */
    static CodeStore load(List<String> names, Path folder) throws IOException, LoadException {
        List<Path> files = names.stream().map(shared().resolve("refdata")::resolve).toList();
        assumeTrue(
                files.stream().allMatch(Files::isReadable), "the published files are not at hand");
        var loader = new Loader(PublishedSets.formats(), new Loader.Options(null, false));
        loader.load(CodeStore.open(folder, PublishedSets.list()), files, (_, _) -> {});
        return CodeStore.open(folder, PublishedSets.list());
    }
}
