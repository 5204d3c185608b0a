package org.almoner.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.x12.X12File;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/** A05: an authorization may stand on the line (REF*G1 in loop 2400), and be another payer's. */
class A05_ReadsAnAuthorizationOfALineTest {

    private static final String LINES =
            """
            ISA*00*          *00*          *ZZ*CLEARWAY       *ZZ*HARBOR         *260303*1000*^*00501*000000088*0*T*:~
            LX*1~
            SV1*HC:97110*60*UN*1***1~
            DTP*472*D8*20260102~
            REF*G1*AUTH77~
            LX*2~
            SV1*HC:97140*60*UN*1***1~
            DTP*472*D8*20260102~
            REF*G1*OTHERS**2U:OTHERPAYER~
            """;

    @Test
    void onlyThisPayersCounts() {
        var reader = new LineReader();
        X12File.read(LINES.getBytes(StandardCharsets.US_ASCII)).segments().forEach(reader::take);
        assertThat(reader.close())
                .extracting(ReceivedClaim.ReceivedLine::authorization)
                .containsExactly("AUTH77", "");
    }
}
