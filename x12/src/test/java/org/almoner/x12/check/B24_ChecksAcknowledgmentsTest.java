package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class B24_ChecksAcknowledgmentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "implementation-acknowledgment",
                "functional-acknowledgment",
                "application-reporting"
            })
    void everyLoopAndSegmentOfTheGuideHasItsPlace(String name) {
        assertThat(ChangedFile.findings(ChangedFile.read(name + ".edi"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "implementation-acknowledgment",
                "functional-acknowledgment",
                "application-reporting"
            })
    void eachFaultIsFoundWhereItIs(String name) {
        String changes = ChangedFile.read(name + ".changes");
        assertThat(ChangedFile.replay(ChangedFile.read(name + ".edi"), changes)).isEqualTo(changes);
    }
}
