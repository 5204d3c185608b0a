package org.almoner.server.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.reasons.Reason;
import org.almoner.claims.reasons.ReasonWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** Whatever a statement can say asks for six years of school at most. */
class P02_AStatementIsEasyToReadTest {

    private static final int GRADE_MAX_TENTHS = 60;

    @Test
    void everySentenceOfAStatementIsAtGradeSixOrBelow() {
        assertThat(sentences())
                .hasSizeGreaterThan(100)
                .allSatisfy(words ->
                        assertThat(ReadingLevel.tenthsOfGrade(words))
                                .as(words)
                                .isLessThanOrEqualTo(GRADE_MAX_TENTHS));
    }

    @Test
    void allOfThemTogetherAreToo() {
        assertThat(ReadingLevel.tenthsOfGrade(String.join(". ", sentences())))
                .isLessThanOrEqualTo(GRADE_MAX_TENTHS);
    }

    private static List<String> sentences() {
        String payer = "Blue Plan";
        List<String> all =
                new ArrayList<>(
                        List.of(
                                PlainWords.uncovered(),
                                PlainWords.charged(),
                                PlainWords.paid(payer),
                                PlainWords.adjusted(payer),
                                PlainWords.contested(payer),
                                PlainWords.open(payer),
                                PlainWords.writtenOff(),
                                PlainWords.patientPaid(),
                                PlainWords.credit(),
                                PlainWords.notFinished(),
                                PlainWords.howToPay(),
                                PlainWords.hardToPay(),
                                PlainWords.share("PR 1"),
                                PlainWords.share("PR 2"),
                                PlainWords.share("PR 3"),
                                PlainWords.share("PR none-such")));
        ReasonWords.listCarcs().stream().map(Reason::patient).forEach(all::add);
        return all;
    }

    /** The measure itself, on words whose syllables anybody can count. */
    @ParameterizedTest
    @CsvSource({
        "owe, 1",
        "charged, 1",
        "your, 1",
        "finished, 2",
        "visits, 2",
        "wanted, 2",
        "table, 2",
        "copay, 2",
        "insurance, 3",
        "usual, 3",
        "deductible, 4",
        "coinsurance, 4",
        "services, 3",
        "patient, 2",
        "people, 2"
    })
    void syllablesAreCountedAsTheyAreHeard(String word, int syllables) {
        assertThat(ReadingLevel.syllables(word)).isEqualTo(syllables);
    }

    /** Ten words in one sentence with thirteen syllables: 0.39 * 10 + 11.8 * 1.3 - 15.59 = 3.65. */
    @Test
    void theGradeIsThatOfFleschAndKincaid() {
        assertThat(
                        ReadingLevel.tenthsOfGrade(
                                "We have not heard from your insurance about this yet."))
                .isEqualTo(37);
    }

    @Test
    void hardWordsAreFound() {
        assertThat(
                        ReadingLevel.tenthsOfGrade(
                                "Contractual obligations necessitate adjudication of outstanding"
                                        + " patient responsibility."))
                .isGreaterThan(150);
    }
}
