package org.almoner.codes.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Asks the books as they are published, where copies of the files are at hand: the folder of {@code
 * ALMONER_SHARED}, else {@code ../shared}.
 */
class E03_FindsInThePublishedBooksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String SYSTEM = "ICD-10-CM";
    private static final int PHRASES = 300;
    private static final int SEED = 20_260_302;

    private static final List<String> FILES =
            List.of(
                    "icd10cm/icd10cm-code-descriptions-2026.zip",
                    "icd10cm/icd10cm_tabular_2026_derived.xml.xz",
                    "icd10cm/icd10cm_index_2025_derived.xml.xz",
                    "icd10cm/icd-10-cm-neoplasm-2025.xml.xz",
                    "icd10cm/icd-10-cm-drug-2025.xml.xz",
                    "icd10cm/icd-10-cm-eindex-2025.xml.xz");

    @TempDir static Path folder;

    private static @Nullable Finder finder;

    @BeforeAll
    static void load() throws IOException, LoadException {
        List<Path> files = FILES.stream().map(shared().resolve("refdata")::resolve).toList();
        if (files.stream().allMatch(Files::isReadable)) {
            var loader = new Loader(PublishedSets.formats(), new Loader.Options(null, false));
            loader.load(CodeStore.open(folder, PublishedSets.list()), files, (_, _) -> {});
            CodeStore store = CodeStore.open(folder, PublishedSets.list());
            finder = CodeBook.finder(store, DAY);
        }
    }

    private static Path shared() {
        @Nullable String named = System.getenv("ALMONER_SHARED");
        return named != null
                ? Path.of(named)
                : Path.of(System.getProperty("almoner.root", "..")).resolve("../shared");
    }

    private static Finder finder() {
        Finder loaded = finder;
        assumeTrue(loaded != null, "the published files are not at hand");
        if (loaded == null) {
            throw new IllegalStateException("assumed to be there");
        }
        return loaded;
    }

    private static List<Hit> find(Asked asked) {
        return finder().find(asked.of(Set.of(SYSTEM)));
    }

    @Test
    void aCodersQuestionsAreAnsweredFirst() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String row : Rows.of("published_searches.txt")) {
            List<Hit> hits = find(Asked.of(Rows.left(row), DAY));
            Hit first = hits.isEmpty() ? null : hits.getFirst();
            String found =
                    first == null
                            ? "nothing"
                            : first.display()
                                    + (first.with().isEmpty() || !row.contains("with")
                                            ? ""
                                            : " with " + first.with().getFirst().display());
            if (!found.equals(Rows.right(row))) {
                wrong.add(row + " but was " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void phrasesOfOthersLeadToTheirCodes() throws IOException {
        assertThat(share("mondo", Set.of())).isGreaterThanOrEqualTo(88);
        assertThat(share("icd9long", Set.of())).isGreaterThanOrEqualTo(66);
        assertThat(share("inclusion2021", Set.of(Origin.INCLUSION))).isGreaterThanOrEqualTo(75);
        assertThat(share("icd10short_fy2026", Set.of())).isGreaterThanOrEqualTo(90);
    }

    /** Of some phrases, how many in a hundred have their code, or one below it, first. */
    private static int share(String set, Set<Origin> without) throws IOException {
        Path file = shared().resolve("coding/dev/phrases_" + set + ".tsv");
        assumeTrue(Files.isReadable(file), "the phrases are not at hand");
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        rows.removeFirst();
        Collections.shuffle(rows, new Random(SEED));
        int right = 0;
        for (String row : rows.subList(0, PHRASES)) {
            String[] cells = row.split("\t", -1);
            Asked asked = Asked.of(cells[0], DAY);
            for (Origin origin : without) {
                asked = asked.without(origin.title());
            }
            List<Hit> hits = find(asked);
            right += !hits.isEmpty() && isBelow(hits.getFirst().code(), cells[1]) ? 1 : 0;
        }
        return right * 100 / PHRASES;
    }

    private static boolean isBelow(String code, String gold) {
        for (String each : gold.replace(".", "").split("\\|", -1)) {
            if (code.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theIndexIsKeptAndOpenedAgain() throws IOException {
        List<Hit> once = find(Asked.of("gout left ankle", DAY));
        try (var kept = Files.list(folder.resolve("find"))) {
            assertThat(kept).as("one index, and nothing half made").hasSize(1);
        }
        CodeStore again = CodeStore.open(folder, PublishedSets.list());
        Finder other = CodeBook.finder(again, DAY);
        assertThat(other.find(Asked.of("gout left ankle", DAY).of(Set.of(SYSTEM)))).isEqualTo(once);
    }
}
