package org.almoner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Finding;
import org.almoner.rules.PracticeRule.Scope;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** P02: where its condition holds, a rule says what was written, with this claim's facts. */
class P02_SaysWhatThePracticeWroteTest {

    private static final String VISIT =
            """
            dx M17.11
            2026-03-02 73721-RT $640.00
            2026-03-02 99213 $125.00
            """;

    @Test
    void aLineIsAskedByItself() {
        PracticeRule imaging =
                Written.rule(
                        Scope.LINE,
                        "within(line.code, '70010', '79999') && claim.authorization == ''",
                        Written.warning(
                                "{claim.payer.name} wants to be asked before {line.code}."));

        assertThat(Written.said(imaging, VISIT))
                .isEqualTo(
                        """
                        WARN Line 1 (73721): Meridian Health Plan wants to be asked before 73721.
                        """);
        assertThat(Written.said(imaging, "authorization A7\n" + VISIT)).isEmpty();
    }

    @Test
    void aFindingNamesTheVersionThatFired() {
        PracticeRule rule = Written.rule(Scope.CLAIM, "true", Written.warning("It is so."));

        assertThat(Written.ask(rule, VISIT))
                .containsExactly(
                        new Finding(
                                "own-12",
                                Finding.Severity.WARN,
                                null,
                                "It is so.",
                                "Please ask the payer first.",
                                "Rule 12 of this practice, version 3, by R. Okafor: Letter of"
                                        + " Meridian, 4 January 2026",
                                null));
    }

    @Test
    void theWholeClaimAndItsHistoryAreAsked() {
        PracticeRule second =
                Written.rule(
                        Scope.CLAIM,
                        """
                        claim.charge > dollars(500)
                            && history.exists(p, p.code == '73721' && p.days_before <= 90
                                && p.rendering == claim.lines[0].rendering.npi)
                        """,
                        new Effect.Hold("imaging", "{size(claim.lines)} lines on {claim.day}"));

        assertThat(Written.said(second, VISIT + "before 2026-01-10 73721-LT\n"))
                .isEqualTo("WARN 2 lines on 2026-03-02\n");
        assertThat(Written.said(second, VISIT + "before 2025-11-10 73721-LT\n")).isEmpty();
    }

    @Test
    void daysAndPayersBoundIt() {
        PracticeRule rule = Written.rule(Scope.CLAIM, "true", Written.warning("It is so."));
        PracticeRule other =
                new PracticeRule(
                        12,
                        4,
                        rule.title(),
                        rule.why(),
                        rule.owner(),
                        rule.scope(),
                        rule.condition(),
                        rule.effect(),
                        rule.from(),
                        LocalDate.of(2026, 6, 30),
                        Set.of("COAST02"),
                        List.of());

        assertThat(Written.said(rule, "dx I10\n2025-12-31 99213")).isEmpty();
        assertThat(Written.said(rule, "dx I10\n2026-01-01 99213")).isNotEmpty();
        assertThat(Written.said(other, "dx I10\n2026-03-02 99213")).isEmpty();
    }

    @Test
    void aRuleThatFailsIsTold() {
        PracticeRule fourth =
                Written.rule(
                        Scope.CLAIM, "claim.lines[3].code == '99213'", Written.warning("fourth"));

        assertThat(Written.said(fourth, VISIT))
                .startsWith(
                        "WARN The practice's rule \"Ask before imaging\" could not be asked of this"
                                + " claim: ");
    }
}
