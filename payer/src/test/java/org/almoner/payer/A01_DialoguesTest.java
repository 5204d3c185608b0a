package org.almoner.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole conversations, compared as text; each file begins with a sentence that says what it shows. */
final class A01_DialoguesTest {

    @ParameterizedTest
    @ValueSource(strings = {"b01-a-visit-is-paid"})
    void theConversationGoesAsWritten(String name, @TempDir Path folder) {
        Dialogue dialogue = Dialogue.load(name);
        assertThat(dialogue.play(PayerSimulator.inMemory())).isEqualTo(dialogue.text());
        assertThat(dialogue.play(PayerSimulator.open(folder))).isEqualTo(dialogue.text());
        assertThat(PayerSimulator.open(folder)).isNotNull();
    }
}
