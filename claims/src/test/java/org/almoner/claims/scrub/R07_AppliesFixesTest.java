package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.Coding;
import org.almoner.claims.Coding.CodedLine;
import org.almoner.claims.Finding;
import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R07: a fix changes what it says and nothing else, and what it mends is not said again. */
class R07_AppliesFixesTest {

    private static final String VISIT =
            """
            dx I10 E11.9 M17.11 Z79.4
            2026-03-02 99213-25 dx 1,2
            2026-03-02 20610-LT x2 dx 3
            2026-03-02 J3301 x4 dx 3,4
            """;

    private static Coding coding(String sketch) {
        return Coding.of((ProfessionalClaim) ClaimSketch.read(sketch).claim());
    }

    private static String after(Fix fix) {
        return shown(fix.apply(coding(VISIT)));
    }

    /** As a sketch would have it. */
    private static String shown(Coding coding) {
        return "dx "
                + String.join(" ", coding.diagnoses())
                + "\n"
                + coding.lines().stream()
                        .map(R07_AppliesFixesTest::shown)
                        .collect(Collectors.joining());
    }

    private static String shown(CodedLine line) {
        String modifiers = line.modifiers().stream().map("-"::concat).collect(Collectors.joining());
        return "%s%s x%d dx %s\n"
                .formatted(
                        line.code(),
                        modifiers,
                        line.units(),
                        line.pointers().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")));
    }

    @Test
    void whatACoderDecidesIsTakenFromTheClaim() {
        assertThat(shown(coding(VISIT)))
                .isEqualTo(
                        """
                        dx I10 E119 M1711 Z794
                        99213-25 x1 dx 1,2
                        20610-LT x2 dx 3
                        J3301 x4 dx 3,4
                        """);
    }

    @Test
    void modifiersAndUnitsOfALineAreSet() {
        assertThat(after(new Fix.SetModifiers("", 1, List.of("50"), 1)))
                .isEqualTo(
                        """
                        dx I10 E119 M1711 Z794
                        99213-25 x1 dx 1,2
                        20610-50 x1 dx 3
                        J3301 x4 dx 3,4
                        """);
    }

    @Test
    void aLineIsBilledWithAnotherCode() {
        assertThat(after(new Fix.SetCode("", 1, "20611")))
                .isEqualTo(
                        """
                        dx I10 E119 M1711 Z794
                        99213-25 x1 dx 1,2
                        20611-LT x2 dx 3
                        J3301 x4 dx 3,4
                        """);
    }

    @Test
    void aLinePointsToOtherDiagnoses() {
        assertThat(after(new Fix.SetPointers("", 2, List.of(4, 1))))
                .isEqualTo(
                        """
                        dx I10 E119 M1711 Z794
                        99213-25 x1 dx 1,2
                        20610-LT x2 dx 3
                        J3301 x4 dx 4,1
                        """);
    }

    @Test
    void aLineIsTakenOff() {
        assertThat(after(new Fix.RemoveLine("", 1)))
                .isEqualTo(
                        """
                        dx I10 E119 M1711 Z794
                        99213-25 x1 dx 1,2
                        J3301 x4 dx 3,4
                        """);
    }

    @Test
    void aDiagnosisIsReplacedWhereItStands() {
        assertThat(after(new Fix.SetDiagnosis("", 2, "M1712")))
                .isEqualTo(
                        """
                        dx I10 E119 M1712 Z794
                        99213-25 x1 dx 1,2
                        20610-LT x2 dx 3
                        J3301 x4 dx 3,4
                        """);
    }

    @Test
    void pointersFollowTheDiagnosesIntoAnotherOrder() {
        assertThat(after(new Fix.OrderDiagnoses("", List.of(2, 0, 1, 3))))
                .isEqualTo(
                        """
                        dx M1711 I10 E119 Z794
                        99213-25 x1 dx 2,3
                        20610-LT x2 dx 1
                        J3301 x4 dx 1,4
                        """);
    }

    @Test
    void aDiagnosisThatFallsAwayTakesItsPointersWithIt() {
        assertThat(after(new Fix.OrderDiagnoses("", List.of(0, 2))))
                .isEqualTo(
                        """
                        dx I10 M1711
                        99213-25 x1 dx 1
                        20610-LT x2 dx 2
                        J3301 x4 dx 2
                        """);
    }

    @Test
    void onAClaimWhosePlaceIsGoneAFixIsRefusedAndNothingIsGuessed() {
        Coding shorter = coding("dx I10\n2026-03-02 99213\n");

        for (Fix fix :
                List.of(
                        new Fix.SetModifiers("", 1, List.of(), 1),
                        new Fix.SetCode("", 1, "20611"),
                        new Fix.SetPointers("", 1, List.of(1)),
                        new Fix.RemoveLine("", 1),
                        new Fix.SetDiagnosis("", 2, "M1712"),
                        new Fix.OrderDiagnoses("", List.of(2, 0)))) {
            assertThatThrownBy(() -> fix.apply(shorter))
                    .as(fix.toString())
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    /** A rule's example, with the first fix that it offers there. */
    record Case(Rule rule, ClaimSketch sketch, Finding finding, Fix fix) {

        @Override
        public String toString() {
            return rule.text().id() + ": " + fix.label();
        }
    }

    static Stream<Case> fixes() {
        return Ruleset.national().rules().stream()
                .flatMap(rule ->
                        rule.text().examples().stream()
                                .filter(RuleText.Example::fires)
                                .flatMap(example -> cases(rule, example.sketch())));
    }

    private static Stream<Case> cases(Rule rule, String text) {
        ClaimSketch sketch = ClaimSketch.read(text);
        return said(rule, sketch, sketch.claim()).stream()
                .filter(finding -> finding.fix() != null)
                .map(finding -> new Case(rule, sketch, finding, finding.fix()));
    }

    private static List<Finding> said(
            Rule rule, ClaimSketch sketch, org.almoner.claims.HealthCareClaim claim) {
        return new Scrub(Shelves.small(), Ruleset.of(List.of(rule))).check(claim, sketch.context());
    }

    /** Each fix that a rule's own example shows: with it done, the rule does not say the same. */
    @ParameterizedTest
    @MethodSource("fixes")
    void whatAFixMendsIsNotSaidAgain(Case one) {
        if (!(one.sketch().claim() instanceof ProfessionalClaim claim)) {
            return;
        }
        ProfessionalClaim mended = Recoded.with(claim, one.fix().apply(Coding.of(claim)));

        assertThat(mended).isNotEqualTo(claim);
        assertThat(said(one.rule(), one.sketch(), mended))
                .extracting(Finding::message)
                .doesNotContain(one.finding().message());
    }
}
