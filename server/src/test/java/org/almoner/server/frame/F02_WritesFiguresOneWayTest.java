package org.almoner.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;

class F02_WritesFiguresOneWayTest {

    @Test
    void oneThingIsNoThings() {
        assertThat(Show.count(1, "day")).isEqualTo("1 day");
        assertThat(Show.count(0, "day")).isEqualTo("0 days");
        assertThat(Show.count(12, "claim")).isEqualTo("12 claims");
    }

    @Test
    void aTelephoneNumberAndAZipCodeAreGrouped() {
        assertThat(Show.phone("5705550128")).isEqualTo("(570) 555-0128");
        assertThat(Show.phone("570-555-0128 x4")).isEqualTo("570-555-0128 x4");
        assertThat(Show.zip("190020003")).isEqualTo("19002-0003");
        assertThat(Show.zip("19002")).isEqualTo("19002");
    }

    @Test
    void aMomentCanBeToldToTheSecond() {
        Instant moment = Instant.parse("2026-11-04T09:12:05Z");
        assertThat(Show.moment(moment, ZoneOffset.UTC)).isEqualTo("4 Nov 09:12");
        assertThat(Show.exactly(moment, ZoneOffset.UTC)).isEqualTo("4 Nov 2026 09:12:05");
    }
}
