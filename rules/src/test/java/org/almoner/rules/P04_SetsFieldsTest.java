package org.almoner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.ClaimSketch;
import org.almoner.rules.PracticeRule.Scope;
import org.junit.jupiter.api.Test;

import java.util.List;

/** P04: a rule sets what it may when the claim is built, once, and tells what it set. */
class P04_SetsFieldsTest {

    private static Settings set(String sketch, PracticeRule... rules) {
        ClaimSketch read = ClaimSketch.read(sketch);
        return Settings.on(
                (ProfessionalClaim) read.claim(),
                read.context(),
                Written.SHELF,
                List.of(rules).stream().map(Written::compiled).toList());
    }

    private static final String TELEHEALTH =
            """
            place 10
            dx I10
            2026-03-02 99213
            2026-03-02 99406-25
            """;

    private static final PracticeRule ADD_95 =
            Written.rule(
                    Scope.LINE,
                    "claim.place == '10' && !('95' in line.modifiers)",
                    new Effect.Set(Effect.Field.ADD_MODIFIER, "95"));

    @Test
    void aModifierIsAddedToEachLineThatNeedsIt() {
        Settings settings = set(TELEHEALTH, ADD_95);

        assertThat(settings.claim().lines())
                .extracting(ProfessionalClaim.Line::modifiers)
                .containsExactly(List.of("95"), List.of("25", "95"));
        assertThat(settings.told())
                .containsExactly(
                        "Line 1 (99213): add the modifier 95, by rule 12: Ask before imaging",
                        "Line 2 (99406): add the modifier 95, by rule 12: Ask before imaging");
    }

    @Test
    void setTwiceItIsSetOnce() {
        ProfessionalClaim once = set(TELEHEALTH, ADD_95).claim();

        assertThat(set(TELEHEALTH, ADD_95, ADD_95).claim()).isEqualTo(once);
    }

    @Test
    void laterRulesSeeWhatEarlierOnesSet() {
        PracticeRule note =
                Written.rule(
                        Scope.CLAIM,
                        "claim.lines.all(l, '95' in l.modifiers)",
                        new Effect.Set(Effect.Field.NOTE, "By video"));

        assertThat(set(TELEHEALTH, ADD_95, note).claim().note()).isEqualTo("By video");
        assertThat(set(TELEHEALTH, note, ADD_95).claim().note()).isNull();
    }

    @Test
    void aRuleThatFailsLeavesTheClaimAndSaysSo() {
        PracticeRule ninth =
                Written.rule(
                        Scope.CLAIM,
                        "claim.lines[8].code == '1'",
                        new Effect.Set(Effect.Field.NOTE, "Ninth"));
        Settings settings = set(TELEHEALTH, ninth);

        assertThat(settings.claim()).isEqualTo(set(TELEHEALTH).claim());
        assertThat(settings.told()).singleElement().asString().startsWith("rule 12 (Ask before");
    }
}
