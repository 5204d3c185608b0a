package org.almoner.codes.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds our prices against the amounts that CMS worked out for every place, where copies of the
 * files are at hand: the folder of {@code ALMONER_SHARED}, else {@code ../shared}.
 */
class M05_AgreesWithPublishedAmountsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

    @TempDir static Path folder;

    private static @Nullable CodeStore loaded;

    @BeforeAll
    static void load() throws IOException, LoadException {
        Path files = published();
        if (Files.isDirectory(files.resolve("mpfs"))) {
            LoadReport report =
                    new Loader(PublishedSets.formats(), new Loader.Options(null, false))
                            .load(
                                    CodeStore.open(folder, PublishedSets.list()),
                                    List.of(
                                            files.resolve("mpfs"),
                                            files.resolve("asp"),
                                            files.resolve("asc"),
                                            files.resolve("opps"),
                                            files.resolve("dmepos")),
                                    (_, _) -> {});
            assertThat(report.refused()).isEmpty();
            loaded = CodeStore.open(folder, PublishedSets.list());
        }
    }

    private static Path published() {
        @Nullable String named = System.getenv("ALMONER_SHARED");
        Path shared =
                named != null
                        ? Path.of(named)
                        : Path.of(System.getProperty("almoner.root", ".")).resolve("../shared");
        return shared.resolve("refdata");
    }

    private static CodeStore store() {
        @Nullable CodeStore store = loaded;
        assumeTrue(
                store != null,
                "The published fee files are not here; set ALMONER_SHARED to compare with them.");
        if (store == null) {
            throw new IllegalStateException("assumed above");
        }
        return store;
    }

    @Test
    void everyFileGivesAsManyRowsAsWerePublished() {
        List<String> rows =
                store().list().stream()
                        .map(release -> release.id() + " " + release.rows())
                        .sorted()
                        .toList();

        // Of the counted lines of a manifest those of titles, footnotes and blank rows are none.
        assertThat(rows)
                .containsExactly(
                        "anesthesia-factors@2024-01-01 109",
                        "anesthesia-factors@2025-01-01 109",
                        "anesthesia-units@2022-01-01 276",
                        "asc-ancillary@2026-04-01 2526",
                        "asc-devices@2026-04-01 4832",
                        "asc-excluded@2026-04-01 1559",
                        "asc-procedures@2026-04-01 4832",
                        "asc-wages@2026-01-01 486",
                        "asp-ndc@2025-10-01 8245",
                        "asp-noc-ndc@2025-10-01 2",
                        "asp-noc@2025-10-01 1",
                        "asp@2025-10-01 1012",
                        "dmepos-rural@2026-01-01 32035",
                        "dmepos@2025-04-01 3511",
                        "gpci@2024-01-01 109",
                        "gpci@2025-01-01 109",
                        "locality-counties@2024-01-01 110",
                        "locality-counties@2025-01-01 110",
                        "ndc-asp@2025-10-01 7007",
                        "opps-cap@2024-04-01 17710",
                        "opps-cap@2025-10-01 16100",
                        "opps-codes-by-group@2025-01-01 7535",
                        "opps-codes@2025-01-01 18682",
                        "opps-comments@2025-01-01 4",
                        "opps-complexity@2025-01-01 432",
                        "opps-devices@2025-01-01 535",
                        "opps-groups@2025-01-01 994",
                        "opps-inpatient-only@2025-01-01 1731",
                        "opps-out-migration@2025-01-01 431",
                        "opps-status@2025-01-01 28",
                        "pf-amounts@2025-10-01 1526",
                        "pprrvu@2024-04-01 18534",
                        "pprrvu@2025-10-01 19090");
    }

    @Test
    void anOfficeVisitIsPricedAsPublished() {
        Price price = FeeSchedules.of(store()).price(Service.of("99213", DAY));

        assertThat(price.cents()).isEqualTo(8_895);
        assertThat(price.steps())
                .containsExactly(
                        "Work 1.30 × 1.000 + practice expense 1.35 × 1.000 (non-facility)"
                                + " + malpractice 0.10 × 1.000, national",
                        "2.75000 × conversion factor 32.3465 = $88.95");
        assertThat(price.source()).isEqualTo("pprrvu@2025-10-01");
    }

    @Test
    void anesthesiaGoesByTheFactorOfThePlace() {
        FeeSchedules fees = FeeSchedules.of(store());
        Place alabama = fees.findPlaceByCode("1011200", DAY).orElseThrow();

        // 5 + 4 units × 19.31
        assertThat(fees.price(Service.of("00100", DAY).at(alabama).minutes(60)).cents())
                .isEqualTo(17_379);
        // The text of 2024 leaves out the point of its factors: 5 + 4 units × 19.77
        LocalDate before = LocalDate.of(2024, 5, 6);
        assertThat(fees.price(Service.of("00100", before).at(alabama).minutes(60)).cents())
                .isEqualTo(17_793);
    }

    @Test
    void everyPublishedAmountIsMetToTheCent() {
        Table amounts = store().find(FeeSets.AMOUNTS, DAY).orElseThrow();
        FeeSchedules fees = FeeSchedules.of(store());
        List<String> wrong = new ArrayList<>();
        for (int row = 0; row < amounts.rows(); row++) {
            long office = ours(fees, amounts, row, "11");
            long facility = ours(fees, amounts, row, "24");
            if (office != amounts.number(3, row) || facility != amounts.number(4, row)) {
                wrong.add(shown(amounts, row) + ", ours " + office + " and " + facility);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-03, 6670, 9430", "2024-05-06, 8510, 9200"})
    void everyCappedImagingAmountIsMetToTheCent(LocalDate day, int priced, int capped) {
        Table caps = store().find(FeeSets.OPPS_CAP, day).orElseThrow();
        FeeSchedules fees = FeeSchedules.of(store());
        int active = 0;
        int byPayer = 0;
        List<String> wrong = new ArrayList<>();
        for (int row = 0; row < caps.rows(); row++) {
            Service service = service(fees, caps, row, day);
            Price office = fees.price(service.in("11"));
            long facility = fees.price(service.in("24")).cents();
            boolean right;
            if (caps.text(3, row).equals("C")) {
                byPayer++;
                String most =
                        "Never more than an outpatient hospital gets: "
                                + Figures.dollars(caps.number(5, row));
                right = office.steps().contains(most);
            } else {
                active++;
                right = facility == caps.number(4, row) && office.cents() == caps.number(5, row);
            }
            if (!right) {
                wrong.add(shown(caps, row) + ", ours " + office + " and " + facility);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(active).isEqualTo(priced);
        assertThat(byPayer).isEqualTo(capped);
    }

    private static long ours(FeeSchedules fees, Table table, int row, String placeOfService) {
        return fees.price(service(fees, table, row, DAY).in(placeOfService)).cents();
    }

    /** The file of caps keeps the south of California under the contractor of the north. */
    private static Service service(FeeSchedules fees, Table table, int row, LocalDate day) {
        String modifier = table.code(2, row);
        String code = table.code(1, row);
        Place place =
                fees.findPlaceByCode(code, day)
                        .or(() -> fees.findPlaceByCode("01182" + code.substring(5), day))
                        .orElseThrow();
        Service service = Service.of(table.code(0, row), day).at(place);
        return modifier.isEmpty() ? service : service.with(modifier);
    }

    private static String shown(Table table, int row) {
        var shown = new StringBuilder();
        for (int column = 0; column < table.set().columns().size(); column++) {
            shown.append(table.shown(column, row)).append(' ');
        }
        return shown.toString();
    }
}
