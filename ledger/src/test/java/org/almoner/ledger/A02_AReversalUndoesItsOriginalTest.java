package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.ledger.RemittancePostingPlan.Ready;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** CLP02 22: what it undoes, what it leaves alone, and in which order things may arrive. */
class A02_AReversalUndoesItsOriginalTest {

    private static final String ORIGINAL =
            """
            BPR*I*80*C*ACH************20261119
            CLP*C-1*1*150*80*20*12*PAYER1
            SVC*HC:99213*150*80
            CAS*CO*45*50
            CAS*PR*2*20
            REF*6R*L1
            """;

    private static final String REVERSAL =
            """
            BPR*I*-80*C*NON************20261126
            CLP*C-1*22*-150*-80**12*PAYER1
            SVC*HC:99213*-150*-80
            CAS*CO*45*-50
            CAS*PR*2*-20
            """;

    private static final String CORRECTION =
            """
            BPR*I*90*C*ACH************20261126
            CLP*C-1*1*150*90*10*12*PAYER2
            SVC*HC:99213*150*90
            CAS*CO*45*50
            CAS*PR*2*10
            REF*6R*L1
            """;

    private static final String CORRECTED =
            "C-1: 150.00 = paid 90.00 + patient paid 0.00 + adjusted 50.00 + written off 0.00"
                    + " + patient 10.00 + contested 0.00 + open 0.00";

    private final Desk desk = new Desk().charge("C-1", "L1 99213 150");

    @Test
    void eachRowOfTheOriginalIsTakenBackAndNamed() {
        desk.post("era/1", ORIGINAL);
        assertThat(desk.post("era/2", REVERSAL))
                .isEqualTo(
                        """
                        REVERSAL 80.00 REMITTANCE_CASH era/2 -> PAYER_RECEIVABLE C-1, line L1, corrects era/1#1
                        REVERSAL 50.00 CONTRACTUAL C-1 -> PAYER_RECEIVABLE C-1, line L1, CO 45, corrects era/1#2
                        REVERSAL 20.00 PATIENT_RECEIVABLE C-1 -> PAYER_RECEIVABLE C-1, line L1, PR 2, corrects era/1#3\
                        """);
    }

    @Test
    void reversalThenCorrectionIsTheCorrectedState() {
        desk.post("era/1", ORIGINAL);
        desk.post("era/2", REVERSAL);
        desk.post("era/3", CORRECTION);
        assertThat(desk.where("C-1")).isEqualTo(CORRECTED);
    }

    @Test
    void withinOneFileTheCorrectionMayStandFirst() {
        desk.post("era/1", ORIGINAL);
        String both =
                "BPR*I*10*C*ACH************20261126\n"
                        + CORRECTION.substring(CORRECTION.indexOf('\n') + 1)
                        + REVERSAL.substring(REVERSAL.indexOf('\n') + 1);
        desk.post("era/2", both);
        assertThat(desk.where("C-1")).isEqualTo(CORRECTED);
    }

    @Test
    void aCorrectionWithoutItsReversalWaits() {
        desk.post("era/1", ORIGINAL);
        assertThat(desk.refusals("era/3", CORRECTION))
                .isEqualTo(
                        "ALREADY_DECIDED: Claim C-1: the payer decides 150.00, but only 0.00 of it"
                            + " is undecided, and the earlier decision was not taken back. It will"
                            + " be posted when the reversal arrives.");
    }

    @Test
    void aReversalWithoutItsOriginalWaitsOrIsAccepted() {
        assertThat(desk.refusals("era/2", REVERSAL))
                .startsWith("REVERSAL_WITHOUT_ORIGINAL: Claim C-1");
        desk.post("era/2", REVERSAL, Refusal.Kind.REVERSAL_WITHOUT_ORIGINAL);
        desk.post("era/1", ORIGINAL);
        desk.post("era/3", CORRECTION);
        assertThat(desk.where("C-1")).isEqualTo(CORRECTED);
    }

    @Test
    void theOriginalMayComeLastOfThree() {
        desk.post("era/3", CORRECTION);
        RemittancePostingPlan reversal =
                desk.plan(
                        "era/2",
                        Desk.read(REVERSAL),
                        List.copyOf(Desk.read(ORIGINAL).claims()),
                        Set.of());
        desk.keep(((Ready) reversal).posting());
        desk.post("era/1", ORIGINAL);
        assertThat(desk.where("C-1")).isEqualTo(CORRECTED);
    }

    @Test
    void aSecondReversalOfTheSameDecisionIsRefused() {
        desk.post("era/1", ORIGINAL);
        desk.post("era/2", REVERSAL);
        assertThat(desk.refusals("era/4", REVERSAL)).startsWith("ALREADY_REVERSED: Claim C-1");
    }

    @Test
    void aReversalOfOtherAmountsIsNotTakenForThisOne() {
        desk.post("era/1", ORIGINAL);
        assertThat(
                        desk.refusals(
                                "era/2",
                                REVERSAL.replace("*-80", "*-70").replace("45*-50", "45*-60")))
                .startsWith("REVERSAL_WITHOUT_ORIGINAL");
    }

    @Test
    void whatThePatientPaidMeanwhileStaysPaid() {
        desk.post("era/1", ORIGINAL);
        desk.keep(
                PatientPaymentPlan.pay(
                        "payment/1",
                        "P-1",
                        Desk.DAY,
                        org.almoner.claims.Money.parse("20"),
                        "cash",
                        List.of(
                                new PatientPaymentPlan.Owed(
                                        "C-1", org.almoner.claims.Money.parse("20")))));
        desk.post("era/2", REVERSAL);
        desk.post("era/3", CORRECTION);
        assertThat(desk.where("C-1"))
                .isEqualTo(
                        "C-1: 150.00 = paid 90.00 + patient paid 20.00 + adjusted 50.00 + written"
                                + " off 0.00 + patient -10.00 + contested 0.00 + open 0.00");
    }
}
