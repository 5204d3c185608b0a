package org.almoner.ledger;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance;
import org.almoner.ledger.RemittancePostingPlan.Ready;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random month, the same for the same seed. It knows what each claim finally comes to, because it
 * made the payer's decisions itself; it never looks into the ledger for that.
 */
final class Month {

    /** What a claim finally comes to, in cents. */
    private record Truth(
            long charge, long paid, long adjusted, long patient, long denied, long passedOn) {}

    /** One decision of the payer, by line: charge, paid, CO 45, PR 2, CO 50. */
    private record Decision(String claim, List<String> controls, List<long[]> lines) {

        long sum(int column) {
            return lines.stream().mapToLong(line -> line[column]).sum();
        }
    }

    private final Random random;
    private final Desk desk = new Desk();
    private final List<Remittance> inbox = new ArrayList<>();
    private final Map<Remittance, String> sources = new LinkedHashMap<>();
    private final Map<String, Truth> truths = new LinkedHashMap<>();
    private final Map<String, Money> cash = new LinkedHashMap<>();
    private final Map<String, Long> patientPaid = new LinkedHashMap<>();
    private long credit;

    private Month(long seed) {
        random = new Random(seed);
    }

    static Month play(long seed, int claims) {
        Month month = new Month(seed);
        List<List<Remittance.Claim>> loose = new ArrayList<>();
        for (int i = 1; i <= claims; i++) {
            if (month.random.nextInt(4) == 0) {
                month.replacedClaim("C-" + i);
            } else {
                loose.add(month.correctedClaim("C-" + i));
            }
        }
        month.bundle(loose);
        month.deliver();
        month.nextPayersDecide();
        month.patientsPay();
        return month;
    }

    Book book() {
        return desk.book();
    }

    Map<String, Money> cash() {
        return cash;
    }

    /** Why what is left on the queue is there. */
    List<String> left() {
        return inbox.stream()
                .map(remittance -> remittance.trace() + ": " + plan(remittance))
                .toList();
    }

    /** Where the ledger and the second set of books differ. */
    List<String> complaints(Book book) {
        List<String> wrong = new ArrayList<>(LedgerProof.trialBalance(book));
        wrong.addAll(LedgerProof.cash(book, cash));
        wrong.addAll(LedgerProof.corrections(book));
        Map<String, Money> charges = new LinkedHashMap<>();
        truths.forEach((claim, truth) -> charges.put(claim, Money.cents(truth.charge())));
        wrong.addAll(LedgerProof.claims(book, charges));
        truths.forEach((claim, truth) -> {
            long byPatient = patientPaid.getOrDefault(claim, 0L);
            ClaimBalance expected =
                    new ClaimBalance(
                            claim,
                            Money.cents(truth.charge()),
                            Money.cents(truth.paid()),
                            Money.cents(byPatient),
                            Money.cents(truth.adjusted()),
                            Money.ZERO,
                            Money.cents(truth.patient() - byPatient),
                            Money.cents(truth.denied()),
                            Money.ZERO,
                            Money.cents(truth.passedOn()));
            ClaimBalance actual = ClaimBalance.of(claim, book);
            if (!actual.equals(expected)) {
                wrong.add("The ledger says " + actual + "; it should be " + expected);
            }
        });
        Money kept = book.balance(PatientPaymentPlan.unapplied("P-1")).negated();
        if (!kept.equals(Money.cents(credit))) {
            wrong.add("The patient's credit is %s instead of %d cents.".formatted(kept, credit));
        }
        return wrong;
    }

    /** An original and up to three times its reversal and another decision. */
    private List<Remittance.Claim> correctedClaim(String claim) {
        List<String> controls = charge(claim, 1 + random.nextInt(3), "");
        List<Long> charges = charges(claim);
        Decision decision = decision(claim, controls, charges);
        List<Remittance.Claim> said = new ArrayList<>(List.of(clp(decision, 1)));
        for (int times = random.nextInt(4); times > 0; times--) {
            said.add(clp(decision, -1));
            decision = decision(claim, controls, charges);
            said.add(clp(decision, 1));
        }
        settle(decision);
        return said;
    }

    /** Denied, replaced with another charge, and decided anew, with or without a reversal. */
    private void replacedClaim(String claim) {
        List<String> controls = charge(claim, 1, "");
        long charge = charges(claim).getFirst();
        Decision denial =
                new Decision(claim, controls, List.of(new long[] {charge, 0, 0, 0, charge}));
        receive(List.of(clp(denial, 1)), 0);
        deliver();
        List<String> replaced = charge(claim, 1, "R");
        Decision second = decision(claim, replaced, charges(claim));
        List<Remittance.Claim> answer = new ArrayList<>();
        if (random.nextBoolean()) {
            answer.add(clp(denial, -1));
        }
        answer.add(clp(second, 1));
        Collections.shuffle(answer, random);
        receive(answer, 0);
        deliver();
        settle(second);
    }

    private List<String> charge(String claim, int lines, String version) {
        String[] texts = new String[lines];
        List<String> controls = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            controls.add(claim + "L" + version + i);
            texts[i] =
                    "%s 9921%d %s"
                            .formatted(
                                    controls.get(i),
                                    i,
                                    Money.cents(1000 + random.nextInt(50_000)).x12());
        }
        desk.charge(claim, texts);
        return controls;
    }

    private List<Long> charges(String claim) {
        return desk.book().ofClaim(claim).standing().stream()
                .filter(row -> row.kind() == Transfer.Kind.CHARGE)
                .map(row -> row.amount().cents())
                .toList();
    }

    private Decision decision(String claim, List<String> controls, List<Long> charges) {
        List<long[]> lines = new ArrayList<>();
        for (long charge : charges) {
            long contract = random.nextLong(charge);
            long rest = charge - contract;
            long share = random.nextInt(3) == 0 ? 0 : random.nextLong(rest + 1);
            boolean denied = random.nextInt(5) == 0;
            lines.add(
                    denied
                            ? new long[] {charge, 0, contract, 0, rest}
                            : new long[] {charge, rest - share, contract, share, 0});
        }
        return new Decision(claim, controls, lines);
    }

    private void settle(Decision last) {
        truths.put(
                last.claim(),
                new Truth(last.sum(0), last.sum(1), last.sum(2), last.sum(3), last.sum(4), 0));
    }

    private static Remittance.Claim clp(Decision decision, int sign) {
        List<Remittance.Line> lines = new ArrayList<>();
        for (int i = 0; i < decision.lines().size(); i++) {
            long[] line = decision.lines().get(i);
            List<Remittance.Adjustment> adjustments = new ArrayList<>();
            adjustment(adjustments, "CO", "45", sign * line[2]);
            adjustment(adjustments, "PR", "2", sign * line[3]);
            adjustment(adjustments, "CO", "50", sign * line[4]);
            lines.add(
                    new Remittance.Line(
                            decision.controls().get(i),
                            "HC",
                            "9921" + i,
                            List.of(),
                            Money.cents(sign * line[0]),
                            Money.cents(sign * line[1]),
                            1,
                            null,
                            LocalDate.of(2026, 11, 3),
                            adjustments,
                            List.of(),
                            null));
        }
        return new Remittance.Claim(
                decision.claim(),
                sign > 0 ? "1" : "22",
                Money.cents(sign * decision.sum(0)),
                Money.cents(sign * decision.sum(1)),
                Money.cents(sign * decision.sum(3)),
                "12",
                "PAYER",
                null,
                null,
                null,
                List.of(),
                List.of(),
                lines);
    }

    private static void adjustment(
            List<Remittance.Adjustment> all, String group, String reason, long cents) {
        if (cents != 0) {
            all.add(new Remittance.Adjustment(group, reason, Money.cents(cents), null));
        }
    }

    /**
     * The payer decides each claim in order, one remittance a day. In some months its remittances
     * have up to four claims and arrive as they were sent; in others each has decisions about one
     * claim, and they arrive in any order.
     */
    private void bundle(List<List<Remittance.Claim>> loose) {
        boolean shuffled = random.nextBoolean();
        List<List<Remittance.Claim>> undecided = new ArrayList<>();
        loose.forEach(decisions -> undecided.add(new ArrayList<>(decisions)));
        while (!undecided.isEmpty()) {
            List<Remittance.Claim> together = new ArrayList<>();
            List<Remittance.Claim> next = undecided.get(random.nextInt(undecided.size()));
            for (int size = 1 + random.nextInt(4); size > 0 && !next.isEmpty(); size--) {
                together.add(next.removeFirst());
                undecided.removeIf(List::isEmpty);
                if (!shuffled && !undecided.isEmpty()) {
                    next = undecided.get(random.nextInt(undecided.size()));
                }
            }
            receive(together, random.nextInt(3) == 0 ? random.nextInt(5000) : 0);
        }
        if (shuffled) {
            Collections.shuffle(inbox, random);
        }
    }

    /** A remittance arrives; every third one arrives twice. */
    private void receive(List<Remittance.Claim> claims, int withheld) {
        Money total = claims.stream().map(Remittance.Claim::paid).collect(Money.sum());
        Remittance remittance =
                new Remittance(
                        "0001",
                        "I",
                        total.minus(Money.cents(withheld)),
                        "ACH",
                        Desk.DAY.plusDays(sources.size()),
                        "7700" + sources.size(),
                        "BLUE HARBOR",
                        "BH01",
                        "RIVERSIDE",
                        "1234567893",
                        claims,
                        withheld == 0
                                ? List.of()
                                : List.of(
                                        new Remittance.ProviderAdjustment(
                                                "1234567893",
                                                Desk.DAY,
                                                withheld % 2 == 0 ? "WO" : "FB",
                                                "C-1",
                                                Money.cents(withheld))));
        sources.put(remittance, "era/" + (sources.size() + 1));
        inbox.add(remittance);
        if (random.nextInt(3) == 0) {
            inbox.add(remittance);
        }
    }

    /** Posts what can be posted until nothing more can; a source is never posted twice. */
    private void deliver() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Remittance remittance : List.copyOf(inbox)) {
                progress |= deliver(remittance);
            }
        }
    }

    private boolean deliver(Remittance remittance) {
        String source = java.util.Objects.requireNonNull(sources.get(remittance));
        if (cash.containsKey(source)) {
            return inbox.remove(remittance);
        }
        if (!(plan(remittance) instanceof Ready ready)) {
            return false;
        }
        desk.keep(ready.posting());
        cash.put(source, remittance.paid());
        return inbox.remove(remittance);
    }

    private RemittancePostingPlan plan(Remittance remittance) {
        return desk.plan(
                java.util.Objects.requireNonNull(sources.get(remittance)),
                remittance,
                inbox.stream()
                        .filter(other -> !other.equals(remittance))
                        .flatMap(other -> other.claims().stream())
                        .toList(),
                Set.of());
    }

    /**
     * Every third claim that left something to the patient is asked of a second payer, which pays a
     * part, takes a part off, leaves a part, or refuses; now and then it changes its mind.
     */
    private void nextPayersDecide() {
        for (Map.Entry<String, Truth> entry : List.copyOf(truths.entrySet())) {
            Truth first = entry.getValue();
            if (first.patient() == 0 || random.nextInt(3) > 0) {
                continue;
            }
            String claim = entry.getKey();
            String next = claim.replace("C", "S");
            long passed = desk.pass(claim, next).cents();
            if (passed != first.patient()) {
                throw new AssertionError("%s left %d".formatted(claim, first.patient()));
            }
            truths.put(
                    claim,
                    new Truth(
                            first.charge(),
                            first.paid(),
                            first.adjusted(),
                            0,
                            first.denied(),
                            passed));
            Truth second = secondOpinion(passed);
            receive(List.of(secondClp(next, first.charge(), second, 1)), 0);
            if (random.nextInt(3) == 0) {
                receive(List.of(secondClp(next, first.charge(), second, -1)), 0);
                second = secondOpinion(passed);
                receive(List.of(secondClp(next, first.charge(), second, 1)), 0);
            }
            deliver();
            truths.put(next, second);
        }
    }

    private Truth secondOpinion(long left) {
        if (random.nextInt(4) == 0) {
            return new Truth(left, 0, 0, 0, left, 0);
        }
        long paid = random.nextLong(left + 1);
        long off = random.nextLong(left - paid + 1);
        return new Truth(left, paid, off, left - paid - off, 0, 0);
    }

    /** The second payer speaks of the whole charge; a refusal refuses all of it. */
    private static Remittance.Claim secondClp(String claim, long charge, Truth truth, int sign) {
        List<Remittance.Adjustment> adjustments = new ArrayList<>();
        if (truth.denied() > 0) {
            adjustment(adjustments, "CO", "50", sign * charge);
        } else {
            adjustment(adjustments, "OA", "23", sign * (charge - truth.charge()));
            adjustment(adjustments, "CO", "45", sign * truth.adjusted());
            adjustment(adjustments, "PR", "2", sign * truth.patient());
        }
        return new Remittance.Claim(
                claim,
                sign > 0 ? "2" : "22",
                Money.cents(sign * charge),
                Money.cents(sign * truth.paid()),
                Money.cents(sign * truth.patient()),
                "12",
                "SECOND",
                null,
                null,
                null,
                adjustments,
                List.of(),
                List.of());
    }

    private void patientsPay() {
        int payment = 0;
        for (Map.Entry<String, Truth> entry : truths.entrySet()) {
            long owed = entry.getValue().patient();
            if (owed == 0 || random.nextBoolean()) {
                continue;
            }
            long amount = 1 + random.nextLong(owed + 500);
            payment++;
            desk.keep(
                    PatientPaymentPlan.pay(
                            "payment/" + payment,
                            "P-1",
                            Desk.DAY,
                            Money.cents(amount),
                            "cash",
                            List.of(
                                    new PatientPaymentPlan.Owed(
                                            entry.getKey(), Money.cents(owed)))));
            patientPaid.put(entry.getKey(), Math.min(amount, owed));
            credit += Math.max(0, amount - owed);
        }
    }
}
