package org.almoner.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalDateTime;

final class A04_WritesInterchangesTest {

    private static final Envelope ENVELOPE =
            new Envelope(
                    "ZZ",
                    "CLINIC",
                    "ZZ",
                    "PAYER",
                    7,
                    LocalDateTime.of(2026, 1, 5, 9, 30),
                    true,
                    "T");

    @Test
    void countsAndTrailersAreComputed() {
        var out = new X12Writer(ENVELOPE, Delimiters.STANDARD);
        out.beginGroup("HC", 7, "005010X222A1");
        out.beginSet("837", "0001", "005010X222A1");
        out.segment("BHT")
                .add("0019")
                .add("00")
                .add("731")
                .date(LocalDate.of(2026, 1, 5))
                .add("0930")
                .add("CH")
                .end();
        out.segment("CLM")
                .add("A-1")
                .cents(12_050)
                .skip(2)
                .composite("11", "B", "1")
                .add("Y")
                .add("A")
                .add("Y")
                .add("Y")
                .add(null)
                .end();
        out.segment("HI").composite("ABK", "M170", null).composite("ABF", "E119").end();
        out.endSet();
        out.endGroup();
        assertThat(Fixture.lines(out.finish())).isEqualTo(Fixture.CLAIM_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*b", "a^b", "a:b", "a~b", "a\nb", "a\u0000b", "a\u0142b"})
    void whatCannotBeCarriedIsRefusedWithItsPlaceAndWithoutItsContent(String value) {
        var out = new X12Writer(ENVELOPE, Delimiters.STANDARD);
        assertThatThrownBy(() -> out.segment("NM1").add("IL").add("1").add(value))
                .isInstanceOf(X12WriteException.class)
                .hasMessageStartingWith("NM103 holds the character '")
                .hasMessageNotContaining(value);
    }

    @Test
    void aDelimiterInsideAComponentIsRefusedToo() {
        var out = new X12Writer(ENVELOPE, Delimiters.STANDARD);
        assertThatThrownBy(() -> out.segment("CLM").add("1").cents(1).composite("11", "B:1"))
                .hasMessage(
                        "CLM03 holds the character ':', which this interchange uses as a delimiter"
                                + " or may not carry");
    }

    @Test
    void otherDelimitersFreeTheUsualOnes() {
        var out = new X12Writer(ENVELOPE, new Delimiters('|', '!', '>', '\n'));
        out.beginGroup("HC", 1, "005010X222A1");
        out.beginSet("837", "0001", "005010X222A1");
        out.segment("NTE").add("ADD").add("a*b:c~d^e").end();
        out.endSet();
        out.endGroup();
        X12File file = Fixture.read(out.finish());
        assertThat(file.findings()).isEmpty();
        assertThat(file.sets().getFirst().segments().get(1).element(2)).isEqualTo("a*b:c~d^e");
    }

    @Test
    void severalGroupsAndSetsAreCountedApart() {
        var out = new X12Writer(ENVELOPE, Delimiters.STANDARD);
        for (int group = 1; group <= 2; group++) {
            out.beginGroup("HC", group, "005010X222A1");
            for (int set = 1; set <= 3; set++) {
                out.beginSet("837", "000" + set, "005010X222A1");
                out.segment("BHT").add("0019").end();
                out.endSet();
            }
            out.endGroup();
        }
        X12File file = Fixture.read(out.finish());
        assertThat(file.findings()).isEmpty();
        assertThat(file.sets()).hasSize(6);
    }

    @Test
    void anEnvelopeRefusesWhatAnIsaCannotHold() {
        assertThatThrownBy(() -> ENVELOPE.answer(0, ENVELOPE.at()))
                .hasMessage("ISA13 must be 1 to 999999999");
        assertThat(ENVELOPE.answer(9, ENVELOPE.at()).sender()).isEqualTo("PAYER");
    }

    @Test
    void aPartyOfOneCharacterIsRefusedWhereAGroupNeedsTwo() {
        var envelope =
                new Envelope(
                        "ZZ", "A", "ZZ", "B", 1, LocalDateTime.of(2026, 1, 5, 9, 30), false, "T");
        var out = new X12Writer(envelope, Delimiters.STANDARD);
        assertThatThrownBy(() -> out.beginGroup("HC", 1, "005010X222A1"))
                .isInstanceOf(X12WriteException.class)
                .hasMessage("GS02 needs 2 characters at least; the sender (ISA06) has fewer");
    }
}
