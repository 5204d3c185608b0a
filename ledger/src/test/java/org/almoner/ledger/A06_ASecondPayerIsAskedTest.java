package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** A06: what the first payer leaves goes to the second, and only what both leave to the patient. */
class A06_ASecondPayerIsAskedTest {

    /** The first payer pays 39.72, takes off 100.34, and leaves 109.94. */
    private static final String FIRST =
            """
            BPR*I*39.72*C*ACH************20261119
            CLP*C-1*1*250*39.72*109.94*MB*M1
            SVC*HC:99213*150*39.72
            CAS*CO*45*50.34
            CAS*PR*2*59.94
            REF*6R*L1
            SVC*HC:20610*100*0
            CAS*CO*45*50
            CAS*PR*1*50
            REF*6R*L2
            """;

    private final Desk desk = new Desk().charge("C-1", "L1 99213 150", "L2 20610 100");

    private A06_ASecondPayerIsAskedTest asked() {
        desk.post("era/1", FIRST);
        assertThat(desk.pass("C-1", "C-2")).hasToString("109.94");
        return this;
    }

    private void isProved(long secondPaidCents) {
        assertThat(LedgerProof.trialBalance(desk.book())).isEmpty();
        assertThat(LedgerProof.claims(desk.book(), Map.of("C-1", Money.parse("250")))).isEmpty();
        assertThat(ClaimBalance.of("C-2", desk.book()).isProved()).isTrue();
        assertThat(desk.book().balance(Account.nextPayer("C-2"))).isEqualTo(Money.ZERO);
        assertThat(desk.book().balance(new Account(Account.Kind.REMITTANCE_CASH, "era/2")))
                .isEqualTo(Money.cents(secondPaidCents));
    }

    @Test
    void theShareLeavesThePatientAndWaitsForTheSecondPayer() {
        asked();
        assertThat(desk.where("C-1"))
                .isEqualTo(
                        "C-1: 250.00 = paid 39.72 + patient paid 0.00 + adjusted 100.34 + written"
                                + " off 0.00 + patient 0.00 + contested 0.00 + open 0.00 + passed"
                                + " on 109.94");
        assertThat(ClaimBalance.of("C-2", desk.book()).isPending()).isTrue();
        assertThat(ClaimBalance.of("C-2", desk.book()).isProved()).isTrue();
        assertThat(desk.book().balance(Account.payer("C-2"))).hasToString("250.00");
        assertThat(ClaimBalance.of("C-2", desk.book()).open()).hasToString("109.94");
    }

    @Test
    void onlyWhatBothLeaveIsThePatients() {
        asked();
        desk.post(
                "era/2",
                """
                BPR*I*80*C*ACH************20261130
                CLP*C-2*2*250*80*29.94*CI*B1
                SVC*HC:99213*150*50
                CAS*OA*23*90.06
                CAS*PR*2*9.94
                REF*6R*C-2/L1
                SVC*HC:20610*100*30
                CAS*OA*23*50
                CAS*PR*1*20
                REF*6R*C-2/L2
                """);
        assertThat(desk.where("C-2"))
                .isEqualTo(
                        "C-2: 109.94 = paid 80.00 + patient paid 0.00 + adjusted 0.00 + written off"
                                + " 0.00 + patient 29.94 + contested 0.00 + open 0.00");
        isProved(8000);
    }

    @Test
    void aContractOfItsOwnAndWhatTheFirstPaidTogetherAreNoWorse() {
        asked();
        desk.post(
                "era/2",
                """
                BPR*I*80*C*ACH************20261130
                CLP*C-2*2*250*80*29.94*CI*B1
                CAS*OA*23*39.72
                CAS*CO*45*100.34
                CAS*PR*2*29.94
                """);
        assertThat(desk.where("C-2"))
                .startsWith("C-2: 109.94 = paid 80.00")
                .contains("adjusted 0.00", "patient 29.94");
        isProved(8000);
    }

    @Test
    void aRefusalOfTheWholeChargeContestsOnlyWhatWasLeft() {
        asked();
        RemittancePostingPlan.Ready ready =
                (RemittancePostingPlan.Ready)
                        desk.plan(
                                "era/2",
                                """
                                BPR*H*0*C*NON************20261130
                                CLP*C-2*4*250*0**CI*B1
                                SVC*HC:99213*150*0
                                CAS*CO*22*150
                                REF*6R*C-2/L1
                                SVC*HC:20610*100*0
                                CAS*CO*22*100
                                REF*6R*C-2/L2
                                """);
        desk.keep(ready.posting());
        assertThat(ready.decisions().getFirst().denied()).hasToString("109.94");
        assertThat(desk.where("C-2")).contains("contested 109.94", "patient 0.00", "open 0.00");
        isProved(0);
    }

    @Test
    void thePatientNeverOwesMoreThanTheFirstPayerLeft() {
        asked();
        desk.post(
                "era/2",
                """
                BPR*H*0*C*NON************20261130
                CLP*C-2*2*250*0*250*CI*B1
                CAS*PR*1*250
                """);
        assertThat(desk.where("C-2")).contains("patient 109.94", "adjusted 0.00");
        isProved(0);
    }

    @Test
    void moreThanWasLeftIsShownToAPerson() {
        asked();
        assertThat(
                        desk.refusals(
                                "era/2",
                                """
                                BPR*I*120*C*ACH************20261130
                                CLP*C-2*2*250*120**CI*B1
                                CAS*OA*23*130
                                """))
                .isEqualTo(
                        "PAID_ABOVE_CHARGE: Claim C-2 was paid 120.00, more than the 109.94 that"
                                + " the earlier payer left. Look at it, then accept it.");
    }

    @Test
    void aReversalOfTheSecondLeavesItToDecideAgain() {
        asked();
        String decision =
                """
                CLP*C-2*%s*%s250*%s80*%s29.94*CI*B1
                CAS*OA*23*%s140.06
                CAS*PR*2*%s29.94
                """;
        desk.post(
                "era/2",
                "BPR*I*80*C*ACH************20261130\n"
                        + decision.formatted("2", "", "", "", "", ""));
        desk.post(
                "era/3",
                "BPR*I*-80*D*ACH************20261201\n"
                        + decision.formatted("22", "-", "-", "-", "-", "-"));
        assertThat(desk.where("C-2")).contains("paid 0.00", "patient 0.00");
        assertThat(desk.book().balance(Account.payer("C-2"))).hasToString("250.00");
        isProved(8000);
    }

    @Test
    void aReversalOfTheFirstIsSeenBetweenTheClaimsUntilTheSecondIsAskedAgain() {
        asked();
        desk.post(
                "era/5",
                """
                BPR*I*20.28*C*ACH************20261201
                CLP*C-1*22*-250*-39.72*-109.94*MB*M1
                SVC*HC:99213*-150*-39.72
                CAS*CO*45*-50.34
                CAS*PR*2*-59.94
                REF*6R*L1
                SVC*HC:20610*-100*0
                CAS*CO*45*-50
                CAS*PR*1*-50
                REF*6R*L2
                CLP*C-1*1*250*60*89.66*MB*M1
                SVC*HC:99213*150*60
                CAS*CO*45*50.34
                CAS*PR*2*39.66
                REF*6R*L1
                SVC*HC:20610*100*0
                CAS*CO*45*50
                CAS*PR*1*50
                REF*6R*L2
                """);
        assertThat(desk.book().balance(Account.nextPayer("C-2"))).hasToString("-109.94");
        assertThat(desk.where("C-1")).contains("patient 89.66", "paid 60.00");

        desk.passAgain("C-1", "C-2");

        assertThat(ClaimBalance.of("C-2", desk.book()).charge()).hasToString("89.66");
        assertThat(desk.where("C-1")).contains("patient 0.00").endsWith("passed on 89.66");
        isProved(0);
    }

    @Test
    void aSecondPayerThatIsNotAskedAfterAllGivesEverythingBack() {
        asked();
        desk.takeBack("C-1", "C-2");
        assertThat(desk.where("C-1")).contains("patient 109.94");
        assertThat(ClaimBalance.of("C-2", desk.book()).charge()).isEqualTo(Money.ZERO);
        assertThat(desk.book().balance(Account.payer("C-2"))).isEqualTo(Money.ZERO);
        isProved(0);
    }
}
