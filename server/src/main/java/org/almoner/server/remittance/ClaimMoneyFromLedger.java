package org.almoner.server.remittance;

import org.almoner.claims.Money;
import org.almoner.ledger.Account;
import org.almoner.ledger.Book;
import org.almoner.ledger.ClaimBalance;
import org.almoner.server.claims.ClaimMoney;
import org.almoner.server.ledger.Ledger;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a claim where its money is. */
@Component
class ClaimMoneyFromLedger implements ClaimMoney {

    private final Ledger ledger;

    ClaimMoneyFromLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Where> find(String claimNumber) {
        Book book = ledger.bookOf(claimNumber);
        if (book.transfers().isEmpty()) {
            return Optional.empty();
        }
        ClaimBalance balance = ClaimBalance.of(claimNumber, book);
        return Optional.of(
                new Where(
                        balance.charge(),
                        balance.paid(),
                        balance.patientPaid(),
                        balance.adjusted().plus(balance.writtenOff()),
                        balance.patient(),
                        balance.contested(),
                        balance.open(),
                        balance.passedOn(),
                        proof(balance),
                        balance.isProved(),
                        lines(claimNumber, book),
                        "/ledger/claims/" + claimNumber));
    }

    private static String proof(ClaimBalance balance) {
        String sum =
                Stream.of(
                                balance.paid(),
                                balance.patientPaid(),
                                balance.adjusted(),
                                balance.writtenOff(),
                                balance.patient(),
                                balance.contested(),
                                balance.open(),
                                balance.passedOn())
                        .filter(money -> !money.isZero())
                        .map(Money::toString)
                        .collect(Collectors.joining(" + "));
        return balance.charge() + " = " + (sum.isEmpty() ? "0.00" : sum);
    }

    /** Lines that still have a charge; a replaced line has none. */
    private static List<LineMoney> lines(String claim, Book book) {
        Map<String, Book> byLine = new LinkedHashMap<>();
        book.transfers().stream()
                .map(transfer -> transfer.line())
                .filter(line -> line != null)
                .distinct()
                .forEach(line -> byLine.put(line, book.of(t -> line.equals(t.line()))));
        List<LineMoney> lines = new ArrayList<>();
        byLine.forEach((line, own) -> {
            ClaimBalance balance = ClaimBalance.of(claim, own);
            if (!balance.charge().isZero()) {
                lines.add(
                        new LineMoney(
                                line,
                                balance.charge(),
                                balance.paid(),
                                balance.adjusted().plus(balance.writtenOff()),
                                own.balance(new Account(Account.Kind.PATIENT_RECEIVABLE, claim))));
            }
        });
        return lines;
    }
}
