package org.almoner.x12;

import static org.almoner.x12.Fixture.CLAIM_FILE;
import static org.almoner.x12.Fixture.outline;
import static org.almoner.x12.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class A02_ReadsEnvelopesTest {

    private static final String WHOLE =
            """
            interchange 000000007
              group 7
                ST BHT CLM HI SE
            """;

    @Test
    void aWholeFileHasNoFindings() {
        assertThat(outline(CLAIM_FILE)).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\r\n", "~\n\n", "~  ", "\r\n", "\n", "\u001d", "\\"})
    void theTerminatorMayBeAnyCharacterWithLineBreaksAfterIt(String terminator) {
        String text = CLAIM_FILE.replace("~\n", terminator);
        assertThat(outline(text)).isEqualTo(WHOLE);
        assertThat(read(text).sets().getFirst().segments().get(2).component(5, 3)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00EF\u00BB\u00BF", "\r\n  ", "\u00EF\u00BB\u00BF\n"})
    void whatStandsBeforeTheIsaIsSkipped(String noise) {
        X12File file = read(noise + CLAIM_FILE);
        assertThat(outline(file)).isEqualTo(WHOLE);
        assertThat(file.interchanges().getFirst().isa().offset()).isEqualTo(noise.length());
    }

    @Test
    void anOffsetPointsAtTheSegmentsFirstByte() {
        Segment claim = read(CLAIM_FILE).sets().getFirst().segments().get(2);
        assertThat(CLAIM_FILE.substring((int) claim.offset())).startsWith("CLM*A-1");
        assertThat(claim.number()).isEqualTo(5);
        assertThat(claim.toString()).isEqualTo("segment 5 (CLM)");
    }

    @Test
    void severalInterchangesStandInOneFile() {
        String second = CLAIM_FILE.replace("000000007", "000000008");
        assertThat(outline(CLAIM_FILE + second))
                .isEqualTo(WHOLE + WHOLE.replace("000000007", "000000008"));
    }

    @Test
    void aTa1StandsBetweenTheIsaAndTheFirstGroup() {
        String text = CLAIM_FILE.replace("GS*HC", "TA1*000000001*260104*0800*A*000~\nGS*HC");
        assertThat(outline(text)).isEqualTo(WHOLE);
        assertThat(read(text).interchanges().getFirst().interchangeAcknowledgements()).hasSize(1);
    }

    @Test
    void aNameThatHoldsIsaBeginsNoInterchange() {
        String text =
                CLAIM_FILE.replace("BHT*0019", "BHT*ISA*0019").replace("CLM*A-1", "ISAAC*A-1");
        assertThat(outline(text)).isEqualTo(WHOLE.replace("CLM", "ISAAC"));
    }

    @Test
    void anIsaThatIsNotPaddedIsReadAndItsWidthsAreTold() {
        String text = CLAIM_FILE.replace("CLINIC         *ZZ", "CLINIC*ZZ");
        assertThat(outline(text))
                .isEqualTo(
                        WHOLE
                                + "warning at segment 1 (ISA06): The element should be 15"
                                + " characters wide and is 6.\n");
    }

    @Test
    void aLetterInIsa11SeparatesNoRepetitions() {
        Segment claim =
                read(CLAIM_FILE.replace("*^*00501", "*U*00401"))
                        .sets()
                        .getFirst()
                        .segments()
                        .get(2);
        assertThat(claim.repetitions(1)).containsExactly("A-1");
    }

    @Test
    void whatIsAbsentReadsAsEmptyAndNotAsZero() {
        Segment claim = read(CLAIM_FILE).sets().getFirst().segments().get(2);
        assertThat(claim.element(3)).isEmpty();
        assertThat(claim.findCents(3)).isEmpty();
        assertThat(claim.findCents(2)).hasValue(12_050);
        assertThat(claim.element(40)).isEmpty();
        assertThat(claim.component(5, 9)).isEmpty();
    }

    @Test
    void leadingZerosInACountAreNoError() {
        assertThat(outline(CLAIM_FILE.replace("SE*5*", "SE*0005*"))).isEqualTo(WHOLE);
    }

    @Test
    void anInterchangeOfNothingButATa1MayCountIt() {
        String start = CLAIM_FILE.substring(0, CLAIM_FILE.indexOf("GS*"));
        String text = start + "TA1*000000001*260104*0800*A*000~IEA*1*000000007~";
        assertThat(outline(text)).isEqualTo("interchange 000000007\n");
        assertThat(outline(text.replace("IEA*1", "IEA*0"))).isEqualTo("interchange 000000007\n");
        assertThat(outline(text.replace("IEA*1", "IEA*2"))).contains("The count is wrong");
    }
}
