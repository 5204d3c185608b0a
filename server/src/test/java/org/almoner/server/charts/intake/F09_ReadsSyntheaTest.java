package org.almoner.server.charts.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.intake.IntakeReport.Outcome;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Fifteen patients that nobody here wrote, with the hospitals and practitioners they point to in
 * files of their own. Skipped where the shared folder is absent.
 */
class F09_ReadsSyntheaTest {

    private static Path zip() {
        String shared = System.getenv("ALMONER_SHARED");
        Path folder =
                shared != null
                        ? Path.of(shared)
                        : Path.of(
                                Objects.requireNonNull(System.getProperty("almoner.root")),
                                "..",
                                "shared");
        Path zip = folder.resolve("synthea/fhir-15-patients.zip");
        assumeTrue(Files.exists(zip), "Skipped: there is no " + zip);
        return zip;
    }

    @Test
    void allOfThemGoInAndTheSecondTimeNothingIsNew() {
        Path zip = zip();
        IntakeBench bench = new IntakeBench("2026-11-22");

        IntakeReport first = bench.read(zip);

        assertThat(first.closing()).isEqualTo("17 files: 17 loaded.");
        String rows = bench.rows();
        assertThat(rows)
                .isEqualTo(
                        "15 patient, 0 coverage, 285 encounter, 232 condition, 681 procedure, 285"
                                + " document");
        first.totals()
                .forEach(count ->
                        assertThat(count.added() + count.changed() + count.same() + count.aside())
                                .as(count.type())
                                .isEqualTo(count.read()));

        IntakeReport second = bench.read(zip);

        assertThat(second.closing()).isEqualTo("Nothing new in 17 files.");
        assertThat(second.files()).allMatch(file -> file.outcome() == Outcome.NOTHING_NEW);
        assertThat(bench.rows()).isEqualTo(rows);
    }

    @Test
    void onlyVisitsAPayerWouldStillTakeWaitToBeCoded() {
        Path zip = zip();
        IntakeBench bench = new IntakeBench("2026-11-22");
        bench.read(zip);
        Encounters encounters = bench.bean(Encounters.class);
        int waiting = bench.as(() -> encounters.count(EncounterStatus.WAITING, 1000));
        int history = bench.as(() -> encounters.count(EncounterStatus.HISTORICAL, 1000));
        assertThat(waiting + history).isEqualTo(285);
        assertThat(waiting).isBetween(40, 80);
        bench.as(() -> encounters.listByStatus(EncounterStatus.WAITING, null, 1000))
                .forEach(visit -> assertThat(visit.serviceDate()).isAfter("2025-11-21"));
    }
}
