package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.claims.ClaimStatus.Answer;
import org.almoner.claims.ClaimStatus.Code;
import org.almoner.claims.ClaimStatus.Inquiry;
import org.almoner.x12.TransactionSet;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** D02: a 276 asks what became of a claim, and the 277 is read with every status it gives. */
final class D02_AsksWhatBecameOfAClaimTest {

    @Test
    void aQuestionIsWrittenByTheGuide() {
        String text =
                ClaimStatus276.write(
                        new Inquiry(
                                "S-1",
                                Claims.MERIDIAN,
                                "Harbor Clinic",
                                "HARBOR",
                                Claims.CLINIC,
                                Claims.ADA,
                                "MBR000123",
                                "A-1001",
                                "ICN77",
                                "131",
                                Money.parse("125.5"),
                                Claims.DAY,
                                Claims.DAY.plusDays(1)),
                        Claims.batch().envelope(),
                        31,
                        "0001");

        assertThat(GuideErrors.of(text)).isEmpty();
        assertThat(Claims.lines(text.substring(text.indexOf("BHT"), text.indexOf("SE*"))))
                .isEqualTo(
                        """
                        BHT*0010*13*S-1*20260303*0930~
                        HL*1**20*1~
                        NM1*PR*2*Meridian Health Plan*****PI*MERID01~
                        HL*2*1*21*1~
                        NM1*41*2*Harbor Clinic*****46*HARBOR~
                        HL*3*2*19*1~
                        NM1*1P*2*Harbor Clinic*****XX*1234567893~
                        HL*4*3*22*0~
                        DMG*D8*19610514*F~
                        NM1*IL*1*Quillfeather*Ada****MI*MBR000123~
                        TRN*1*S-1~
                        REF*1K*ICN77~
                        REF*BLT*131~
                        REF*EJ*A-1001~
                        AMT*T3*125.5~
                        DTP*472*RD8*20260302-20260303~
                        """);
    }

    @Test
    void everyStatusOfClaimAndLineIsRead() {
        List<Answer> answers =
                ClaimStatus277.read(
                        set(
                                """
                                BHT*0010*08*S-1*20260320*0800*DG
                                HL*1**20*1
                                NM1*PR*2*Meridian Health Plan*****PI*MERID01
                                HL*2*1*21*1
                                NM1*41*2*Harbor Clinic*****46*HARBOR
                                HL*3*2*19*1
                                NM1*1P*2*Harbor Clinic*****XX*1234567893
                                HL*4*3*22*1
                                NM1*IL*1*Quillfeather*Ben****MI*MBR000123
                                HL*5*4*23
                                NM1*QC*1*Quillfeather*Ada
                                TRN*2*A-1001
                                STC*F1:65*20260318**125*98.5*20260317*ACH*20260318*E400*F1:20:PR
                                STC*P1:3*20260310**125
                                REF*1K*ICN77
                                DTP*472*D8*20260302
                                SVC*HC:99213:25*125*98.5*0510***1.5
                                STC*F1:65*20260318
                                REF*FJ*1001-1
                                DTP*472*D8*20260302
                                HL*6*3*22*0
                                NM1*IL*1*Thistle*Otto****MI*MBR000777
                                TRN*2*A-1002
                                STC*A4:35*20260318
                                """));

        assertThat(answers).extracting(Answer::trace).containsExactly("A-1001", "A-1002");
        Answer ada = answers.getFirst();
        assertThat(ada.patientFirstName()).isEqualTo("Ada");
        assertThat(ada.memberId()).isEqualTo("MBR000123");
        assertThat(ada.providerId()).isEqualTo("1234567893");
        assertThat(ada.payerClaimNumber()).isEqualTo("ICN77");
        assertThat(ada.statuses()).hasSize(2);
        assertThat(ada.statuses().getFirst().codes())
                .containsExactly(new Code("F1", "65", null), new Code("F1", "20", "PR"));
        assertThat(ada.statuses().getFirst().codes().getFirst().isFinal()).isTrue();
        assertThat(ada.statuses().getFirst().paid()).isEqualTo(Money.parse("98.5"));
        assertThat(ada.statuses().getFirst().checkNumber()).isEqualTo("E400");
        assertThat(ada.lines()).hasSize(1);
        assertThat(ada.lines().getFirst().units()).hasToString("1.5");
        assertThat(ada.lines().getFirst().statuses()).hasSize(1);
        assertThat(answers.getLast().patientLastName()).isEqualTo("Thistle");
        assertThat(answers.getLast().statuses().getFirst().charge()).isNull();
    }

    @Test
    void noStatusOfTheWorldsFilesIsLost() throws IOException {
        var folder = B05_ReadsTheWorldsRemittancesTest.samples("277");
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        int read = 0;
        for (TransactionSet set : B05_ReadsTheWorldsRemittancesTest.sets(folder, "277")) {
            try {
                read += ClaimStatus277.read(set).size();
            } catch (UnreadableTransactionException e) {
                assertThat(e).hasMessageStartingWith("Segment");
            }
        }
        assertThat(read).isPositive();
    }

    static TransactionSet set(String body) {
        return D03_AsksForAnAuthorizationTest.set("277", "005010X212", body);
    }
}
