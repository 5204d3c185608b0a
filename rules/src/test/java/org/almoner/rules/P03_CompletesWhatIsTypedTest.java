package org.almoner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.rules.Completion.Choice;
import org.almoner.rules.PracticeRule.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

/** P03: the editor offers what may stand at the caret. */
class P03_CompletesWhatIsTypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINE  | ''                                   | claim history line dollars( day('"
                        + " days_between( within( size(",
                "CLAIM | ''                                   | claim history dollars( day('"
                        + " days_between( within( size(",
                "CLAIM | true && cl                           | claim",
                "LINE  | line.m                               | modifiers",
                "LINE  | claim.payer.                         | id name filing order",
                "LINE  | line.code.st                         | startsWith('",
                "LINE  | line.modifiers.e                     | exists(x,",
                "CLAIM | claim.lines[0].rendering.            | npi taxonomy name",
                "CLAIM | claim.lines.exists(l, l.co           | code",
                "CLAIM | history.all(p, p.days                | days_before",
                "LINE  | line.nothing.                        | ''"
            })
    void theChoicesAreThoseThatFit(Scope scope, String typed, String choices) {
        assertThat(
                        Completion.at(typed, scope).stream()
                                .map(Choice::text)
                                .map(String::strip)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(choices);
    }
}
