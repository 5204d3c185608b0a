package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class B11_ChecksProfessionalClaimsTest {

    private static final String CLAIMS = ChangedFile.read("professional.edi");

    @Test
    void everyLoopAndSegmentOfTheGuideHasItsPlace() {
        assertThat(ChangedFile.findings(CLAIMS)).isEmpty();
    }

    @Test
    void eachFaultIsFoundWhereItIs() {
        String changes = ChangedFile.read("professional.changes");
        assertThat(ChangedFile.replay(CLAIMS, changes)).isEqualTo(changes);
    }
}
