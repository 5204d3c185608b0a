package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Random months of a practice: charges, remittances in any order of arrival, reversals,
 * corrections, replacements, patient payments and files that come twice. {@link Month} keeps a
 * second set of books by adding up what the payer finally meant; the ledger must come to the same
 * cents.
 */
class M01_TheLedgerAgreesWithASecondOpinionTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void inEveryMonth(long seed) {
        Month month = Month.play(seed, 40);
        assertThat(month.left()).as("remittances left on the queue").isEmpty();
        assertThat(month.complaints(month.book())).isEmpty();
    }

    @Test
    void aMonthHasSomethingOfEverything() {
        List<Transfer> rows = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            rows.addAll(Month.play(seed, 40).book().transfers());
        }
        assertThat(rows.stream().map(Transfer::kind).distinct())
                .contains(
                        Transfer.Kind.CHARGE,
                        Transfer.Kind.PAYMENT,
                        Transfer.Kind.CONTRACTUAL,
                        Transfer.Kind.PATIENT_SHARE,
                        Transfer.Kind.DENIAL,
                        Transfer.Kind.REOPENED,
                        Transfer.Kind.REVERSAL,
                        Transfer.Kind.CORRECTION,
                        Transfer.Kind.PROVIDER_LEVEL,
                        Transfer.Kind.PASSED_ON,
                        Transfer.Kind.SETTLED_BEFORE,
                        Transfer.Kind.PATIENT_PAYMENT,
                        Transfer.Kind.CREDIT);
    }

    @Test
    void aRemittancePostedTwiceKeepsTheZeroButNotTheCash() {
        Month month = Month.play(7, 40);
        String source = firstOf(month, Transfer.Kind.PAYMENT).key().replaceAll("#.*", "");
        List<Transfer> again =
                month.book().transfers().stream()
                        .filter(row -> row.key().startsWith(source + "#"))
                        .map(row -> with(row, row.key() + "b", row.amount()))
                        .toList();
        Book doubled = month.book().plus(again);
        assertThat(LedgerProof.trialBalance(doubled)).isEmpty();
        assertThat(LedgerProof.cash(doubled, month.cash())).hasSize(1);
    }

    @Test
    void aCentTooMuchInOneRowIsFound() {
        assertFound(row -> with(row, row.key(), row.amount().plus(Money.cents(1))));
    }

    @Test
    void aRowOnTheWrongClaimIsFound() {
        assertFound(row ->
                new Transfer(
                        row.key(),
                        row.kind(),
                        Account.payer("C-1"),
                        row.to(),
                        row.amount(),
                        row.date(),
                        "C-1",
                        row.line(),
                        row.reason(),
                        row.adjudication(),
                        row.corrects()));
    }

    @Test
    void aMissingRowIsFound() {
        Month month = Month.play(7, 40);
        for (Transfer.Kind kind :
                List.of(
                        Transfer.Kind.CHARGE,
                        Transfer.Kind.PAYMENT,
                        Transfer.Kind.CONTRACTUAL,
                        Transfer.Kind.PATIENT_SHARE)) {
            Transfer gone = lastOf(month, kind);
            Book without = month.book().of(row -> !row.equals(gone));
            assertThat(month.complaints(without)).as("without a " + kind).isNotEmpty();
        }
    }

    @Test
    void aRowTakenBackTwiceIsFound() {
        Month month = Month.play(7, 40);
        Transfer reversal = firstOf(month, Transfer.Kind.REVERSAL);
        Book twice = month.book().plus(List.of(with(reversal, "planted#1", reversal.amount())));
        assertThat(LedgerProof.corrections(twice)).hasSize(1);
    }

    private static void assertFound(UnaryOperator<Transfer> damage) {
        Month month = Month.play(7, 40);
        Transfer victim = lastOf(month, Transfer.Kind.PAYMENT);
        Book damaged =
                new Book(
                        month.book().transfers().stream()
                                .map(row -> row.equals(victim) ? damage.apply(row) : row)
                                .toList());
        assertThat(LedgerProof.trialBalance(damaged)).isEmpty();
        assertThat(month.complaints(damaged)).isNotEmpty();
    }

    private static Transfer firstOf(Month month, Transfer.Kind kind) {
        return month.book().transfers().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Transfer lastOf(Month month, Transfer.Kind kind) {
        return month.book().transfers().stream()
                .filter(row -> row.kind() == kind)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static Transfer with(Transfer row, String key, Money amount) {
        return new Transfer(
                key,
                row.kind(),
                row.from(),
                row.to(),
                amount,
                row.date(),
                row.claim(),
                row.line(),
                row.reason(),
                row.adjudication(),
                row.corrects());
    }
}
