package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.claims.Eligibility.Answer;
import org.almoner.claims.Eligibility.Inquiry;
import org.almoner.x12.TransactionSet;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** D01: a 270 asks, a 271 answers. */
class D01_AsksAboutCoverageTest {

    private static Inquiry inquiry(String memberId) {
        return new Inquiry(
                "T-77",
                Claims.MERIDIAN,
                Claims.CLINIC,
                Claims.ADA,
                memberId,
                Claims.DAY,
                List.of("30", "98"));
    }

    private static Answer answer(String body) {
        String set =
                Remittances.interchange(body)
                        .replace("GS*HP*", "GS*HB*")
                        .replace("ST*835*", "ST*271*")
                        .replace("005010X221A1", "005010X279A1");
        return Eligibility271.read(Claims.set(set));
    }

    private static String render(Answer answer) {
        Stream<String> head =
                Stream.of(
                        "%s %s %s from %s to %s"
                                .formatted(
                                        answer.trace(),
                                        answer.active() ? "active" : "not active",
                                        answer.planName(),
                                        answer.coverageBegin(),
                                        answer.coverageEnd()));
        Stream<String> benefits =
                answer.benefits().stream()
                        .map(benefit ->
                                "EB %s %s %s %s %s amount %s bp %s network %s %s"
                                        .formatted(
                                                benefit.information(),
                                                benefit.level(),
                                                benefit.serviceType(),
                                                benefit.insuranceType(),
                                                benefit.period(),
                                                benefit.amount(),
                                                benefit.percentBasisPoints(),
                                                benefit.inNetwork(),
                                                benefit.messages()));
        Stream<String> rest =
                Stream.concat(
                        answer.otherCoverages().stream().map(Object::toString),
                        answer.rejections().stream().map(Object::toString));
        return Stream.of(head, benefits, rest)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aQuestionIsWrittenAsTheGuideSays() {
        String text =
                Eligibility270.write(inquiry("MBR000123"), Claims.batch().envelope(), 41, "0001");

        assertThat(Claims.lines(text))
                .isEqualTo(
                        """
                        ISA*00*          *00*          *ZZ*HARBOR         *ZZ*CLEARWAY       *260303*0930*^*00501*000000031*1*T*:~
                        GS*HS*HARBOR*CLEARWAY*20260303*0930*41*X*005010X279A1~
                        ST*270*0001*005010X279A1~
                        BHT*0022*13*T-77*20260303*0930~
                        HL*1**20*1~
                        NM1*PR*2*Meridian Health Plan*****PI*MERID01~
                        HL*2*1*21*1~
                        NM1*1P*2*Harbor Clinic*****XX*1234567893~
                        HL*3*2*22*0~
                        TRN*1*T-77*1010203040~
                        NM1*IL*1*Quillfeather*Ada****MI*MBR000123~
                        DMG*D8*19610514*F~
                        DTP*291*D8*20260302~
                        EQ*30~
                        EQ*98~
                        SE*14*0001~
                        GE*1*41~
                        IEA*1*000000031~
                        """);
    }

    @Test
    void aQuestionWithoutAMemberIdIsRefused() {
        assertThatThrownBy(() ->
                        Eligibility270.write(inquiry(""), Claims.batch().envelope(), 41, "0001"))
                .hasMessage("Claim T-77 cannot be written: the member id is missing.");
    }

    @Test
    void benefitsAreReadByServiceTypeWithTheirMessages() {
        Answer answer =
                answer(
                        """
                        BHT*0022*11*T-77*20260303*0931
                        HL*1**20*1
                        NM1*PR*2*MERIDIAN*****PI*MERID01
                        HL*2*1*21*1
                        NM1*1P*2*HARBOR CLINIC*****XX*1234567893
                        HL*3*2*22*0
                        TRN*2*T-77*1010203040
                        TRN*1*PAYER9*9MERIDIAN
                        NM1*IL*1*QUILLFEATHER*ADA****MI*MBR000123
                        DMG*D8*19610514*F
                        DTP*346*D8*20260101
                        DTP*347*D8*20261231
                        EB*1*IND*30^98^UC*CI*MERIDIAN PPO
                        EB*B*IND*98***27*25*****Y
                        HSD*VS*30***22
                        MSG*PER VISIT
                        MSG*WAIVED FOR TELEHEALTH
                        EB*A*IND*30****0*.2****N
                        EB*C*FAM*30***23*1500.5
                        DTP*348*D8*20260101
                        ZZZ*new
                        EB*R**30
                        REF*1W*OTHER55
                        MSG*MAY BE PRIMARY
                        LS*2120
                        NM1*PRP*2*COASTAL MUTUAL*****PI*COAST02
                        DTP*346*D8*19990101
                        LE*2120
                        """);

        assertThat(render(answer))
                .isEqualTo(
                        """
                        T-77 active MERIDIAN PPO from 2026-01-01 to 2026-12-31
                        EB 1 IND 30 CI null amount null bp null network null []
                        EB 1 IND 98 CI null amount null bp null network null []
                        EB 1 IND UC CI null amount null bp null network null []
                        EB B IND 98 null 27 amount 25.00 bp null network true [PER VISIT, WAIVED FOR TELEHEALTH]
                        EB A IND 30 null null amount 0.00 bp 2000 network false []
                        EB C FAM 30 null 23 amount 1,500.50 bp null network null []
                        EB R null 30 null null amount null bp null network null [MAY BE PRIMARY]
                        OtherCoverage[name=COASTAL MUTUAL, id=COAST02, memberId=OTHER55, messages=[MAY BE PRIMARY]]
                        """);
        assertThat(answer.coversOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(answer.coversOn(LocalDate.of(2027, 1, 1))).isFalse();
    }

    /** Limits, another payer's coverage and what ended before have dates of their own. */
    @Test
    void onlyTheCoveragesOwnDatesBeginAndEndIt() {
        Answer answer =
                answer(
                        """
                        HL*3*2*22*0
                        NM1*IL*1*QUILLFEATHER*ADA****MI*MBR000123
                        EB*6*IND*30**OLD PLAN
                        DTP*346*D8*20240101
                        DTP*347*D8*20241231
                        EB*1*IND*30**MERIDIAN PPO
                        DTP*346*D8*20250101
                        EB*F*IND*AE***23*500
                        DTP*348*D8*20240601
                        DTP*349*D8*20260131
                        EB*R**30
                        DTP*290*RD8*20200101-20200630
                        DTP*291*RD8*19990101-20011231
                        """);

        assertThat(answer.coverageBegin()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(answer.coverageEnd()).isNull();
        assertThat(answer.coversOn(LocalDate.of(2026, 3, 2))).isTrue();
    }

    @Test
    void whatEndedHasItsDatesWhenNothingElseIsInForce() {
        Answer answer =
                answer(
                        """
                        HL*3*2*22*0
                        NM1*IL*1*QUILLFEATHER*ADA****MI*MBR000123
                        EB*6*IND*30**OLD PLAN
                        DTP*346*D8*20240101
                        DTP*347*D8*20241231
                        """);

        assertThat(answer.active()).isFalse();
        assertThat(answer.coverageBegin()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(answer.coverageEnd()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void aRejectionAtAnyLevelIsASentence() {
        assertThat(
                        render(
                                answer(
                                        """
                                        HL*1**20*1
                                        NM1*PR*2*MERIDIAN*****PI*MERID01
                                        AAA*Y**42*P
                                        HL*2*1*21*1
                                        NM1*1P*2*HARBOR CLINIC*****XX*1234567893
                                        AAA*N**51*C
                                        HL*3*2*22*0
                                        TRN*2*T-77*1010203040
                                        NM1*IL*1*QUILLFEATHER*ADA****MI*MBR000123
                                        AAA*N**75*C
                                        """)))
                .isEqualTo(
                        """
                        T-77 not active null from null to null
                        Rejection[reason=42, followUp=P, message=The payer could not answer: its system cannot answer now. Please ask again the same question.]
                        Rejection[reason=51, followUp=C, message=The payer, looking for the provider, could not answer: the provider is not on its files. Please correct it and ask again.]
                        Rejection[reason=75, followUp=C, message=The payer, looking for the subscriber, could not answer: the subscriber was not found. Please correct it and ask again.]
                        """);
    }

    @Test
    void otherProjectsAnswersAreRead() throws IOException {
        Path folder = B05_ReadsTheWorldsRemittancesTest.samples("271");
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        int read = 0;
        int refused = 0;
        for (TransactionSet set : B05_ReadsTheWorldsRemittancesTest.sets(folder, "271")) {
            long asked =
                    set.segments().stream().filter(segment -> segment.id().equals("EB")).count();
            try {
                assertThat(Eligibility271.read(set).benefits())
                        .hasSizeGreaterThanOrEqualTo(Math.toIntExact(asked));
                read++;
            } catch (UnreadableTransactionException redacted) {
                refused++;
            }
        }
        assertThat(read).isGreaterThan(20);
        assertThat(refused).as("refused beside %d read", read).isLessThan(4);
    }
}
