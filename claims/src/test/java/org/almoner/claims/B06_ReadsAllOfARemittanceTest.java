package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Remittance.Claim;
import org.almoner.claims.Remittance.Line;
import org.almoner.claims.RemittanceDetail.Inpatient;
import org.almoner.claims.RemittanceDetail.Outpatient;
import org.almoner.claims.RemittanceDetail.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** B06: what other readers stumble over in an 835 is read whole, and nothing stops the file. */
final class B06_ReadsAllOfARemittanceTest {

    private static final String HEADING =
            """
            BPR*I*PAID*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20260320
            TRN*1*E500*1512345678
            REF*EV*CLEARWAY
            DTM*405*20260319
            N1*PR*Meridian Health Plan
            N3*1 Plan Way
            N4*Augusta*ME*04330
            REF*2U*MERID01
            PER*BL*Help Desk*TE*8005550100
            N1*PE*Harbor Hospital*XX*1234567893
            REF*TJ*010203040
            RDM*FT*Harbor Hospital*outbox/835
            LX*1
            """;

    private static final String INPATIENT =
            """
            CLP*H-1*1*7500*5000*500*MA*ICN900*11*1**470*1.2*.5
            CAS*CO*45*1000**94*1000*2*97*200**59*100**253*100**95*50
            CAS*PR*1*500
            CAS*OA*23*-450
            NM1*QC*1*Quillfeather*Ada*B***MI*MBR000123
            NM1*74*1*Quillfeather*Adah
            NM1*82*2*Harbor Hospital*****XX*1234567893
            NM1*TT*2*Coastal Mutual*****PI*COAST02
            MIA*4*100**3500*M15*20*30*2900****0******40.5**N822*MA15
            REF*EA*MR-77
            DTM*232*20260301
            DTM*233*20260305
            DTM*050*20260310
            AMT*AU*7000
            AMT*I*12.5
            QTY*CA*4
            """;

    @Test
    void everyReasonOfEveryGroupIsRead() {
        Claim claim = read("5000", INPATIENT).claims().getFirst();

        assertThat(
                        claim.adjustments().stream()
                                .map(cas -> cas.label() + " " + cas.amount())
                                .collect(Collectors.joining(", ")))
                .isEqualTo(
                        "CO 45 1,000.00, CO 94 1,000.00, CO 97 200.00, CO 59 100.00, CO 253 100.00,"
                                + " CO 95 50.00, PR 1 500.00, OA 23 -450.00");
        assertThat(claim.adjustments().get(1).quantity()).isEqualTo(2);
    }

    @Test
    void anInpatientClaimSaysHowItWasPriced() {
        Remittance remittance = read("5000", INPATIENT);
        RemittanceDetail.OfClaim detail = remittance.claims().getFirst().detail();

        Inpatient mia = Objects.requireNonNull(detail.inpatient());
        assertThat(mia.coveredDays()).isEqualTo(new BigDecimal("4"));
        assertThat(mia.operatingOutlier()).isEqualTo(Money.parse("100"));
        assertThat(mia.drg()).isEqualTo(Money.parse("3500"));
        assertThat(mia.lifetimePsychiatricDays()).as("absent is not zero").isNull();
        assertThat(mia.capitalTeaching()).isNull();
        assertThat(mia.oldCapital()).isEqualTo(Money.ZERO);
        assertThat(mia.teaching()).isEqualTo(Money.parse("40.5"));
        assertThat(mia.remarks()).containsExactly("M15", "N822", "MA15");
        assertThat(remittance.claims().getFirst().remarks()).containsExactly("M15", "N822", "MA15");
        assertThat(detail.drg()).isEqualTo("470");
        assertThat(detail.drgWeight()).isEqualTo(new BigDecimal("1.2"));
        assertThat(detail.dischargeShare()).isEqualTo(new BigDecimal(".5"));
        assertThat(detail.facility()).isEqualTo("11");
        assertThat(detail.parties().stream().map(RemittanceDetail.Party::role))
                .containsExactly("QC", "74", "82", "TT");
        assertThat(detail.dates()).hasSize(3);
        assertThat(detail.amounts()).hasSize(2);
        assertThat(detail.counts())
                .containsExactly(new RemittanceDetail.Counted("CA", new BigDecimal("4")));
        assertThat(RemittanceProof.of(remittance).imbalances()).isEmpty();
    }

    @Test
    void theHeadingSaysHowTheRemittanceItselfIsSent() {
        RemittanceDetail.OfPayment detail = read("5000", INPATIENT).detail();

        assertThat(detail.delivery())
                .isEqualTo(new RemittanceDetail.Delivery("FT", "Harbor Hospital", "outbox/835"));
        assertThat(detail.references())
                .containsExactly(
                        new RemittanceDetail.Reference("EV", "CLEARWAY"),
                        new RemittanceDetail.Reference("2U", "MERID01"),
                        new RemittanceDetail.Reference("TJ", "010203040"));
    }

    @Test
    void anOutpatientClaimSaysHowItWasPriced() {
        Outpatient moa =
                read(
                                "60",
                                """
                                CLP*H-2*1*100*60*40*MB*ICN901*13*1
                                CAS*PR*2*40
                                NM1*QC*1*Quillfeather*Ada
                                MOA*.6*60*MA01*MA18***N30*7.25*8
                                """)
                        .claims()
                        .getFirst()
                        .detail()
                        .outpatient();

        assertThat(moa)
                .isEqualTo(
                        new Outpatient(
                                new BigDecimal(".6"),
                                Money.parse("60"),
                                List.of("MA01", "MA18", "N30"),
                                Money.parse("7.25"),
                                Money.parse("8")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "HC:99213:25:59 | HC 99213 [25, 59]",
                "N4:00002751001 | N4 00002751001 []",
                "NU:0450 | NU 0450 []",
                "AD:D0120 | AD D0120 []",
                "HP:AAA10 | HP AAA10 []",
                "IV:A1 | IV A1 []",
                "UI:123456789012 | UI 123456789012 []",
                "WK:W1 | WK W1 []",
                "ER:J1 | ER J1 []",
                "ZZ:whatever | ZZ whatever []",
                "NU | 'NU  []'",
            })
    void aServiceOfAnyKindIsALine(String composite, String expected) {
        Line line =
                read(
                                "80",
                                """
                                CLP*H-3*1*100*80*0*CI*ICN902
                                NM1*QC*1*Quillfeather*Ada
                                SVC*%s*100*80*0300*2.5*HC:99214:25****3
                                DTM*472*20260302
                                CAS*CO*45*20
                                REF*6R*L-1
                                """
                                        .formatted(composite))
                        .claims()
                        .getFirst()
                        .lines()
                        .getFirst();

        assertThat(line.qualifier() + " " + line.code() + " " + line.modifiers())
                .isEqualTo(expected);
        assertThat(line.control()).isEqualTo("L-1");
        assertThat(line.detail().revenueCode()).isEqualTo("0300");
        assertThat(line.detail().paidUnits()).isEqualTo(new BigDecimal("2.5"));
        assertThat(line.submittedCode()).isEqualTo("99214");
        assertThat(line.detail().submitted())
                .isEqualTo(new RemittanceDetail.Procedure("HC", "99214", List.of("25"), null));
    }

    @Test
    void aServiceKeepsWhatWasSubmittedAndHowMany() {
        Line line =
                read(
                                "80",
                                """
                                CLP*H-4*1*100*80*0*13*ICN903
                                NM1*QC*1*Quillfeather*Ada
                                SVC*N4:00002751001*100*80**30*HC:J1815:::::a drug*31
                                DTM*150*20260302
                                DTM*151*20260331
                                CAS*CO*45*20
                                REF*1S*APG1
                                REF*6R*L-2
                                REF*0K*POLICY
                                AMT*B6*80
                                AMT*KH*1
                                QTY*ZK*3
                                LQ*RX*75
                                LQ*HE*N19
                                LQ*RX*88
                                """)
                        .claims()
                        .getFirst()
                        .lines()
                        .getFirst();

        assertThat(line.remarks()).as("RARCs only").containsExactly("N19");
        assertThat(line.detail().remarks())
                .containsExactly(
                        new Remark("RX", "75"), new Remark("HE", "N19"), new Remark("RX", "88"));
        assertThat(line.detail().submittedUnits()).isEqualTo(new BigDecimal("31"));
        assertThat(line.detail().submitted())
                .isEqualTo(new RemittanceDetail.Procedure("HC", "J1815", List.of(), "a drug"));
        assertThat(line.detail().references()).hasSize(3);
        assertThat(line.detail().dates()).hasSize(2);
        assertThat(line.detail().amounts()).hasSize(2);
        assertThat(line.detail().counts()).hasSize(1);
    }

    @ParameterizedTest(name = "status {0}")
    @CsvSource({
        "1, false, false, false",
        "4, false, false, false",
        "19, true, false, false",
        "20, true, false, false",
        "21, true, false, false",
        "22, false, true, false",
        "23, true, false, false",
        "25, false, false, true",
    })
    void theStatusIsTold(String status, boolean forwarded, boolean reversal, boolean estimate) {
        Claim claim =
                read("0", "CLP*H-5*%s*100*0*100*CI*ICN904\nCAS*PR*3*100".formatted(status))
                        .claims()
                        .getFirst();

        assertThat(claim.isForwarded()).isEqualTo(forwarded);
        assertThat(claim.isReversal()).isEqualTo(reversal);
        assertThat(claim.isPredetermination()).isEqualTo(estimate);
    }

    @Test
    void everyPairOfAProviderAdjustmentIsRead() {
        Remittance remittance =
                read(
                        "45",
                        """
                        CLP*H-6*1*100*100**CI*ICN905
                        PLB*1234567893*20261231*WO:H-1*10*FB:A*20*L6*-5*CS:B*10*72:C*15*J1*5
                        PLB*1234567893*20261231*AM:D*0
                        """);

        assertThat(
                        remittance.providerAdjustments().stream()
                                .map(plb ->
                                        plb.reason() + " " + plb.reference() + " " + plb.amount()))
                .containsExactly(
                        "WO H-1 10.00",
                        "FB A 20.00",
                        "L6 null -5.00",
                        "CS B 10.00",
                        "72 C 15.00",
                        "J1 null 5.00",
                        "AM D 0.00");
        assertThat(RemittanceProof.of(remittance).imbalances()).isEmpty();
    }

    @Test
    void twoEqualLinesStayTwo() {
        Claim claim =
                read(
                                "20",
                                """
                                CLP*H-7*1*20*20**CI*ICN906
                                SVC*HC:97110*10*10
                                DTM*472*20260302
                                SVC*HC:97110*10*10
                                DTM*472*20260302
                                """)
                        .claims()
                        .getFirst();

        assertThat(claim.lines()).hasSize(2);
        assertThat(claim.lines().get(0)).isEqualTo(claim.lines().get(1));
    }

    @Test
    void aLineThatIsNotPaidMayLackItsPaidAmount() {
        Claim claim =
                read(
                                "0",
                                """
                                CLP*H-8*4*10*0*10*CI*ICN907
                                SVC*HC:97110*10
                                CAS*PR*96*10
                                """)
                        .claims()
                        .getFirst();

        assertThat(claim.lines().getFirst().paid()).isEqualTo(Money.ZERO);
    }

    private static Remittance read(String paid, String claims) {
        return Remittances.read(HEADING.replace("PAID", paid) + claims);
    }
}
