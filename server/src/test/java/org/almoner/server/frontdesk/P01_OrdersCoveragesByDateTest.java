package org.almoner.server.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.server.frontdesk.Coverage.AccidentFacts;
import org.almoner.server.frontdesk.Coverage.Terms;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.stream.Collectors;

/** Who pays is a question about a day: the day of the visit, not today. */
class P01_OrdersCoveragesByDateTest {

    private final FrontDeskBench bench = new FrontDeskBench();
    private final Coverages coverages = bench.bean(Coverages.class);
    private final long patient = bench.patient("Marsh", "Ada", "1955-02-03");

    private long add(int position, String member, String from, String to) {
        Terms terms =
                Terms.healthPlan(
                        position, bench.lakeview, "Lakeview Health", member, LocalDate.parse(from));
        return bench.as(() ->
                coverages.add(patient, to.isEmpty() ? terms : terms.endingOn(LocalDate.parse(to))));
    }

    private String payersOn(String day) {
        return bench.as(() -> coverages.listFor(patient, LocalDate.parse(day))).stream()
                .map(coverage -> coverage.terms().position() + " " + coverage.terms().memberId())
                .collect(Collectors.joining(", "));
    }

    @Test
    void theOrderIsThatOfTheDayOfTheVisit() {
        add(2, "B", "2026-01-01", "");
        add(1, "A", "2025-01-01", "2026-06-30");
        add(1, "C", "2026-07-01", "");
        assertThat(payersOn("2024-12-31")).isEmpty();
        assertThat(payersOn("2025-05-05")).isEqualTo("1 A");
        assertThat(payersOn("2026-06-30")).isEqualTo("1 A, 2 B");
        assertThat(payersOn("2026-07-01")).isEqualTo("1 C, 2 B");
    }

    @Test
    void aNewPolicyEndsTheOldOneTheDayBeforeAndLeavesItsWordsAlone() {
        long old = add(1, "A", "2025-01-01", "");
        Coverage before = bench.as(() -> coverages.getCoverage(old));
        long next =
                bench.as(() ->
                        coverages.replace(
                                old,
                                Terms.healthPlan(
                                        1,
                                        bench.statewide,
                                        "Statewide Mutual",
                                        "Z",
                                        LocalDate.parse("2026-03-01"))));
        assertThat(payersOn("2026-02-28")).isEqualTo("1 A");
        assertThat(payersOn("2026-03-01")).isEqualTo("1 Z");
        Coverage after = bench.as(() -> coverages.getCoverage(old));
        assertThat(after.terms()).isEqualTo(before.terms().endingOn(LocalDate.parse("2026-02-28")));
        assertThat(bench.as(() -> coverages.getCoverage(next)).replaces()).isEqualTo(old);
    }

    @Test
    void aPolicyThatBeginsBeforeTheOneItReplacesIsRefused() {
        long old = add(1, "A", "2025-01-01", "");
        assertThatThrownBy(() ->
                        bench.as(() ->
                                coverages.replace(
                                        old,
                                        Terms.healthPlan(
                                                1,
                                                bench.lakeview,
                                                "Lakeview Health",
                                                "Z",
                                                LocalDate.parse("2025-01-01")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(payersOn("2026-01-01")).isEqualTo("1 A");
    }

    @Test
    void aSlipPutRightKeepsTheWrongRowForWhatPointsToIt() {
        long wrong = add(1, "A", "2025-01-01", "");
        bench.as(() ->
                coverages.putRight(
                        wrong,
                        Terms.healthPlan(
                                1,
                                bench.lakeview,
                                "Lakeview Health",
                                "AA",
                                LocalDate.parse("2025-01-01"))));
        assertThat(payersOn("2026-01-01")).isEqualTo("1 AA");
        assertThat(bench.as(() -> coverages.getCoverage(wrong)).terms().memberId()).isEqualTo("A");
    }

    @Test
    void anInjuryAtWorkIsPaidByItsPolicyAlone() {
        add(1, "A", "2025-01-01", "");
        long injury =
                bench.as(() ->
                        coverages.add(
                                patient,
                                new Terms(
                                        CoverageKind.WORKERS_COMP,
                                        1,
                                        bench.statewide,
                                        "Statewide Mutual",
                                        null,
                                        null,
                                        null,
                                        Relationship.EMPLOYEE,
                                        null,
                                        LocalDate.parse("2026-05-01"),
                                        null,
                                        new AccidentFacts(
                                                "WC-1",
                                                LocalDate.parse("2026-05-01"),
                                                "OH",
                                                "Hill Farm",
                                                null,
                                                null))));
        LocalDate day = LocalDate.parse("2026-05-02");
        assertThat(payersOn("2026-05-02")).isEqualTo("1 A");
        assertThat(bench.as(() -> coverages.listFor(patient, day, injury)))
                .extracting(Coverage::coverageId)
                .containsExactly(injury);
        assertThat(bench.as(() -> bench.bean(Registrations.class).listGaps(patient, day, injury)))
                .isEmpty();
    }

    @Test
    void gapsAreSaidBeforeAClaimIsMade() {
        long id =
                bench.as(() ->
                        bench.bean(Patients.class)
                                .register(
                                        new Patient.Registration(
                                                new PersonFacts(
                                                        "Roe",
                                                        "",
                                                        null,
                                                        null,
                                                        null,
                                                        PostalAddress.UNKNOWN),
                                                null,
                                                null,
                                                Guarantor.SELF)));
        bench.as(() ->
                coverages.add(
                        id,
                        new Terms(
                                CoverageKind.HEALTH,
                                1,
                                null,
                                "Some Plan",
                                null,
                                null,
                                null,
                                Relationship.CHILD,
                                null,
                                null,
                                null,
                                null)));
        assertThat(
                        bench.as(() ->
                                bench.bean(Registrations.class)
                                        .listGaps(id, LocalDate.parse("2026-01-01"))))
                .extracting(Gap::field)
                .containsExactly(
                        "firstName",
                        "birthDate",
                        "gender",
                        "address",
                        "payer",
                        "memberId",
                        "subscriber");
    }
}
