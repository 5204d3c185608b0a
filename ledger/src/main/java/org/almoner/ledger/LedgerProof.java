package org.almoner.ledger;

import org.almoner.claims.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must always be true of a ledger. Each proof returns sentences about what is not; none means
 * proved. That all balances sum to zero says little (a double posting keeps it), so cash and claims
 * are proved against what other people say they are.
 */
public final class LedgerProof {

    private LedgerProof() {}

    /** All accounts together hold nothing. */
    public static List<String> trialBalance(Book book) {
        Money total = book.balances().values().stream().collect(Money.sum());
        return total.isZero()
                ? List.of()
                : List.of("The accounts together hold %s instead of 0.00.".formatted(total));
    }

    /** Each remittance's cash is its BPR02; {@code paid} has every posted remittance by source. */
    public static List<String> cash(Book book, Map<String, Money> paid) {
        List<String> wrong = new ArrayList<>();
        paid.forEach((source, amount) -> {
            Money cash = book.balance(new Account(Account.Kind.REMITTANCE_CASH, source));
            if (!cash.equals(amount)) {
                wrong.add(
                        "Remittance %s brought %s, but its cash account holds %s."
                                .formatted(source, amount, cash));
            }
        });
        for (Map.Entry<Account, Money> entry : book.balances().entrySet()) {
            Account account = entry.getKey();
            if (account.kind() == Account.Kind.REMITTANCE_CASH
                    && !paid.containsKey(account.subject())
                    && !entry.getValue().isZero()) {
                wrong.add(
                        "Cash of %s stands under remittance %s, which was never received."
                                .formatted(entry.getValue(), account.subject()));
            }
        }
        return wrong;
    }

    /** Each claim's charge is explained to the cent; {@code charges} has every claim's own sum. */
    public static List<String> claims(Book book, Map<String, Money> charges) {
        List<String> wrong = new ArrayList<>();
        charges.forEach((claim, charge) -> {
            ClaimBalance balance = ClaimBalance.of(claim, book);
            if (!balance.charge().equals(charge)) {
                wrong.add(
                        "Claim %s charges %s, but the ledger has %s."
                                .formatted(claim, charge, balance.charge()));
            }
            if (!balance.isProved()) {
                wrong.add(
                        "Claim %s charges %s, of which only %s is explained."
                                .formatted(claim, charge, balance.explained()));
            }
            if (balance.open().isNegative()) {
                wrong.add(
                        "The payer decided %s more of claim %s than was charged."
                                .formatted(balance.open().negated(), claim));
            }
        });
        return wrong;
    }

    /** No row is taken back twice, and every row's key is its own. */
    public static List<String> corrections(Book book) {
        List<String> wrong = new ArrayList<>();
        java.util.Set<String> keys = new java.util.HashSet<>();
        java.util.Set<String> corrected = new java.util.HashSet<>();
        for (Transfer transfer : book.transfers()) {
            if (!keys.add(transfer.key())) {
                wrong.add("Row %s stands twice.".formatted(transfer.key()));
            }
            if (transfer.corrects() != null && !corrected.add(transfer.corrects())) {
                wrong.add("Row %s is taken back twice.".formatted(transfer.corrects()));
            }
        }
        return wrong;
    }
}
