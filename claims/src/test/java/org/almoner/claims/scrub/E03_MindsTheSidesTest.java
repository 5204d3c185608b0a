package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Claims;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.Side;
import org.junit.jupiter.api.Test;

import java.util.List;

/** E03: left, right and both agree between modifier, diagnosis and documented procedure. */
class E03_MindsTheSidesTest {

    private static Claims.Draft injection(List<String> diagnoses, List<String> modifiers) {
        var draft = Claims.draft(Claims.visit());
        draft.diagnoses = diagnoses;
        draft.lines = List.of(Claims.line("1", "20610", 20000, modifiers));
        return draft;
    }

    private static DocumentedProcedure on(Side side) {
        return new DocumentedProcedure("20610", side, Claims.DAY, "the quote");
    }

    @Test
    void bothKneesDocumentedAndBilledOnceIsHeldWithTheModifierAtHand() {
        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M170"), List.of()),
                                Scrubbed.documented(on(Side.BOTH))))
                .isEqualTo(
                        """
                        WARN bilateral-modifier: Line 1 (20610): the chart documents it on both sides on 2 Mar 2026, but the line bills one side. [Add modifier 50: [50] x1]
                        """);
    }

    @Test
    void bothSidesInACodeSetThatClaimsDoNotUseAreToldAndNotGuessedAt() {
        var snomed =
                new DocumentedProcedure("", Side.BOTH, Claims.DAY, "Injection of both knee joints");
        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M170"), List.of()), Scrubbed.documented(snomed)))
                .isEqualTo(
                        """
                        INFO bilateral-modifier: The chart documents "Injection of both knee joints" on both sides on 2 Mar 2026, not in CPT or HCPCS, and no line of the claim says both sides.
                        """);
        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M170"), List.of("50")),
                                Scrubbed.documented(snomed)))
                .isEmpty();
    }

    @Test
    void oneSideInSuchACodeSetSaysNothing() {
        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M170"), List.of()),
                                Scrubbed.documented(
                                        new DocumentedProcedure(
                                                "", Side.LEFT, Claims.DAY, "Injection of knee"))))
                .isEmpty();
    }

    @Test
    void modifier50OrALineForEachSideSatisfiesIt() {
        var perSide = injection(List.of("M170"), List.of());
        perSide.lines =
                List.of(
                        Claims.line("1", "20610", 20000, List.of("RT")),
                        Claims.line("2", "20610", 20000, List.of("LT")));

        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M170"), List.of("50")),
                                Scrubbed.documented(on(Side.BOTH))))
                .isEmpty();
        assertThat(Scrubbed.findings(perSide, Scrubbed.documented(on(Side.BOTH)))).isEmpty();
    }

    @Test
    void leftAndRightDocumentedApartCountAsBoth() {
        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M170"), List.of("LT")),
                                Scrubbed.documented(on(Side.LEFT), on(Side.RIGHT))))
                .isEqualTo(
                        """
                        WARN bilateral-modifier: Line 1 (20610): the chart documents it on both sides on 2 Mar 2026, but the line bills one side. [Add modifier 50: [50] x1]
                        """);
    }

    @Test
    void oneSideDocumentedForbids50AndTheOtherSide() {
        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M170"), List.of("59", "50")),
                                Scrubbed.documented(on(Side.LEFT))))
                .isEqualTo(
                        """
                        STOP bilateral-modifier: Line 1 (20610): the chart documents it on the left only, but the line has modifier 50. [Set modifier LT: [59, LT] x1]
                        """);
        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M170"), List.of("LT")),
                                Scrubbed.documented(on(Side.RIGHT))))
                .isEqualTo(
                        """
                        STOP bilateral-modifier: Line 1 (20610): the chart documents it on the right only, but the line has modifier LT. [Set modifier RT: [RT] x1]
                        """);
    }

    @Test
    void aSideThatTheLineLeavesOutIsOnlyWorthKnowing() {
        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M1711"), List.of()),
                                Scrubbed.documented(on(Side.RIGHT))))
                .isEqualTo(
                        """
                        INFO bilateral-modifier: Line 1 (20610): the chart documents it on the right; the line names no side. [Set modifier RT: [RT] x1]
                        """);
    }

    @Test
    void aProcedureDocumentedOnAnotherDayOrUnderAnotherCodeSaysNothing() {
        var elsewhere =
                new DocumentedProcedure("20610", Side.BOTH, Claims.DAY.minusDays(9), "the quote");
        var other = new DocumentedProcedure("20605", Side.BOTH, Claims.DAY, "the quote");

        assertThat(
                        Scrubbed.findings(
                                injection(List.of("M1711"), List.of()),
                                Scrubbed.documented(elsewhere, other)))
                .isEmpty();
    }

    @Test
    void aDiagnosisOnTheOtherSideIsStopped() {
        assertThat(Scrubbed.findings(injection(List.of("M1712"), List.of("RT"))))
                .isEqualTo(
                        """
                        STOP diagnosis-side: Line 1 (20610): the procedure is on the right, but its diagnoses (M17.12) are on the left.
                        """);
        assertThat(Scrubbed.findings(injection(List.of("M1711"), List.of("RT")))).isEmpty();
        assertThat(Scrubbed.findings(injection(List.of("M170"), List.of("RT")))).isEmpty();
        assertThat(Scrubbed.findings(injection(List.of("I10"), List.of("RT")))).isEmpty();
    }

    @Test
    void bothSidesWithOneSidesDiagnosisIsAsked() {
        assertThat(Scrubbed.findings(injection(List.of("M1711"), List.of("50"))))
                .isEqualTo(
                        """
                        WARN diagnosis-side: Line 1 (20610): the procedure is on both sides, but its diagnoses (M17.11) name only the right.
                        """);
    }

    @Test
    void anUnspecifiedSideIsAskedWhenTheSideIsKnown() {
        assertThat(Scrubbed.findings(injection(List.of("M1710"), List.of("LT"))))
                .isEqualTo(
                        """
                        INFO diagnosis-side: Line 1 (20610): the procedure is on the left, but diagnosis M17.10 leaves the side open.
                        """);
        assertThat(Scrubbed.findings(injection(List.of("M1710"), List.of()))).isEmpty();
    }

    @Test
    void modifiersThatContradictAreStopped() {
        assertThat(Scrubbed.findings(injection(List.of("M170"), List.of("LT", "RT"))))
                .isEqualTo(
                        "STOP modifier-conflict: Line 1 (20610): LT and RT stand on the same"
                                + " line.\n");
        assertThat(Scrubbed.findings(injection(List.of("M170"), List.of("50", "RT"))))
                .isEqualTo(
                        "STOP modifier-conflict: Line 1 (20610): modifier 50 says both sides, RT"
                                + " says one.\n");
        var twice = injection(List.of("M170"), List.of("50"));
        twice.lines = List.of(Scrubbed.with(twice.lines.getFirst(), List.of("50"), 2, List.of(1)));
        assertThat(Scrubbed.findings(twice))
                .isEqualTo(
                        "STOP modifier-conflict: Line 1 (20610): with modifier 50 the units are 1,"
                                + " not 2. [Set units to 1: [50] x1]\n");
    }
}
