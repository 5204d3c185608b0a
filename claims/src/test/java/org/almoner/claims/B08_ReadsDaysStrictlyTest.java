package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.x12.Segment;
import org.almoner.x12.X12File;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/** B08: a day is a day, a period has two, and what only begins like a day is none. */
class B08_ReadsDaysStrictlyTest {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*CLEARWAY       *ZZ*HARBOR        "
                    + " *260303*1000*^*00501*000000088*0*T*:~";

    @ParameterizedTest
    @CsvSource({
        "D8*20260102, 2026-01-02, 2026-01-02",
        "RD8*20260102-20260105, 2026-01-02, 2026-01-05",
        "DT*202601021130, 2026-01-02, 2026-01-02",
        "D8*20260230, none, none",
        "D8*20260102XYZ, none, none",
        "D8*20260102XYZW, none, none",
        "DT*202601029900, 2026-01-02, 2026-01-02",
        "D8*202601021130001, none, none",
        "D8*2026010, none, none",
        "RD8*20260102X-20260105, none, 2026-01-05",
        "RD8*20260102-20260105X, 2026-01-02, none",
        "RD8*20260102-, 2026-01-02, none",
    })
    void whatStandsInADtp(String value, String first, String last) {
        Segment dtp =
                X12File.read((ISA + "DTP*472*" + value + "~").getBytes(StandardCharsets.US_ASCII))
                        .segments()
                        .getLast();
        assertThat(SegmentValues.findFirstDay(dtp).map(String::valueOf).orElse("none"))
                .isEqualTo(first);
        assertThat(SegmentValues.findLastDay(dtp).map(String::valueOf).orElse("none"))
                .isEqualTo(last);
    }
}
