package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Replacement, appeal, write-off and billing the patient, and the payer's second answer. */
class A04_ADeniedClaimIsDecidedAnewTest {

    private static final String DENIED =
            """
            BPR*I*80*C*ACH************20261119
            CLP*C-1*1*770*80*0*12*PAYER1
            SVC*HC:99213*150*80
            CAS*CO*45*70
            REF*6R*L1
            SVC*HC:20610*620*0
            CAS*CO*4*620
            REF*6R*L2
            """;

    private static final String DENIAL_REVERSED =
            """
            CLP*C-1*22*-770*-80*0*12*PAYER1
            SVC*HC:99213*-150*-80
            CAS*CO*45*-70
            REF*6R*L1
            SVC*HC:20610*-620*0
            CAS*CO*4*-620
            REF*6R*L2
            """;

    private static final String PAID =
            """
            CLP*C-1*1*1080*380*52.95*12*PAYER2
            SVC*HC:99213*150*80
            CAS*CO*45*70
            REF*6R*L1
            SVC*HC:20610:50*930*300
            CAS*CO*45*577.05
            CAS*PR*2*52.95
            REF*6R*L3
            """;

    private static final String WON =
            "C-1: 1,080.00 = paid 380.00 + patient paid 0.00 + adjusted 647.05 + written off 0.00"
                    + " + patient 52.95 + contested 0.00 + open 0.00";

    private final Desk desk = new Desk().charge("C-1", "L1 99213 150", "L2 20610 620");

    @Test
    void aReplacementIsThePayersToDecideAndIsPaidAfterTheReversal() {
        desk.post("era/1", DENIED);
        desk.charge("C-1", "L1 99213 150", "L3 20610-50 930");
        assertThat(desk.where("C-1"))
                .isEqualTo(
                        "C-1: 1,080.00 = paid 80.00 + patient paid 0.00 + adjusted 70.00 + written"
                                + " off 0.00 + patient 0.00 + contested 0.00 + open 930.00");
        desk.post("era/2", "BPR*I*300*C*ACH************20261202\n" + DENIAL_REVERSED + PAID);
        assertThat(desk.where("C-1")).isEqualTo(WON);
    }

    @Test
    void thePayerMayAnswerOnlyTheReplacedLine() {
        desk.post("era/1", DENIED);
        desk.charge("C-1", "L1 99213 150", "L3 20610-50 930");
        desk.post(
                "era/2",
                """
                BPR*I*300*C*ACH************20261202
                CLP*C-1*1*930*300*52.95*12*PAYER2
                SVC*HC:20610:50*930*300
                CAS*CO*45*577.05
                CAS*PR*2*52.95
                REF*6R*L3
                """);
        assertThat(desk.where("C-1")).isEqualTo(WON);
    }

    @Test
    void anAppealThatIsWonNeedsNoReplacementAndNoReversal() {
        desk.post("era/1", DENIED);
        String posted =
                desk.post(
                        "era/2",
                        """
                        BPR*I*200*C*ACH************20261202
                        CLP*C-1*1*620*200*0*12*PAYER2
                        SVC*HC:20610*620*200
                        CAS*CO*45*420
                        REF*6R*L2
                        """);
        assertThat(posted)
                .startsWith(
                        "REOPENED 620.00 DENIED C-1 -> PAYER_RECEIVABLE C-1, line L2, CO 4,"
                                + " corrects era/1#3");
        assertThat(ClaimBalance.of("C-1", desk.book()).paid().toString()).isEqualTo("280.00");
        assertThat(ClaimBalance.of("C-1", desk.book()).contested().isZero()).isTrue();
    }

    @Test
    void whatWasGivenUpComesBackWhenThePayerPaysAfterAll() {
        desk.post("era/1", DENIED);
        desk.keep(
                DenialPlan.settle(
                        "settle/1",
                        "C-1",
                        Desk.DAY,
                        DenialPlan.Decision.WRITE_OFF,
                        "Given up",
                        desk.book().ofClaim("C-1"),
                        denial -> true));
        assertThat(ClaimBalance.of("C-1", desk.book()).writtenOff().toString()).isEqualTo("620.00");
        desk.post(
                "era/2",
                """
                BPR*I*620*C*ACH************20261202
                CLP*C-1*1*620*620*0*12*PAYER2
                SVC*HC:20610*620*620
                REF*6R*L2
                """);
        assertThat(desk.where("C-1"))
                .isEqualTo(
                        "C-1: 770.00 = paid 700.00 + patient paid 0.00 + adjusted 70.00 + written"
                                + " off 0.00 + patient 0.00 + contested 0.00 + open 0.00");
    }

    @Test
    void settlingTwiceMovesNothingTwice() {
        desk.post("era/1", DENIED);
        for (int time = 1; time <= 2; time++) {
            desk.keep(
                    DenialPlan.settle(
                            "settle/" + time,
                            "C-1",
                            Desk.DAY,
                            DenialPlan.Decision.BILL_PATIENT,
                            "Not covered",
                            desk.book().ofClaim("C-1"),
                            denial -> true));
        }
        assertThat(ClaimBalance.of("C-1", desk.book()).patient().toString()).isEqualTo("620.00");
    }

    @Test
    void aVoidTakesEveryChargeBack() {
        desk.charge("C-2", "L7 99213 150");
        desk.keep(ChargePlan.undo("void/1", "C-2", Desk.DAY, desk.book().ofClaim("C-2")));
        assertThat(desk.where("C-2")).startsWith("C-2: 0.00 = ").endsWith("open 0.00");
    }
}
