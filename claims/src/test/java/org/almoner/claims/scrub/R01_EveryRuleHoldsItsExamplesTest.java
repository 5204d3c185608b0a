package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.scrub.RuleText.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** R01: each rule speaks on its first examples, word for word, and is silent on the others. */
class R01_EveryRuleHoldsItsExamplesTest {

    record Case(Rule rule, Example example) {

        /** What the rule says of the example's claim when nobody else is asked. */
        String said(Bookshelf shelf) {
            ClaimSketch sketch = ClaimSketch.read(example.sketch());
            Scrub alone = new Scrub(shelf, Ruleset.of(List.of(rule)));
            return Findings.shown(alone.check(sketch.claim(), sketch.context()));
        }

        @Override
        public String toString() {
            return rule.text().id() + (example.fires() ? " speaks" : " is silent");
        }
    }

    static Stream<Case> cases() {
        return Ruleset.national().rules().stream()
                .flatMap(rule -> rule.text().examples().stream().map(each -> new Case(rule, each)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExampleIsWhatTheRuleSays(Case one) {
        assertThat(one.said(Shelves.small())).isEqualTo(one.example().says());
    }

    @Test
    void everyRuleHasAnExampleOfEachKind() {
        assertThat(Ruleset.national().texts())
                .filteredOn(text ->
                        text.examples().stream().noneMatch(Example::fires)
                                || text.examples().stream().allMatch(Example::fires))
                .extracting(RuleText::id)
                .isEmpty();
    }

    @Test
    void aRuleThatSaysNothingIsCaught() {
        Rule mute = new Mute(Ruleset.national().rules().getFirst());
        Example speaks = new Example("dx I10\n2026-03-02 99213", "STOP something\n");

        assertThat(new Case(mute, speaks).said(Shelves.small())).isNotEqualTo(speaks.says());
    }

    private record Mute(Rule rule) implements Rule {

        @Override
        public RuleText text() {
            return rule.text();
        }

        @Override
        public void check(Subject subject, Findings findings) {
            // It says nothing: the harness has to see that.
        }
    }
}
