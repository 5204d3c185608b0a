package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class B15_ChecksPremiumPaymentsTest {

    private static final String PREMIUMS = ChangedFile.read("premium.edi");

    @Test
    void everyLoopAndSegmentOfTheGuideHasItsPlace() {
        assertThat(ChangedFile.findings(PREMIUMS)).isEmpty();
    }

    @Test
    void eachFaultIsFoundWhereItIs() {
        String changes = ChangedFile.read("premium.changes");
        assertThat(ChangedFile.replay(PREMIUMS, changes)).isEqualTo(changes);
    }
}
