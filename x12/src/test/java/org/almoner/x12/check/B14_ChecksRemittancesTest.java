package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class B14_ChecksRemittancesTest {

    private static final String REMITTANCE = ChangedFile.read("remittance.edi");

    @Test
    void everyLoopAndSegmentOfTheGuideHasItsPlace() {
        assertThat(ChangedFile.findings(REMITTANCE)).isEmpty();
    }

    @Test
    void eachFaultIsFoundWhereItIs() {
        String changes = ChangedFile.read("remittance.changes");
        assertThat(ChangedFile.replay(REMITTANCE, changes)).isEqualTo(changes);
    }
}
