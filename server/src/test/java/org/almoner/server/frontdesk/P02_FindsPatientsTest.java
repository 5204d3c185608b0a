package org.almoner.server.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

/** Finding the one who stands at the desk, and not registering them twice. */
class P02_FindsPatientsTest {

    private final FrontDeskBench bench = new FrontDeskBench();
    private final Patients patients = bench.bean(Patients.class);

    private String found(String words) {
        return bench.as(() -> patients.search(words, null, 20)).stream()
                .map(PatientName::listed)
                .collect(Collectors.joining("; "));
    }

    private String likely(String last, String first, String born) {
        return bench
                .as(() ->
                        patients.listLikely(
                                FrontDeskBench.registration(last, first, born).person(), null))
                .stream()
                .map(PatientName::listed)
                .collect(Collectors.joining("; "));
    }

    @Test
    void byTheBeginningOfANameByNumberAndByDateOfBirth() {
        bench.patient("Núñez", "María", "1980-01-02");
        bench.patient("Nunn", "Carl", "1990-03-04");
        bench.patient("O'Hara", "Ann", "1970-05-06");
        assertThat(found("nun")).isEqualTo("Núñez, María; Nunn, Carl");
        assertThat(found("nunez mar")).isEqualTo("Núñez, María");
        assertThat(found("mar nunez")).isEqualTo("Núñez, María");
        assertThat(found("o hara")).isEqualTo("O'Hara, Ann");
        assertThat(found("05/06/1970")).isEqualTo("O'Hara, Ann");
        assertThat(found("100002")).isEqualTo("Nunn, Carl");
        assertThat(found("zz")).isEmpty();
        assertThat(found("%")).isEqualTo(found(""));
    }

    @Test
    void pageByPageWithoutLosingOrRepeatingAnyone() {
        for (int i = 0; i < 7; i++) {
            bench.patient("Same", "Name", "1980-01-0" + (i + 1));
        }
        List<PatientName> first = bench.as(() -> patients.search("same", null, 4));
        List<PatientName> second =
                bench.as(() -> patients.search("same", first.getLast().patientId(), 4));
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(3);
        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void whoIsBornTheSameDayAndCalledAlikeMayBeTheSame() {
        bench.patient("Okafor", "Katherine", "1959-03-02");
        assertThat(likely("Okafor", "Katherine", "1959-03-02")).isEqualTo("Okafor, Katherine");
        assertThat(likely("Okafro", "Katharine", "1959-03-02")).isEqualTo("Okafor, Katherine");
        assertThat(likely("Okafor", "Kath", "1959-03-02")).isEqualTo("Okafor, Katherine");
        assertThat(likely("Katherine", "Okafor", "1959-03-02")).isEqualTo("Okafor, Katherine");
        assertThat(likely("Winters", "Katherine", "1959-03-02")).isEqualTo("Okafor, Katherine");
        assertThat(likely("Okafor", "Katherine", "1959-03-03")).isEmpty();
        assertThat(likely("Bell", "Tom", "1959-03-02")).isEmpty();
    }
}
