package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What each piece of an 835 does to the accounts. */
class A01_ARemittanceBecomesTransfersTest {

    private final Desk desk = new Desk().charge("C-1", "L1 99213 150", "L2 20610 620");

    @Test
    void paymentContractAndPatientShareGoTheirWays() {
        String posted =
                desk.post(
                        "era/1",
                        """
                        BPR*I*412.6*C*ACH************20261119
                        CLP*C-1*1*770*412.6*61.4*12*PAYER1
                        SVC*HC:99213*150*80
                        CAS*CO*45*58.6
                        CAS*PR*2*11.4
                        REF*6R*L1
                        SVC*HC:20610*620*332.6
                        CAS*CO*45*237.4
                        CAS*PR*1*30**3*20
                        REF*6R*L2
                        """);
        assertThat(posted)
                .isEqualTo(
                        """
                        PAYMENT 80.00 PAYER_RECEIVABLE C-1 -> REMITTANCE_CASH era/1, line L1
                        CONTRACTUAL 58.60 PAYER_RECEIVABLE C-1 -> CONTRACTUAL C-1, line L1, CO 45
                        PATIENT_SHARE 11.40 PAYER_RECEIVABLE C-1 -> PATIENT_RECEIVABLE C-1, line L1, PR 2
                        PAYMENT 332.60 PAYER_RECEIVABLE C-1 -> REMITTANCE_CASH era/1, line L2
                        CONTRACTUAL 237.40 PAYER_RECEIVABLE C-1 -> CONTRACTUAL C-1, line L2, CO 45
                        PATIENT_SHARE 30.00 PAYER_RECEIVABLE C-1 -> PATIENT_RECEIVABLE C-1, line L2, PR 1
                        PATIENT_SHARE 20.00 PAYER_RECEIVABLE C-1 -> PATIENT_RECEIVABLE C-1, line L2, PR 3\
                        """);
        assertThat(desk.where("C-1"))
                .isEqualTo(
                        "C-1: 770.00 = paid 412.60 + patient paid 0.00 + adjusted 296.00 + written"
                                + " off 0.00 + patient 61.40 + contested 0.00 + open 0.00");
    }

    @Test
    void aDeniedLineStaysContestedAndIsNotWrittenOff() {
        desk.post(
                "era/1",
                """
                BPR*I*80*C*ACH************20261119
                CLP*C-1*1*770*80*0*12*PAYER1
                SVC*HC:99213*150*80
                CAS*CO*45*70
                REF*6R*L1
                SVC*HC:20610*620*0
                CAS*CO*4*620
                REF*6R*L2
                LQ*HE*N519
                """);
        assertThat(desk.where("C-1"))
                .isEqualTo(
                        "C-1: 770.00 = paid 80.00 + patient paid 0.00 + adjusted 70.00 + written"
                                + " off 0.00 + patient 0.00 + contested 620.00 + open 0.00");
    }

    @Test
    void aReasonNobodyKnowsIsContestedToo() {
        desk.post(
                "era/1",
                """
                BPR*I*0*C*NON************20261119
                CLP*C-1*1*770*0*0*12*PAYER1
                CAS*OA*9Z9*770
                """);
        assertThat(ClaimBalance.of("C-1", desk.book()).contested().toString()).isEqualTo("770.00");
    }

    @Test
    void aRefusalUnderThePatientsGroupIsContestedBeforeThePatientIsBilled() {
        desk.post(
                "era/1",
                """
                BPR*I*0*C*NON************20261119
                CLP*C-1*4*770*0*770*12*PAYER1
                CAS*PR*31*770
                """);
        assertThat(ClaimBalance.of("C-1", desk.book()).patient().toString()).isEqualTo("0.00");
        assertThat(ClaimBalance.of("C-1", desk.book()).contested().toString()).isEqualTo("770.00");
    }

    @Test
    void aClaimDeniedWithoutAnyReasonOfRefusalIsNoContractAdjustment() {
        desk.post(
                "era/1",
                """
                BPR*I*0*C*NON************20261119
                CLP*C-1*4*770*0*0*12*PAYER1
                CAS*CO*45*770
                """);
        assertThat(ClaimBalance.of("C-1", desk.book()).contested().toString()).isEqualTo("770.00");
    }

    @Test
    void payerLevelAmountsAreRowsOfTheirOwnWithTheClaimTheyName() {
        String posted =
                desk.post(
                        "era/1",
                        """
                        BPR*I*61.5*C*ACH************20261119
                        CLP*C-1*1*770*100*0*12*PAYER1
                        CAS*CO*45*670
                        PLB*1234567893*20261231*WO:C-77*40*L6:C-1*-1.5
                        """);
        assertThat(posted)
                .isEqualTo(
                        """
                        CONTRACTUAL 670.00 PAYER_RECEIVABLE C-1 -> CONTRACTUAL C-1, CO 45
                        PAYMENT 100.00 PAYER_RECEIVABLE C-1 -> REMITTANCE_CASH era/1
                        PROVIDER_LEVEL 40.00 REMITTANCE_CASH era/1 -> RECOUPMENT 1999999999, WO C-77
                        PROVIDER_LEVEL 1.50 INTEREST 1999999999 -> REMITTANCE_CASH era/1, L6 C-1\
                        """);
    }

    @Test
    void twoEqualLinesMeetTwoEqualLinesWithoutControlNumbers() {
        Desk twice = new Desk().charge("C-2", "L1 97110 50", "L2 97110 50");
        assertThat(
                        twice.post(
                                "era/1",
                                """
                                BPR*I*70*C*ACH************20261119
                                CLP*C-2*1*100*70*0*12*PAYER1
                                SVC*HC:97110*50*40
                                CAS*CO*45*10
                                SVC*HC:97110:GP*50*30
                                CAS*CO*45*20
                                """))
                .contains("40.00 PAYER_RECEIVABLE C-2 -> REMITTANCE_CASH era/1, line L1")
                .contains("30.00 PAYER_RECEIVABLE C-2 -> REMITTANCE_CASH era/1, line L2");
    }
}
