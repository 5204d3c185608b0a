package org.almoner.server.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.Money;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.denials.BothKnees;
import org.almoner.server.ledger.Balances;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.stream.Collectors;

/** What is owed and why, the statement, the payment, and the zero at the end. */
class P01_APatientsBillTest {

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();
    private final PatientAccounts accounts = server.bean(PatientAccounts.class);
    private final Statements statements = server.bean(Statements.class);
    private final Payments payments = server.bean(Payments.class);

    @Test
    void thereIsNoStatementWhileInsuranceDecides() {
        Tenancy.as(
                person,
                () -> {
                    BothKnees visit = new BothKnees(server);
                    visit.isDenied();
                    assertThatThrownBy(() -> statements.make(visit.patientId()))
                            .hasMessage("No statement yet: insurance has not finished.");
                });
    }

    @Test
    void theStoryOfTheVisitIsToldAmountByAmount() {
        Tenancy.as(
                person,
                () -> {
                    BothKnees visit = paid();
                    PatientAccount account = accounts.get(visit.patientId());
                    assertThat(account.due().toString()).isEqualTo("52.95");
                    assertThat(
                                    account.visits().getFirst().story().stream()
                                            .map(one -> one.amount() + " " + one.words())
                                            .collect(Collectors.joining("\n")))
                            .isEqualTo(
                                    """
                                    1,080.00 We charged for this visit.
                                    380.00 Blue Harbor paid us.
                                    647.05 We took this off. It is part of our deal with Blue Harbor. You do not owe it.
                                    52.95 This is your coinsurance. It is your part of the cost.\
                                    """);
                });
    }

    @Test
    void theStatementAsksForTheBalanceAndThePaymentMakesItZero() throws IOException {
        byte[] letter =
                Tenancy.as(
                        person,
                        () -> {
                            BothKnees visit = paid();
                            long id = statements.make(visit.patientId());
                            Payments.Result result =
                                    payments.pay(
                                            visit.patientId(),
                                            Money.parse("52.95"),
                                            Payments.Method.CHECK,
                                            "1042",
                                            null,
                                            "form-1");
                            assertThat(result.left().isZero()).isTrue();
                            assertThat(accounts.get(visit.patientId()).isZero()).isTrue();
                            assertThatThrownBy(() -> statements.make(visit.patientId()))
                                    .hasMessage("No statement: nothing is owed.");
                            return statements.letter(visit.patientId(), id);
                        });
        try (PDDocument document = Loader.loadPDF(letter)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("You owe")
                    .contains("52.95")
                    .contains("Blue Harbor paid us.");
        }
    }

    @Test
    void theSameFormSentTwicePaysOnceAndTooMuchBecomesCredit() {
        Tenancy.as(
                person,
                () -> {
                    BothKnees visit = paid();
                    for (int time = 0; time < 2; time++) {
                        Payments.Result result =
                                payments.pay(
                                        visit.patientId(),
                                        Money.parse("60"),
                                        Payments.Method.CASH,
                                        "",
                                        null,
                                        "form-2");
                        assertThat(result.again()).isEqualTo(time == 1);
                    }
                    assertThat(server.bean(Balances.class).creditOf(visit.patientId()).toString())
                            .isEqualTo("7.05");
                    assertThat(payments.listOf(visit.patientId())).hasSize(1);
                });
    }

    @Test
    void moneyForNobodyIsRefused() {
        Tenancy.as(
                person,
                () -> {
                    assertThatThrownBy(() ->
                                    payments.pay(
                                            Long.MAX_VALUE,
                                            Money.parse("60"),
                                            Payments.Method.CASH,
                                            "",
                                            null,
                                            "form-9"))
                            .isInstanceOf(java.util.NoSuchElementException.class);
                    assertThat(payments.listOf(Long.MAX_VALUE)).isEmpty();
                });
    }

    @Test
    void aPaymentIsKeyedAtTheScreenAndSaysThatAllIsPaid() {
        long patient = Tenancy.as(person, () -> paid().patientId());
        WebSession session = server.signIn(person, "everyone");
        session.get("/balances/" + patient);
        WebSession.Page page =
                session.post(
                        "/balances/" + patient + "/pay",
                        java.util.Map.of(
                                "amount",
                                "52.95",
                                "method",
                                "CASH",
                                "reference",
                                "",
                                "claim",
                                "",
                                "formKey",
                                "form-3"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Paid in full. The balance is 0.00. Thank you.")
                .contains("All is paid. This balance is zero.");
    }

    private BothKnees paid() {
        BothKnees visit = new BothKnees(server);
        visit.isDenied();
        visit.isReplaced();
        visit.isPaid();
        return visit;
    }
}
