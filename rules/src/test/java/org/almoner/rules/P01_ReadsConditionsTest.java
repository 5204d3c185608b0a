package org.almoner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.rules.PracticeRule.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P01: a condition that cannot be read is refused with the place and plain words. */
class P01_ReadsConditionsTest {

    private static String problems(Scope scope, String condition) {
        return Written.problems(Written.rule(scope, condition, Written.warning("it is so")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINE | line.cod == '99213' | 1:4 There is no cod behind that dot.",
                "LINE | lines.code == '99213' | 1:0 Nothing is called lines here.",
                "CLAIM | line.code == '99213' | 1:0 Nothing is called line here.",
                "LINE | line.units == 'two' | 1:11 == cannot be asked of (int, string).",
                "LINE | line.units | 1:0 It says a number; a condition says yes or no",
                "LINE | line.units > | 1:12 It cannot be read here:",
                "CLAIM | claim.patient.lastName == 'X' | 1:13 There is no lastName behind"
            })
    void whatIsWrongIsSaidWhereItIs(Scope scope, String condition, String problem) {
        assertThat(problems(scope, condition)).startsWith(problem);
    }

    @Test
    void aMessageIsReadToo() {
        assertThat(
                        Written.problems(
                                Written.rule(
                                        Scope.LINE,
                                        "true",
                                        Written.warning("{line.colour} is odd"))))
                .isEqualTo("1:4 There is no colour behind that dot.\n");
        assertThat(
                        Written.problems(
                                Written.rule(Scope.LINE, "true", Written.warning("{line.code"))))
                .isEqualTo("1:0 This brace is never closed.\n");
    }

    @Test
    void whatCanBeReadHasNoProblem() {
        assertThat(
                        problems(
                                Scope.LINE,
                                """
                                line.code.startsWith('7')
                                    && !('26' in line.modifiers)
                                    && claim.payer.filing != 'MB'
                                    && claim.authorization == ''
                                    && !history.exists(past, past.code == line.code
                                        && past.days_before < 365)
                                """))
                .isEmpty();
    }

    @Test
    void aConditionThatIsTooLongIsRefused() {
        assertThat(problems(Scope.CLAIM, "true" + " || true".repeat(1_000)))
                .isEqualTo("1:4000 It has 8,004 characters; 4,000 are the most.\n");
    }
}
