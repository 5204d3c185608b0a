package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class B16_ChecksEnrollmentsTest {

    private static final String MEMBERS = ChangedFile.read("enrollment.edi");

    @Test
    void everyLoopAndSegmentOfTheGuideHasItsPlace() {
        assertThat(ChangedFile.findings(MEMBERS)).isEmpty();
    }

    @Test
    void eachFaultIsFoundWhereItIs() {
        String changes = ChangedFile.read("enrollment.changes");
        assertThat(ChangedFile.replay(MEMBERS, changes)).isEqualTo(changes);
    }
}
