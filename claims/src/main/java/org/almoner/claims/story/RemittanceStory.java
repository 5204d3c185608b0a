package org.almoner.claims.story;

import org.almoner.claims.Money;
import org.almoner.x12.Segment;
import org.almoner.x12.loop.Loop;

import java.util.Optional;
import java.util.stream.Collectors;

/** A remittance: who paid, each claim with its reasons, provider adjustments, and the sum. */
final class RemittanceStory {

    private static final int PAIRS_MAX = 6;

    private final Telling telling;
    private final RunningSum paid = new RunningSum();
    private final RunningSum taken = new RunningSum();
    private Optional<Segment> bpr = Optional.empty();
    private long claims;

    RemittanceStory(Telling telling) {
        this.telling = telling;
    }

    /** Who paid whom, how much and when. */
    void tellHeading(Loop root) {
        bpr = root.find("BPR");
        String trace = root.find("TRN").map(trn -> ", trace " + trn.element(2).strip()).orElse("");
        bpr.ifPresent(
                payment -> telling.say(payment, payment(payment) + trace, Say.money(payment, 2)));
        party(root, "1000A", "From");
        party(root, "1000B", "To");
        for (Loop payee : root.loops("1000B")) {
            for (Segment rdm : payee.list("RDM")) {
                telling.label(
                        rdm,
                        "Sent",
                        Say.joined(", ", rdm.element(1), rdm.element(2), rdm.element(3)));
            }
        }
    }

    private static String payment(Segment bpr) {
        String credit = bpr.element(3).equals("D") ? "taken back" : "paid";
        return Say.joined(
                " ",
                Say.capital(credit),
                "by " + Words.of("method", bpr.element(4)),
                bpr.has(16) ? "on " + Say.date(bpr.element(16)) : "");
    }

    private void party(Loop root, String id, String label) {
        root.findLoop(id)
                .ifPresent(loop ->
                        telling.label(
                                loop.head(),
                                label,
                                Say.joined(
                                        ", ",
                                        loop.head().element(2),
                                        Say.identifier(loop.head(), 3),
                                        Say.address(loop.list("N3"), loop.list("N4")))));
    }

    void tellClaim(Loop claim) {
        Segment clp = claim.head();
        claims++;
        paid.add(clp.element(4));
        String number = clp.element(1).strip();
        telling.say(
                clp,
                "Claim %s: %s"
                        .formatted(
                                number.isEmpty() ? "without a number" : number,
                                Words.withCode("status", clp.element(2))),
                "paid " + Say.money(clp, 4));
        telling.inside(() -> {
            tellPeople(claim);
            telling.label(
                    clp,
                    "Amounts",
                    Say.joined(
                            ", ",
                            "charged " + Say.money(clp, 3),
                            "paid " + Say.money(clp, 4),
                            clp.has(5) ? "patient " + Say.money(clp, 5) : ""));
            claim.list("CAS").forEach(cas -> Reasons.tell(telling, cas));
            remarks(claim, "MIA", 5, 20, 21, 22, 23);
            remarks(claim, "MOA", 3, 4, 5, 6, 7);
            tellMore(claim);
            claim.loops("2110").forEach(this::tellLine);
        });
    }

    private void tellPeople(Loop claim) {
        for (Segment nm1 : claim.list("NM1")) {
            telling.label(
                    nm1,
                    switch (nm1.element(1)) {
                        case "QC" -> "Patient";
                        case "IL" -> "Insured";
                        case "74" -> "Corrected";
                        case "82" -> "Rendering";
                        case "TT" -> "Crossover";
                        case "PR" -> "Other payer";
                        default -> Say.capital(Words.of("entity", nm1.element(1)));
                    },
                    Say.party(nm1));
        }
        Segment clp = claim.head();
        String icn = clp.element(7).strip();
        String drg = clp.element(11).strip();
        telling.label(
                clp,
                "Payer's no.",
                Say.joined(
                        ", ",
                        icn,
                        Words.of("filing", clp.element(6)),
                        drg.isEmpty() ? "" : "DRG " + drg));
    }

    private void remarks(Loop claim, String segment, int... positions) {
        for (Segment found : claim.list(segment)) {
            for (int position : positions) {
                if (found.has(position)) {
                    Reasons.remark(telling, found, found.element(position).strip());
                }
            }
        }
    }

    /** Dates, supplemental amounts, counts and numbers of a claim or a line. */
    private void tellMore(Loop loop) {
        String dates =
                loop.list("DTM").stream()
                        .map(dtm -> Words.of("date", dtm.element(1)) + " " + Say.dated(dtm))
                        .collect(Collectors.joining(", "));
        loop.find("DTM").ifPresent(dtm -> telling.label(dtm, "Dates", dates));
        for (Segment amt : loop.list("AMT")) {
            telling.label(amt, "Amount", Words.of("amount", amt.element(1)), Say.money(amt, 2));
        }
        for (Segment qty : loop.list("QTY")) {
            telling.label(
                    qty,
                    "Count",
                    Words.of("quantity", qty.element(1)) + " " + qty.element(2).strip());
        }
        String numbers =
                loop.list("REF").stream()
                        .map(ref ->
                                Words.of("reference", ref.element(1))
                                        + " "
                                        + ref.element(2).strip())
                        .collect(Collectors.joining(", "));
        loop.find("REF").ifPresent(ref -> telling.label(ref, "Numbers", numbers));
    }

    private void tellLine(Loop line) {
        Segment svc = line.head();
        telling.label(
                svc,
                "Service",
                Say.joined(
                        ", ",
                        Say.procedure(svc, 1),
                        svc.has(4) ? "revenue " + svc.element(4).strip() : "",
                        svc.has(5) ? Say.count(svc.element(5), "UN") : "",
                        svc.has(6) ? "sent as " + Say.procedure(svc, 6) : "",
                        "charged " + Say.money(svc, 2)),
                svc.has(3) ? "paid " + Say.money(svc, 3) : "");
        telling.inside(() -> {
            line.list("CAS").forEach(cas -> Reasons.tell(telling, cas));
            for (Segment lq : line.list("LQ")) {
                String code = lq.element(2).strip();
                if (lq.element(1).equals("HE")) {
                    Reasons.remark(telling, lq, code);
                } else {
                    telling.label(lq, code, "reject code of list " + lq.element(1));
                }
            }
            tellMore(line);
        });
    }

    void tellProviderAdjustments(Segment plb) {
        for (int pair = 0; pair < PAIRS_MAX; pair++) {
            int at = 3 + 2 * pair;
            taken.add(plb.element(at + 1));
            if (plb.has(at) || plb.has(at + 1)) {
                String reason = plb.component(at, 1).strip();
                String reference = plb.component(at, 2).strip();
                telling.label(
                        plb,
                        "Provider " + reason,
                        Say.joined(
                                ", ",
                                Say.capital(Words.of("plb", reason)),
                                reference,
                                "provider " + plb.element(1).strip(),
                                "period to " + Say.date(plb.element(2))),
                        Say.money(plb, at + 1));
            }
        }
    }

    /** Whether the claims and the provider adjustments come to the payment. */
    void prove() {
        bpr.ifPresent(this::prove);
    }

    private void prove(Segment payment) {
        Optional<Money> all = paid.sum();
        Optional<Money> less = taken.sum();
        Optional<Money> moved = Say.amount(payment.element(2));
        if (all.isEmpty() || less.isEmpty() || moved.isEmpty()) {
            return;
        }
        Money expected;
        try {
            expected = all.get().minus(less.get());
        } catch (ArithmeticException tooLarge) {
            return;
        }
        telling.label(
                payment,
                "Sum",
                "%s paid %s, provider adjustments %s%s"
                        .formatted(
                                Say.counted(claims, "claim"),
                                all.get(),
                                less.get(),
                                expected.equals(moved.get())
                                        ? ""
                                        : "; that makes %s, the payment says %s"
                                                .formatted(expected, moved.get())),
                moved.get().toString());
    }
}
