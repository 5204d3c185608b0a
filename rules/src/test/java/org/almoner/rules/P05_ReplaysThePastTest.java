package org.almoner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.claims.scrub.ClaimSketch;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.rules.Replay.Outcome;
import org.almoner.rules.Replay.Past;
import org.junit.jupiter.api.Test;

import java.util.List;

/** P05: before it goes live, a rule shows whom it would have touched and what became of them. */
class P05_ReplaysThePastTest {

    private static Past past(String code, Outcome outcome, long cents) {
        ClaimSketch read = ClaimSketch.read("dx M17.11\n2026-03-02 " + code);
        return new Past(read.claim(), read.context(), outcome, Money.cents(cents));
    }

    private static final List<Past> YEAR =
            List.of(
                    past("73721", Outcome.PAID, 41_250),
                    past("73721-RT", Outcome.DENIED, 0),
                    past("73721-LT", Outcome.DENIED, 0),
                    past("99213", Outcome.PAID, 8_895));

    private static String shown(Replay replay) {
        return "%d asked, %d touched: %d paid, %d denied, %s paid by payers"
                .formatted(
                        replay.asked(),
                        replay.touched().size(),
                        replay.count(Outcome.PAID),
                        replay.count(Outcome.DENIED),
                        replay.paid());
    }

    @Test
    void theTouchedClaimsAreCountedByTheirOutcome() {
        PracticeRule rule =
                Written.rule(Scope.LINE, "line.code == '73721'", Written.warning("ask first"));

        assertThat(shown(Replay.of(Written.compiled(rule), YEAR, Written.SHELF)))
                .isEqualTo("4 asked, 3 touched: 1 paid, 2 denied, 412.50 paid by payers");
    }

    @Test
    void aRuleThatSetsAFieldIsReplayedByWhatItWouldSet() {
        PracticeRule rule =
                Written.rule(
                        Scope.LINE,
                        "line.code == '73721' && size(line.modifiers) == 0",
                        new Effect.Set(Effect.Field.ADD_MODIFIER, "RT"));
        Replay replay = Replay.of(Written.compiled(rule), YEAR, Written.SHELF);

        assertThat(shown(replay))
                .isEqualTo("4 asked, 1 touched: 1 paid, 0 denied, 412.50 paid by payers");
        assertThat(replay.touched().getFirst().findings().getFirst().message())
                .isEqualTo("Line 1 (73721): it would add the modifier RT");
    }
}
