package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.claims.scrub.icd.DiagnosisRules;
import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * R05: visits of the ICD-10-CM Official Guidelines of FY 2026, each coded rightly, of which no rule
 * about diagnoses says anything, and wrongly. They are read against the published books of that
 * year in the folder of {@code ALMONER_SHARED}, else {@code ../shared}, and are skipped without it;
 * the starter set alone says nothing of a right claim either.
 */
class R05_FollowsTheGuidelinesTest {

    private static final LocalDate YEAR_BEGINS = LocalDate.of(2025, 10, 1);
    private static final int SCENARIOS_LEAST = 60;

    @TempDir static Path folder;

    private static @Nullable Scrub published;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRightClaimIsLetGoAndAWrongOneIsTold(Scenario scenario) throws Exception {
        Scrub scrub = published();
        assertThat(said(scrub, scenario.right())).isEmpty();
        assertThat(said(scrub, scenario.wrong())).isEqualTo(scenario.says());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theStarterSetAloneSaysLessAndNothingElse(Scenario scenario) {
        Scrub scrub = rulesWith(Bookshelf.of(CodeBook.starter()));

        assertThat(said(scrub, scenario.right())).isEmpty();
        assertThat(scenario.says().lines().toList())
                .containsAll(said(scrub, scenario.wrong()).lines().toList());
    }

    @Test
    void thereAreSixtyAndMore() {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(SCENARIOS_LEAST);
        assertThat(scenarios()).extracting(Scenario::says).allMatch(says -> !says.isBlank());
        assertThat(scenarios()).extracting(Scenario::visit).allMatch(visit -> !visit.isBlank());
    }

    /** Its findings without the changes that a key applies, which R07 looks at. */
    private static String said(Scrub scrub, String sketch) {
        ClaimSketch read = ClaimSketch.read(sketch);
        return scrub.check(read.claim(), read.context()).stream()
                .map(each -> each.severity() + " " + each.edit() + ": " + each.message() + "\n")
                .collect(Collectors.joining());
    }

    private static Scrub rulesWith(Bookshelf shelf) {
        return new Scrub(shelf, Ruleset.of(DiagnosisRules.list()));
    }

    private static Scrub published() throws IOException, LoadException {
        Path books = refdata();
        assumeTrue(
                Files.isDirectory(books.resolve("icd10cm")),
                "The published books are not here; set ALMONER_SHARED to read the scenarios"
                        + " against them.");
        Scrub made = published;
        if (made == null) {
            load(
                    null,
                    books.resolve("icd10cm/icd10cm-code-descriptions-2026.zip"),
                    books.resolve("icd10cm/icd10cm_tabular_2026_derived.xml.xz"),
                    books.resolve("icd10cm/POAexemptCodesFY26.zip"));
            load(
                    YEAR_BEGINS,
                    books.resolve("msdrg_mce/mce_i10_dx.tsv.xz"),
                    books.resolve("msdrg_mce/mce_age_ranges.tsv"));
            CodeStore store = CodeStore.open(folder, PublishedSets.list());
            made = rulesWith(Bookshelf.of(store));
            published = made;
        }
        return made;
    }

    private static void load(@Nullable LocalDate effective, Path... files)
            throws IOException, LoadException {
        LoadReport report =
                new Loader(PublishedSets.formats(), new Loader.Options(effective, true))
                        .load(
                                CodeStore.open(folder, PublishedSets.list()),
                                List.of(files),
                                (_, _) -> {});
        assertThat(report.refused()).isEmpty();
    }

    private static Path refdata() {
        @Nullable String named = System.getenv("ALMONER_SHARED");
        Path root = Path.of(System.getProperty("almoner.root", "."));
        Path shared = named == null ? root.resolve("../shared") : Path.of(named);
        return shared.resolve("refdata");
    }
}
