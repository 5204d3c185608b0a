package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** C01: TA1, 999 and 277CA become acknowledgements that name our own numbers. */
class C01_ReadsAcknowledgementsTest {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*CLEARWAY       *ZZ*HARBOR        "
                    + " *260303*1000*^*00501*000000088*0*T*:~";

    private static String read(String group, String set, String body, String tail) {
        String file = ISA + group + set + body.replace("\n", "~") + tail;
        return Acknowledgements.read(X12File.read(file.getBytes(StandardCharsets.ISO_8859_1)))
                .stream()
                .map(acknowledgement ->
                        (switch (acknowledgement) {
                                            case Acknowledgement.OfInterchange a -> a.isRejected();
                                            case Acknowledgement.OfSet a -> a.isRejected();
                                            case Acknowledgement.OfBatch a -> a.isRejected();
                                            case Acknowledgement.OfClaim a -> a.isRejected();
                                        }
                                        ? "rejected "
                                        : "accepted ")
                                + acknowledgement)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aTa1NamesTheInterchange() {
        assertThat(read("TA1*000000031*260303*0930*R*006~", "", "", "IEA*0*000000088~"))
                .isEqualTo(
                        "rejected OfInterchange[interchangeControl=000000031, code=R, note=006]\n");
    }

    @Test
    void a999NamesEachSetAndSaysWhatIsWrongWithoutItsContent() {
        String body =
                """
                AK1*HC*31*005010X222A1
                AK2*837*0001*005010X222A1
                IK5*A
                AK2*837*0002*005010X222A1
                IK3*NM1*9*2010AA*8
                CTX*CLM01:A-1
                IK4*9:1*67*1*secret
                IK3*N4*11*2010AA*3
                IK5*R*5*I5
                AK9*P*2*2*1
                """;

        assertThat(
                        read(
                                "GS*FA*CLEARWAY*HARBOR*20260303*1000*88*X*005010X231A1~",
                                "ST*999*0088*005010X231A1~",
                                body,
                                "SE*12*0088~GE*1*88~IEA*1*000000088~"))
                .isEqualTo(
                        """
                        accepted OfSet[groupControl=31, setControl=0001, code=A, errors=[]]
                        rejected OfSet[groupControl=31, setControl=0002, code=R, errors=[\
                        Segment 9 (NM1 in loop 2010AA), element 9, component 1: a required element is missing., \
                        Segment 11 (N4 in loop 2010AA): a required segment is missing., \
                        Transaction set: one or more segments have errors., \
                        Transaction set: one or more segments are not as the guide says.]]
                        """);
    }

    @Test
    void a999WithoutSetsAnswersTheGroup() {
        assertThat(
                        read(
                                "GS*FA*CLEARWAY*HARBOR*20260303*1000*88*X*005010X231A1~",
                                "ST*999*0088*005010X231A1~",
                                "AK1*HC*31\nAK9*A*1*1*1\n",
                                "SE*4*0088~GE*1*88~IEA*1*000000088~"))
                .isEqualTo("accepted OfSet[groupControl=31, setControl=, code=A, errors=[]]\n");
    }

    @Test
    void a277caTellsTheFileTheProviderAndEachClaim() {
        String body =
                """
                BHT*0085*08*X1*20260303*1000*TH
                HL*1**20*1
                NM1*PR*2*MERIDIAN*****PI*MERID01
                TRN*1*77
                DTP*050*D8*20260303
                HL*2*1*21*1
                NM1*41*2*HARBOR CLINIC*****46*HARBOR
                TRN*2*000000031-0001
                STC*A1:19:PR*20260303*WQ*425
                QTY*90*1
                QTY*AA*1
                HL*3*2*19*1
                NM1*85*2*HARBOR CLINIC*****XX*1234567893
                TRN*1*0
                STC*A1:19:PR**WQ*425
                QTY*QA*1
                QTY*QC*1
                HL*4*3*PT
                NM1*QC*1*QUILLFEATHER*ADA****MI*MBR000123
                TRN*2*A-1001
                STC*A2:20:PR*20260303*WQ*125
                REF*1K*ICN1
                DTP*472*D8*20260302
                HL*5*3*PT
                NM1*QC*1*HOLM*PIET****MI*MBR9
                TRN*2*A-1002
                STC*A1:19:PR*20260303*WQ*300
                STC*A7:562:85*20260303*U*300
                SVC*HC:20610*300
                STC*A7:454**U
                REF*FJ*1002-1
                SVC*HC:99213*100
                STC*A2:20**WQ
                """;

        assertThat(
                        read(
                                "GS*HN*CLEARWAY*HARBOR*20260303*1000*88*X*005010X214~",
                                "ST*277*0088*005010X214~",
                                body,
                                "SE*35*0088~GE*1*88~IEA*1*000000088~"))
                .isEqualTo(
                        """
                        accepted OfBatch[trace=000000031-0001, providerNpi=null, category=A1, status=19, accepted=1, rejected=1]
                        accepted OfBatch[trace=0, providerNpi=1234567893, category=A1, status=19, accepted=1, rejected=1]
                        accepted OfClaim[claimNumber=A-1001, category=A2, status=20, entity=PR, payerClaimNumber=ICN1, charge=125.00, effective=2026-03-03, lines=[]]
                        rejected OfClaim[claimNumber=A-1002, category=A7, status=562, entity=85, payerClaimNumber=null, charge=300.00, effective=2026-03-03, lines=[LineStatus[control=1002-1, code=20610, category=A7, status=454, entity=null], LineStatus[control=null, code=99213, category=A2, status=20, entity=null]]]
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "A0, false",
        "A1, false",
        "A2, false",
        "A5, false",
        "A3, true",
        "A4, true",
        "A6, true",
        "A7, true",
        "A8, true",
        "E0, true",
    })
    void aClaimThatWasPassedOnOrSplitIsNotRejected(String category, boolean rejected) {
        assertThat(status(category).isRejected()).isEqualTo(rejected);
        assertThat(new Acknowledgement.OfBatch("1", null, category, "19", null, null).isRejected())
                .isEqualTo(rejected);
    }

    @Test
    void theStatusThatRejectsIsToldWhereverItStands() {
        String body =
                """
                BHT*0085*08*X1*20260303*1000*TH
                HL*1**PT
                TRN*2*A-1
                STC*A0:16:PR*20260303*WQ*300
                STC*A7:562:85*20260303*U*300
                """;

        assertThat(
                        read(
                                "GS*HN*CLEARWAY*HARBOR*20260303*1000*88*X*005010X214~",
                                "ST*277*0088*005010X214~",
                                body,
                                "SE*7*0088~GE*1*88~IEA*1*000000088~"))
                .startsWith("rejected OfClaim[claimNumber=A-1, category=A7");
    }

    /** A payer that wants the chart (005010X213) has rejected nothing. */
    @Test
    void another277IsNoAcknowledgement() {
        String body =
                """
                BHT*0085*48*X1*20260303*1000*RQ
                HL*1**20*1
                NM1*PR*2*MERIDIAN*****PI*MERID01
                HL*2*1*21*1
                NM1*41*2*HARBOR CLINIC*****46*HARBOR
                HL*3*2*19*1
                NM1*1P*2*HARBOR CLINIC*****XX*1234567893
                HL*4*3*PT
                NM1*QC*1*QUILLFEATHER*ADA****MI*MBR000123
                TRN*1*A-1001
                STC*R4:18626-2::LOI*20260303**125
                """;
        for (String guide : List.of("005010X213", "005010X212")) {
            assertThat(
                            read(
                                    "GS*HN*CLEARWAY*HARBOR*20260303*1000*88*X*" + guide + "~",
                                    "ST*277*0088*" + guide + "~",
                                    body,
                                    "SE*13*0088~GE*1*88~IEA*1*000000088~"))
                    .as(guide)
                    .isEqualTo("\n");
        }
    }

    private static Acknowledgement.OfClaim status(String category) {
        return new Acknowledgement.OfClaim(
                "A-1", category, "19", null, null, Money.ZERO, null, List.of());
    }

    @Test
    void otherProjectsAcknowledgementsAreRead() throws IOException {
        Path folder = B05_ReadsTheWorldsRemittancesTest.samples("999");
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        for (TransactionSet set : B05_ReadsTheWorldsRemittancesTest.sets(folder, "999")) {
            long sets =
                    set.segments().stream()
                            .filter(segment -> List.of("IK5", "AK5").contains(segment.id()))
                            .count();
            assertThat(Acknowledgements.read(set))
                    .hasSizeGreaterThanOrEqualTo(Math.toIntExact(sets));
        }
    }
}
