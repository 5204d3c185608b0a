package org.almoner.server.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.CodeSystem;
import org.almoner.server.codes.Answer;
import org.almoner.server.codes.Lookup;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Among equals, the search puts first what this practice's coders put on finished charts. */
class K04_WhatThePracticeUsesComesFirstTest {

    private static final Set<CodeSystem> DIAGNOSES = Set.of(CodeSystem.ICD10CM);

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);

    private List<String> find(SmallClinic who) {
        return who.as(() ->
                server
                        .bean(Lookup.class)
                        .find("osteoarthritis", SmallClinic.VISIT, DIAGNOSES, 8)
                        .stream()
                        .map(Answer::display)
                        .toList());
    }

    private static int uses(SmallClinic who, PracticeCodes codes, String code) {
        return who.as(() -> codes.counts().applyAsInt(code));
    }

    @Test
    void aCodeOfFinishedChartsRisesForThisPracticeAlone() {
        SmallClinic other = new SmallClinic(server);
        List<String> before = find(clinic);
        List<String> othersBefore = find(other);
        assertThat(before).hasSizeGreaterThan(1).isEqualTo(othersBefore);
        String second = before.get(1);
        for (int each = 0; each < 3; each++) {
            clinic.code(clinic.visit(true), second, "20610");
        }
        assertThat(find(clinic)).first().isEqualTo(second);
        assertThat(find(other)).isEqualTo(othersBefore);
    }

    @Test
    void aChartCountsAsItStandsNowAndForAYear() {
        PracticeCodes codes = server.bean(PracticeCodes.class);
        long visit = clinic.visit(true);
        assertThat(uses(clinic, codes, "M170")).isZero();
        clinic.code(visit, "M17.0", "20610");
        assertThat(uses(clinic, codes, "M170")).isEqualTo(1);
        assertThat(uses(clinic, codes, "20610")).isEqualTo(1);

        clinic.as(() ->
                server.bean(CodedCharts.class)
                        .record(visit, List.of("M1711"), List.of(), "the right knee only"));
        assertThat(uses(clinic, codes, "M170")).isZero();
        assertThat(uses(clinic, codes, "M1711")).isEqualTo(1);
        assertThat(uses(clinic, codes, "20610")).isZero();

        server.clock().moveTo(Instant.parse("2027-11-05T14:00:00Z"));
        assertThat(uses(clinic, codes, "M1711")).isEqualTo(1);
        server.clock().moveTo(Instant.parse("2027-11-08T14:00:00Z"));
        assertThat(uses(clinic, codes, "M1711")).isZero();
    }

    @Test
    void whatIsTakenBackWasNeverCounted() {
        PracticeCodes codes = server.bean(PracticeCodes.class);
        long visit = clinic.visit(true);
        assertThat(uses(clinic, codes, "M170")).isZero();
        clinic.as(() ->
                server.bean(TransactionTemplate.class)
                        .execute(status -> {
                            server.bean(CodedCharts.class)
                                    .record(visit, List.of("M170"), List.of(), "");
                            status.setRollbackOnly();
                            return true;
                        }));
        assertThat(uses(clinic, codes, "M170")).isZero();
    }
}
