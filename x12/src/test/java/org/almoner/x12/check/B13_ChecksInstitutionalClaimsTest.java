package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class B13_ChecksInstitutionalClaimsTest {

    private static final String CLAIMS = ChangedFile.read("institutional.edi");

    @Test
    void everyLoopAndSegmentOfTheGuideHasItsPlace() {
        assertThat(ChangedFile.findings(CLAIMS)).isEmpty();
    }

    @Test
    void eachFaultIsFoundWhereItIs() {
        String changes = ChangedFile.read("institutional.changes");
        assertThat(ChangedFile.replay(CLAIMS, changes)).isEqualTo(changes);
    }
}
