package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Claims;
import org.almoner.claims.ProfessionalClaim.Person;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** E02: codes, modifiers, pointers, charges and sizes are checked against the date of service. */
class E02_ChecksCodesOnTheirDayTest {

    private static Claims.Draft visit() {
        return Claims.draft(Claims.visit());
    }

    @Test
    void aDiagnosisIsBillableAndInForce() {
        var draft = visit();
        draft.diagnoses = List.of("M1711", "M17", "F329", "Z9999", "I10");

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP diagnosis-valid: ICD-10-CM M17 is a heading with more specific codes below it; it cannot be billed.
                        STOP diagnosis-valid: ICD-10-CM F32.9 is not valid on 2 Mar 2026: it ended on 30 Sep 2021.
                        INFO diagnosis-valid: ICD-10-CM Z99.99 is not among the codes that ship here.
                        """);
    }

    @Test
    void aDiagnosisStandsOnce() {
        var draft = visit();
        draft.diagnoses = List.of("M1711", "I10", "M1711");

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        "WARN diagnosis-twice: Diagnosis M17.11 stands on the claim more than"
                                + " once. [Remove the second M17.11]\n");
    }

    @Test
    void aProcedureIsInForceOnItsLinesDate() {
        var draft = visit();
        draft.lines = List.of(Claims.line("1", "G0999", 100), Claims.line("2", "99999", 100));

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP procedure-valid: Line 1 (G0999): HCPCS Level II G0999 is not valid on 2 Mar 2026: it ended on 31 Dec 2025.
                        INFO procedure-valid: Line 2 (99999): CPT 99999 is not among the codes that ship here.
                        """);
    }

    @Test
    void aModifierIsKnownAndStandsOnce() {
        var draft = visit();
        draft.lines = List.of(Claims.line("1", "99213", 100, List.of("25", "ZQ", "25")));

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        INFO modifier-valid: Line 1 (99213): Modifier ZQ is not among the codes that ship here.
                        STOP modifier-valid: Line 1 (99213): modifier 25 stands there twice. [Keep modifier 25 once: [25, ZQ] x1]
                        """);
    }

    @Test
    void aPlaceOfServiceIsKnown() {
        var draft = visit();
        draft.placeOfService = "98";

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        "INFO place-of-service-valid: Place of service 98 is not among the codes"
                                + " that ship here.\n");
    }

    @Test
    void pointersHitADiagnosisAndSomeLineThePrincipalOne() {
        var draft = visit();
        var line = draft.lines.getFirst();
        draft.diagnoses = List.of("M1711", "I10");
        draft.lines =
                List.of(
                        Scrubbed.with(line, List.of(), 1, List.of()),
                        Scrubbed.with(line, List.of("25"), 1, List.of(3, 2, 2)));

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP diagnosis-pointers: Line 1 (99213): it points to no diagnosis.
                        STOP diagnosis-pointers: Line 2 (99213): it points to diagnosis 3, but the claim has 2.
                        WARN diagnosis-pointers: Line 2 (99213): it points to the same diagnosis twice.
                        INFO diagnosis-pointers: No line points to the first diagnosis, M17.11.
                        """);
    }

    @Test
    void aLineHasAChargeAndUnits() {
        var draft = visit();
        draft.lines =
                List.of(Scrubbed.with(Claims.line("1", "99213", 0), List.of(), 0, List.of(1)));

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        WARN charge-and-units: Line 1 (99213): the charge is 0.00.
                        STOP charge-and-units: Line 1 (99213): the units are 0; they must be 1 to 9999.
                        """);
    }

    @Test
    void aClaimCarriesFiftyLinesAndTwelveDiagnoses() {
        var draft = visit();
        draft.lines =
                IntStream.range(0, 51)
                        .mapToObj(i -> Claims.line("1-" + i, "99213", 100, List.of("59")))
                        .toList();
        draft.diagnoses =
                List.of(
                        "M1711", "I10", "M170", "M1712", "M1710", "N400", "O0900", "M17", "M17",
                        "M17", "M17", "M17", "M17");

        assertThat(Scrubbed.findings(draft))
                .contains(
                        """
                        STOP claim-size: The claim has 51 lines; 50 fit.
                        STOP claim-size: The claim has 13 diagnoses; 12 fit.
                        """);
    }

    @Test
    void aPreventiveVisitFitsTheAge() {
        var draft = visit();
        draft.lines = List.of(Claims.line("1", "99396", 15000));
        assertThat(Scrubbed.findings(draft)).isEmpty();

        draft.self(new Person("Holm", "Nils", null, Claims.HOME, LocalDate.of(1990, 1, 1), "M"));
        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        "WARN patient-age: Line 1 (99396): the code is for ages 40 to 64; the"
                                + " patient was 36.\n");
    }
}
