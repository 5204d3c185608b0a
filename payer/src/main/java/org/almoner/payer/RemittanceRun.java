package org.almoner.payer;

import org.almoner.payer.Remittance.Entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adjudicates claims in the order in which they came, and pays payee by payee. */
final class RemittanceRun {

    /** After so many days the Medicare-like payer owes interest on a clean claim. */
    private static final long INTEREST_FREE_DAYS = 30;

    private static final long INTEREST_BASIS_POINTS_A_YEAR = 400;

    private final ClaimBook book;
    private final LocalDate today;
    private final Map<String, List<Entry>> byPayee = new TreeMap<>();

    private RemittanceRun(ClaimBook book, LocalDate today) {
        this.book = book;
        this.today = today;
    }

    static List<Remittance> run(List<AcceptedClaim> waiting, ClaimBook book, LocalDate today) {
        var run = new RemittanceRun(book, today);
        waiting.forEach(run::take);
        return run.byPayee.values().stream().map(run::settle).toList();
    }

    private void take(AcceptedClaim claim) {
        if (book.isSuperseded(claim)) {
            book.close(claim);
            return;
        }
        book.findToReverse(claim)
                .ifPresent(earlier -> {
                    book.reverse(earlier);
                    entries(earlier).add(new Entry(earlier, true, 0));
                });
        if (claim.claim().isVoid()) {
            book.close(claim);
            return;
        }
        List<Decision> history =
                book.listInForce(claim.claim().payerId(), claim.claim().memberId());
        Decision decision = Crossover.mark(Adjudicator.decide(claim, history));
        book.decide(decision);
        Crossover.forward(decision)
                .ifPresent(next -> book.accept(next, claim.interchange(), today));
        entries(decision).add(new Entry(decision, false, interest(decision)));
    }

    private List<Entry> entries(Decision decision) {
        ReceivedClaim claim = decision.claim().claim();
        int order = SimulatedPayer.listAll().indexOf(SimulatedPayer.get(claim.payerId()));
        String key = "%02d/%s".formatted(order, claim.billing().npi());
        return byPayee.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    private long interest(Decision decision) {
        ReceivedClaim claim = decision.claim().claim();
        long late =
                ChronoUnit.DAYS.between(decision.claim().received(), today) - INTEREST_FREE_DAYS;
        if (!SimulatedPayer.get(claim.payerId()).isMedicare() || late <= 0) {
            return 0;
        }
        long aYear = Share.of(decision.paidCents(), INTEREST_BASIS_POINTS_A_YEAR);
        return Math.multiplyExact(aYear, late) / 365;
    }

    private Remittance settle(List<Entry> entries) {
        ReceivedClaim claim = entries.getFirst().decision().claim().claim();
        SimulatedPayer payer = SimulatedPayer.get(claim.payerId());
        String npi = claim.billing().npi();
        ClaimBook.Balance carried = book.takeBalance(payer, npi);
        String trace = book.nextTrace(payer);
        var open = new Remittance(payer, npi, trace, entries, carried, 0);
        long owed = Math.max(0, -open.paidCents());
        if (owed > 0) {
            book.leaveBalance(payer, npi, new ClaimBook.Balance(owed, trace));
        }
        return new Remittance(payer, npi, trace, entries, carried, owed);
    }
}
