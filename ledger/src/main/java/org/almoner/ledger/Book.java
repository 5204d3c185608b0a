package org.almoner.ledger;

import org.almoner.claims.Money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Transfers read as a whole: what every account holds and which rows still stand. Immutable. */
public record Book(List<Transfer> transfers) {

    public static final Book EMPTY = new Book(List.of());

    public Book {
        transfers = List.copyOf(transfers);
    }

    public Book plus(Collection<Transfer> more) {
        List<Transfer> all = new ArrayList<>(transfers);
        all.addAll(more);
        return new Book(all);
    }

    public Book of(Predicate<Transfer> which) {
        return new Book(transfers.stream().filter(which).toList());
    }

    public Book ofClaim(String claim) {
        return of(transfer -> claim.equals(transfer.claim()));
    }

    public Money balance(Account account) {
        return transfers.stream().map(transfer -> effect(transfer, account)).collect(Money.sum());
    }

    /** What every account holds, by its text, those at zero included. */
    public Map<Account, Money> balances() {
        Map<Account, Money> balances =
                new TreeMap<>(
                        java.util.Comparator.comparing(Account::kind)
                                .thenComparing(Account::subject));
        for (Transfer transfer : transfers) {
            balances.merge(transfer.from(), transfer.amount().negated(), Money::plus);
            balances.merge(transfer.to(), transfer.amount(), Money::plus);
        }
        return balances;
    }

    /** Rows that nobody took back and that take nothing back themselves. */
    public List<Transfer> standing() {
        Set<String> corrected = new HashSet<>();
        for (Transfer transfer : transfers) {
            if (transfer.corrects() != null) {
                corrected.add(transfer.corrects());
            }
        }
        return transfers.stream()
                .filter(transfer -> transfer.corrects() == null)
                .filter(transfer -> !corrected.contains(transfer.key()))
                .toList();
    }

    private static Money effect(Transfer transfer, Account account) {
        if (transfer.to().equals(account)) {
            return transfer.amount();
        }
        return transfer.from().equals(account) ? transfer.amount().negated() : Money.ZERO;
    }
}
