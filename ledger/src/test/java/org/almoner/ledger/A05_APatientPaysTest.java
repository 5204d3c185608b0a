package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.ledger.PatientPaymentPlan.Owed;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

/** A patient's money: first for what is owed, then kept as credit, used, and given back. */
class A05_APatientPaysTest {

    private static final List<Owed> OWED =
            List.of(new Owed("C-1", Money.parse("30")), new Owed("C-2", Money.parse("45.50")));

    @Test
    void theOldestClaimIsPaidFirstAndTheRestOfTheNext() {
        assertThat(rows(pay("50")))
                .isEqualTo(
                        """
                        PATIENT_PAYMENT 30.00 PATIENT_RECEIVABLE C-1 -> PATIENT_CASH payment/1, check 1042
                        PATIENT_PAYMENT 20.00 PATIENT_RECEIVABLE C-2 -> PATIENT_CASH payment/1, check 1042\
                        """);
    }

    @Test
    void whatIsTooMuchBecomesCredit() {
        assertThat(rows(pay("80")))
                .endsWith("CREDIT 4.50 UNAPPLIED P-1 -> PATIENT_CASH payment/1, check 1042");
    }

    @Test
    void creditIsUsedForTheNextClaimAndTheRestGivenBack() {
        Book book =
                Book.EMPTY
                        .plus(pay("80").transfers())
                        .plus(
                                PatientPaymentPlan.applyCredit(
                                                "credit/1",
                                                "P-1",
                                                Desk.DAY,
                                                Money.parse("4.50"),
                                                List.of(new Owed("C-3", Money.parse("3"))))
                                        .transfers());
        assertThat(book.balance(PatientPaymentPlan.unapplied("P-1")).toString()).isEqualTo("-1.50");
        Book after =
                book.plus(
                        PatientPaymentPlan.refund(
                                        "refund/1", "P-1", Desk.DAY, Money.parse("1.50"), "check 7")
                                .transfers());
        assertThat(after.balance(PatientPaymentPlan.unapplied("P-1")).isZero()).isTrue();
        assertThat(LedgerProof.trialBalance(after)).isEmpty();
    }

    private static Posting pay(String amount) {
        return PatientPaymentPlan.pay(
                "payment/1", "P-1", Desk.DAY, Money.parse(amount), "check 1042", OWED);
    }

    private static String rows(Posting posting) {
        return posting.transfers().stream()
                .map(Transfer::toString)
                .collect(Collectors.joining("\n"));
    }
}
