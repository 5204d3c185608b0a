package org.almoner.x12;

import static org.almoner.x12.Fixture.CLAIM_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

final class A05_AcknowledgesTest {

    private static final Envelope ANSWER =
            new Envelope(
                    "ZZ",
                    "PAYER",
                    "ZZ",
                    "CLINIC",
                    3,
                    LocalDateTime.of(2026, 1, 5, 10, 0),
                    false,
                    "T");

    @Test
    void aWholeFileIsAcceptedTwice() {
        Acknowledger acknowledger = of(CLAIM_FILE, List.of());
        assertThat(acknowledger.acceptsInterchange()).isTrue();
        assertThat(Fixture.lines(acknowledger.ta1(ANSWER)))
                .isEqualTo(
                        """
                        ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260105*1000*^*00501*000000003*0*T*:~
                        TA1*000000007*260105*0930*A*000~
                        IEA*0*000000003~
                        """);
        assertThat(Fixture.lines(acknowledger.functional(ANSWER)))
                .isEqualTo(
                        """
                        ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260105*1000*^*00501*000000003*0*T*:~
                        GS*FA*PAYER*CLINIC*20260105*1000*3*X*005010X231A1~
                        ST*999*0001*005010X231A1~
                        AK1*HC*7*005010X222A1~
                        AK2*837*0001*005010X222A1~
                        IK5*A~
                        AK9*A*1*1*1~
                        SE*6*0001~
                        GE*1*3~
                        IEA*1*000000003~
                        """);
    }

    @Test
    void whatTheGuideDemandsIsReportedSegmentBySegment() {
        var errors =
                List.of(
                        finding("NM1", 5, "1000A", 0, "3"),
                        finding("CLM", 5, "2000A/2010AA", 2, "6"));
        assertThat(body(of(CLAIM_FILE, errors).functional(ANSWER)))
                .isEqualTo(
                        """
                        AK1*HC*7*005010X222A1~
                        AK2*837*0001*005010X222A1~
                        IK3*NM1*3*1000*3~
                        IK3*CLM*3*2010*8~
                        IK4*2**6~
                        IK5*R*5~
                        AK9*R*1*1*0~
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SE*5*0001   | SE*4*0001   | IK5*R*4 | AK9*R*1*1*0
                    SE*5*0001   | SE*5*0002   | IK5*R*3 | AK9*R*1*1*0
                    SE*5*0001~  | ''          | IK5*R*2 | AK9*R*1*1*0
                    GE*1*7      | GE*2*7      | IK5*A   | AK9*A*1*1*1*5
                    GE*1*7      | GE*1*8      | IK5*A   | AK9*A*1*1*1*4
                    """)
    void aWrongTrailerHasItsCode(String what, String instead, String ik5, String ak9) {
        assertThat(body(of(CLAIM_FILE.replace(what, instead), List.of()).functional(ANSWER)))
                .contains(ik5 + "~\n", ak9 + "~\n");
    }

    @ParameterizedTest
    @CsvSource({
        "IEA*1*00, IEA*2*00, 021",
        "IEA*1*000000007, IEA*1*000000008, 001",
        "IEA*1*000000007~, '', 023",
        "GE*1*7~, '', 022",
        "*000000007*1*T, *7*1*T, 018",
        "GS*HC*CLINIC*PAYER*20260105*0930*7*X*005010X222A1~, '', 022",
        "*0930*7*X*, *0930*SEVEN*X*, 024",
    })
    void aBrokenEnvelopeIsRejectedWithItsNote(String what, String instead, String note) {
        Acknowledger acknowledger = of(CLAIM_FILE.replace(what, instead), List.of());
        assertThat(acknowledger.acceptsInterchange()).isFalse();
        assertThat(acknowledger.ta1(ANSWER)).contains("*R*" + note + "~");
    }

    @Test
    void someSetsMayBeAcceptedAndOthersNot() {
        String second = "ST*837*0002~BHT*0019~SE*9*0002~\n";
        String text = CLAIM_FILE.replace("GE*1*7", second + "GE*2*7");
        X12File file = Fixture.read(text);
        Acknowledger acknowledger = of(text, List.of());
        assertThat(file.sets()).map(acknowledger::accepts).containsExactly(true, false);
        assertThat(body(acknowledger.functional(ANSWER))).endsWith("AK9*P*2*2*1~\n");
    }

    @Test
    void aStrangersDelimitersAreNotEchoed() {
        String text =
                CLAIM_FILE
                        .replace(":", "!")
                        .replace("~", "\\")
                        .replace("ST*837*0001", "ST*837*:~^");
        assertThat(body(of(text, List.of()).functional(ANSWER)))
                .contains("AK2*837*0000*005010X222A1~");
    }

    @Test
    void aShortControlNumberIsFilledWithZerosSoThatTheAnswerIsValid() {
        String text = CLAIM_FILE.replace("ST*837*0001", "ST*837*1").replace("SE*5*0001", "SE*5*1");
        assertThat(body(of(text, List.of()).functional(ANSWER))).contains("AK2*837*0001*");
    }

    @Test
    void whatHasNoPlaceInA999StillRejectsTheSet() {
        var errors =
                List.of(
                        finding("CLM", 5, "", 100, "6"),
                        finding("X", 5, "", 0, "1"),
                        finding("HI", 6, "", 1, "025"));
        assertThat(body(of(CLAIM_FILE, errors).functional(ANSWER)))
                .endsWith("AK2*837*0001*005010X222A1~\nIK5*R*5~\nAK9*R*1*1*0~\n");
    }

    @Test
    void theAnswerGoesBackToWhoeverSentAsFarAsThatIsSaid() {
        String text =
                CLAIM_FILE.replace("ZZ*CLINIC ", "Z*THE:CLINIC OF A TOWN").replace("*PAYER  ", "*");
        Envelope envelope = of(text, List.of()).envelope(3, ANSWER.at());
        assertThat(envelope)
                .isEqualTo(
                        new Envelope(
                                "ZZ",
                                "UNKNOWN",
                                "ZZ",
                                "THECLINIC OF A",
                                3,
                                ANSWER.at(),
                                false,
                                "T"));
    }

    @Test
    void whatAnswersIsNotAnswered() {
        String answer =
                CLAIM_FILE
                        .replace("*000000007*0*T", "*000000007*1*T")
                        .replace("GS*HC", "GS*FA")
                        .replace("ST*837", "ST*999");
        Acknowledger ofA999 = of(answer, List.of());
        assertThat(ofA999.owesFunctional()).isFalse();
        assertThatThrownBy(() -> ofA999.functional(ANSWER))
                .isInstanceOf(IllegalStateException.class);
        Acknowledger ofATa1 = of(ofA999.ta1(ANSWER).replace("*0*T*:", "*1*T*:"), List.of());
        assertThat(ofATa1.owesInterchangeAnswer("000")).isFalse();
        assertThat(ofATa1.owesFunctional()).isFalse();
    }

    @Test
    void ofAGroupOfAnswersBesideOneOfClaimsOnlyTheClaimsAreAnswered() {
        String answers =
                "GS*FA*CLINIC*PAYER*20260105*0930*8*X*005010X231A1~ST*999*0001*005010X231A1~"
                        + "AK1*HC*1~AK9*A*1*1*1~SE*4*0001~GE*1*8~";
        String text = CLAIM_FILE.replace("IEA*1*", answers + "IEA*2*");
        assertThat(body(of(text, List.of()).functional(ANSWER)))
                .startsWith("AK1*HC*7*")
                .doesNotContain("AK1*FA");
    }

    @ParameterizedTest
    @CsvSource({
        "260105*0930, 260231*0930, 260105*0930*E*014",
        "260105*0930, 260105*2460, 260105*1000*E*015",
        "260105*0930, ABCDEF*0930, 260105*0930*E*014",
        "260105*0930, 260104*0930, 260104*0930*A*000",
    })
    void aDayOrHourThatIsNoneIsNotSaidAgain(String what, String instead, String said) {
        String text = CLAIM_FILE.replaceFirst(what.replace("*", "\\*"), instead);
        assertThat(Fixture.lines(of(text, List.of()).ta1(ANSWER)))
                .contains("TA1*000000007*%s~".formatted(said));
    }

    private static X12Finding finding(
            String segment, int number, String loop, int element, String code) {
        return new X12Finding(
                X12Finding.Level.ERROR, 2, 0, number, loop, segment, element, 0, code, "Wrong.");
    }

    private static Acknowledger of(String text, List<X12Finding> errors) {
        X12File file = Fixture.read(text);
        List<X12Finding> findings = new ArrayList<>(file.findings());
        findings.addAll(errors);
        return new Acknowledger(file, file.interchanges().getFirst(), findings);
    }

    private static String body(String interchange) {
        String lines = Fixture.lines(interchange);
        return lines.substring(lines.indexOf("AK1"), lines.indexOf("SE*"));
    }
}
