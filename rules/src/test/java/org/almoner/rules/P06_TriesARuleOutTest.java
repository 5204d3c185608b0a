package org.almoner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.scrub.ClaimSketch;
import org.almoner.rules.PracticeRule.Scope;
import org.junit.jupiter.api.Test;

/** P06: a rule shows what it says of a sketch, and why it is silent. */
class P06_TriesARuleOutTest {

    private static String tried(String condition, String sketch) {
        PracticeRule rule = Written.rule(Scope.LINE, condition, Written.warning("ask first"));
        Trial trial = Trial.of(Written.compiled(rule), ClaimSketch.read(sketch), Written.SHELF);
        return trial.answer() + " " + trial.words();
    }

    @Test
    void itSpeaksOrIsSilent() {
        String knee = "line.code == '73721'";

        assertThat(tried(knee, "dx I10\n2026-03-02 73721"))
                .isEqualTo("SPEAKS WARN Line 1 (73721): ask first");
        assertThat(tried(knee, "dx I10\n2026-03-02 99213")).isEqualTo("SILENT ");
    }

    @Test
    void aDayBeforeItsFirstIsTold() {
        assertThat(tried("true", "dx I10\n2025-03-02 99213"))
                .isEqualTo(
                        "NOT_IN_FORCE Its day of service is 2 Mar 2025, when the rule does not"
                                + " apply.");
    }

    @Test
    void aRuleThatFailsDoesNotSpeak() {
        assertThat(tried("claim.lines[3].code == '1'", "dx I10\n2026-03-02 99213"))
                .startsWith("FAILED ");
    }
}
