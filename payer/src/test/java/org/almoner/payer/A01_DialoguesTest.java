package org.almoner.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/**
 * Whole conversations, compared as text; each file begins with a sentence that says what it shows.
 */
final class A01_DialoguesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b01-a-visit-is-paid",
                "b02-both-knees-without-modifier-50",
                "b03-two-equal-lines-and-too-many-units",
                "b04-a-void-leaves-a-balance",
                "b05-envelopes",
                "b06-the-guide-refuses",
                "b07-rejected-at-the-door",
                "b08-medicare-deductible-and-interest",
                "b09-denials",
                "b10-workers-compensation",
                "b11-the-second-payer",
                "b12-eligibility",
                "b13-several-payers-and-a-child",
                "b14-replaced-before-it-was-decided",
                "b15-forwarded-to-the-second-payer",
                "b16-children-are-asked-about",
                "b17-the-fourth-payer-and-new-year"
            })
    void theConversationGoesAsWritten(String name, @TempDir Path folder) {
        Dialogue dialogue = Dialogue.load(name);
        assertThat(dialogue.play(PayerSimulator.inMemory())).isEqualTo(dialogue.text());
        assertThat(dialogue.play(PayerSimulator.open(folder))).isEqualTo(dialogue.text());
        assertThat(dialogue.said())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(OwnCheck.findings(answer)).isEmpty());
    }
}
