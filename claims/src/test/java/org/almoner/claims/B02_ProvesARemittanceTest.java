package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

/** B02: a remittance is balanced at the line, the claim and the payment, or it says where not. */
class B02_ProvesARemittanceTest {

    private static String proof(String body) {
        RemittanceProof proof = RemittanceProof.of(Remittances.read(body));
        String imbalances =
                proof.imbalances().stream()
                        .map(imbalance ->
                                "%s %d: %s\n"
                                        .formatted(
                                                imbalance.level(),
                                                imbalance.differenceCents(),
                                                imbalance.sentence()))
                        .collect(Collectors.joining());
        String notices =
                proof.notices().stream()
                        .map(notice ->
                                "%s%s: %s\n"
                                        .formatted(
                                                notice.needsPerson() ? "! " : "",
                                                notice.kind(),
                                                notice.sentence()))
                        .collect(Collectors.joining());
        return imbalances + notices;
    }

    @Test
    void aCleanRemittancePostsByItself() {
        var proof = RemittanceProof.of(Remittances.read(B01_ReadsARemittanceTest.PLAIN));

        assertThat(proof.balanced()).isTrue();
        assertThat(proof.postsByItself()).isTrue();
        assertThat(proof.notices()).isEmpty();
    }

    @Test
    void aCentMissingFromThePaymentIsNamed() {
        assertThat(proof(B01_ReadsARemittanceTest.PLAIN.replace("BPR*I*150*", "BPR*I*149.99*")))
                .isEqualTo(
                        """
                        TRANSACTION -1: Payment: the claims come to 150.00, provider adjustments take 0.00, so 150.00 should have moved, but BPR02 is 149.99.
                        """);
    }

    @Test
    void aWrongAdjustmentShowsAtTheLineAndTheClaim() {
        assertThat(proof(B01_ReadsARemittanceTest.PLAIN.replace("CAS*CO*45*25", "CAS*CO*45*26")))
                .isEqualTo(
                        """
                        LINE 100: Claim A-1001, line 1 (99213): charged 125.00, adjusted 46.00, so paid should be 79.00, but SVC03 is 80.00.
                        CLAIM 100: Claim A-1001: charged 125.00, adjusted 46.00, so paid should be 79.00, but CLP04 is 80.00.
                        """);
    }

    @Test
    void aPatientShareOfAnotherAmountIsAnImbalanceButAMissingOneIsOnlyANotice() {
        String plain = B01_ReadsARemittanceTest.PLAIN;

        assertThat(proof(plain.replace("*125*80*20*CI", "*125*80*15*CI")))
                .isEqualTo(
                        """
                        CLAIM -500: Claim A-1001: the adjustments with group PR come to 20.00, but CLP05 is 15.00.
                        """);
        assertThat(proof(plain.replace("*125*80*20*CI", "*125*80**CI")))
                .isEqualTo(
                        """
                        no-patient-share: Claim A-1001 gives no patient responsibility (CLP05), but its PR adjustments come to 20.00; those are used.
                        """);
    }

    @Test
    void linesThatAreNotTheirClaimsSumAreNamed() {
        String moved =
                B01_ReadsARemittanceTest.PLAIN
                        .replace("CLP*A-1001*1*125*80", "CLP*A-1001*1*130*85")
                        .replace("BPR*I*150", "BPR*I*155");

        assertThat(proof(moved))
                .isEqualTo(
                        """
                        CLAIM 500: Claim A-1001: its lines charge 125.00 together, but CLP03 is 130.00.
                        CLAIM 500: Claim A-1001: its lines less the claim's own adjustments pay 80.00, but CLP04 is 85.00.
                        """);
    }

    @Test
    void claimAdjustmentsBesideLineAdjustmentsBalance() {
        assertThat(
                        proof(
                                """
                                BPR*I*70*C*ACH************20260322
                                TRN*1*E1*1512345678
                                CLP*A-1*1*125*70*20*CI*ICN1
                                CAS*CO*253*10
                                SVC*HC:99213*125*80**1
                                CAS*CO*45*25
                                CAS*PR*3*20
                                """))
                .isEmpty();
    }

    @Test
    void aReversalAndItsCorrectionBalanceAndAreNoSurprise() {
        assertThat(
                        proof(
                                """
                                BPR*I*0*C*NON************20260322
                                TRN*1*E1*1512345678
                                CLP*A-1*22*-125*-80*-20*CI*ICN1
                                SVC*HC:99213*-125*-80**1
                                CAS*CO*45*-25
                                CAS*PR*3*-20
                                CLP*A-1*1*125*80*20*CI*ICN2
                                SVC*HC:99213*125*80**1
                                CAS*CO*45*25
                                CAS*PR*3*20
                                """))
                .isEmpty();
    }

    @Test
    void aTakebackThroughPlbBalancesButAPersonLooks() {
        assertThat(
                        proof(
                                """
                                BPR*I*70.25*C*ACH************20260322
                                TRN*1*E1*1512345678
                                CLP*A-1*1*80*80**CI*ICN1
                                PLB*1234567893*20261231*WO:ICN0*10*L6*-.25
                                """))
                .isEqualTo(
                        """
                        ! provider-adjustment: 2 provider-level adjustments (PLB) change the payment; each needs its account.
                        """);
    }

    @Test
    void whatIsUnusualIsSaidOnceForEachKind() {
        assertThat(
                        proof(
                                """
                                BPR*I*-15*C*NON************20260322
                                CLP*A-1*1*100*-30**CI*ICN1
                                CAS*ZZ*45*130
                                CLP*A-2*22*10*10**CI*ICN2
                                CLP*A-3*4*20*20**CI*ICN3
                                CLP*A-4*1*5*10**CI*ICN4
                                CAS*CO*45*-5
                                CLP**99*-30*-30**CI*ICN5
                                CLP*A-4*1*5*5**CI*ICN4
                                """))
                .isEqualTo(
                        """
                        ! negative-transfer: BPR02 is negative; a payment cannot be less than nothing.
                        ! no-trace: TRN02 is missing, so the payment cannot be matched to the bank.
                        ! negative-payment: Claim A-1 is paid -30.00 without being a reversal (status 22).
                        ! unknown-group: Claim A-1 has an adjustment of 130.00 with the group 'ZZ'; only CO, PR, OA and PI say who bears it.
                        ! positive-reversal: Claim A-2 is a reversal (status 22), but its amounts are not negative.
                        ! denied-but-paid: Claim A-3 is denied (status 4) and yet paid 20.00.
                        ! paid-above-charge: Claim A-4 is paid 10.00, more than its charge of 5.00.
                        ! no-claim-number: A claim came back without our claim number (CLP01).
                        ! unknown-status: Claim  has the status 99, which the guide does not list.
                        ! negative-payment: Claim  is paid -30.00 without being a reversal (status 22).
                        ! negative-charge: Claim  is charged -30.00 without being a reversal (status 22).
                        ! claim-twice: Claim A-4 stands twice in this remittance with the same status and payer number.
                        """);
    }

    @Test
    void amountsBeyondCountingAreAnImbalanceNotACrash() {
        String nines = "9".repeat(16);
        assertThat(
                        proof(
                                """
                                BPR*I*0*C*NON************20260322
                                TRN*1*E1*1512345678
                                """
                                        + "CLP*A-1*1*%1$s*%1$s**CI*ICN1\n"
                                                .formatted(nines)
                                                .repeat(12)))
                .isEqualTo("TRANSACTION 0: Payment: the amounts are too large to be added up.\n");
    }
}
