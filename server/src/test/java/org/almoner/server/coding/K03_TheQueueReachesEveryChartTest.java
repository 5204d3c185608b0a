package org.almoner.server.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.NewEncounter;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Provider;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** A doctor's chart behind hundreds of others' is found by going on. */
class K03_TheQueueReachesEveryChartTest {

    private static final int OTHERS = 210;

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final Encounters encounters = server.bean(Encounters.class);

    @Test
    void aPageWithFewOfOneDoctorsChartsLeadsOnToTheNext() {
        long chart =
                clinic.as(() -> {
                    var first = encounters.getEncounter(clinic.visit(true));
                    for (int i = 0; i < OTHERS; i++) {
                        encounters.add(visit(first.patientId(), first.providerId()));
                    }
                    return encounters.add(visit(first.patientId(), newDoctor()));
                });
        long doctor = clinic.as(() -> encounters.getEncounter(chart).providerId());

        ChartQueue.Page page = page(doctor, null);
        assertThat(page.rows()).isEmpty();
        assertThat(page.next()).isNotNull();
        assertThat(page(doctor, page.next()).rows())
                .extracting(ChartQueue.Row::encounterId)
                .containsExactly(chart);
    }

    private ChartQueue.Page page(long doctor, @org.jspecify.annotations.Nullable Long after) {
        return clinic.as(() ->
                server.bean(ChartQueue.class)
                        .list(new ChartQueue.Wanted(doctor, false, false, after)));
    }

    private long newDoctor() {
        return server.bean(Practice.class)
                .add(
                        new Provider(
                                0,
                                "Amin",
                                "Nadia",
                                "MD",
                                "Family medicine",
                                "1245319599",
                                "207Q00000X"));
    }

    private static NewEncounter visit(
            long patient, @org.jspecify.annotations.Nullable Long provider) {
        return NewEncounter.officeVisit(
                patient,
                SmallClinic.VISIT,
                java.util.Objects.requireNonNull(provider),
                "cough",
                EncounterStatus.WAITING);
    }
}
