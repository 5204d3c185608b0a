package org.almoner.claims.story;

import org.almoner.x12.Segment;
import org.almoner.x12.loop.Loop;

import java.util.List;

/** A question about a claim's status, its answer, or the acknowledgment of claims. */
final class StatusStory {

    private final Telling telling;

    StatusStory(Telling telling) {
        this.telling = telling;
    }

    void tell(Loop root) {
        root.find("BHT")
                .ifPresent(bht ->
                        telling.label(
                                bht,
                                "Batch",
                                Say.joined(", ", bht.element(3), Say.date(bht.element(4)))));
        root.loops("2000A").forEach(this::tellLevel);
    }

    private void tellLevel(Loop level) {
        for (Loop inner : level.loops()) {
            if (inner.id().startsWith("2000")) {
                tellLevel(inner);
            } else if (inner.id().startsWith("2200")) {
                telling.inside(() -> tellClaim(inner));
            } else {
                Segment nm1 = inner.head();
                telling.label(
                        nm1,
                        ClaimStory.role(nm1),
                        Say.joined(
                                ", ", Say.party(nm1), level.find("DMG").map(Say::born).orElse("")));
            }
        }
    }

    private void tellClaim(Loop claim) {
        Segment trn = claim.head();
        telling.say(trn, what(claim.id()) + trn.element(2).strip(), charge(claim));
        telling.inside(() -> {
            claim.list("STC").forEach(this::tellStatus);
            tellMore(claim);
            claim.loops().forEach(this::tellLine);
        });
    }

    /** The one amount that is told; several are told below with what each is. */
    private static String charge(Loop claim) {
        List<Segment> amounts = claim.list("AMT");
        return amounts.size() == 1 ? Say.money(amounts.getFirst(), 2) : "";
    }

    private static String what(String loop) {
        return switch (loop) {
            case "2200B" -> "The file as a whole, trace ";
            case "2200C" -> "The provider's claims, trace ";
            default -> "Claim ";
        };
    }

    private void tellLine(Loop line) {
        line.find("SVC")
                .ifPresent(svc ->
                        telling.label(
                                svc,
                                "Service",
                                Say.joined(
                                        ", ",
                                        Say.procedure(svc, 1),
                                        Say.count(svc.element(7), "UN"),
                                        "charged " + Say.money(svc, 2)),
                                svc.has(3) ? "paid " + Say.money(svc, 3) : ""));
        telling.inside(() -> {
            line.list("STC").forEach(this::tellStatus);
            tellMore(line);
        });
    }

    private void tellStatus(Segment stc) {
        StringBuilder sentence = new StringBuilder();
        for (int at : new int[] {1, 10, 11}) {
            if (stc.has(at)) {
                sentence.append(sentence.isEmpty() ? "" : "; ").append(status(stc, at));
            }
        }
        String action =
                switch (stc.element(3)) {
                    case "U" -> "rejected";
                    case "WQ" -> "accepted";
                    default -> "";
                };
        telling.label(
                stc,
                "Status",
                Say.joined(
                        ", ",
                        sentence.toString(),
                        action,
                        stc.has(2) ? Say.date(stc.element(2)) : "",
                        stc.has(5) ? "paid " + Say.money(stc, 5) : "",
                        stc.has(6) ? "decided " + Say.date(stc.element(6)) : "",
                        stc.has(9) ? "check " + stc.element(9).strip() : "",
                        stc.element(12)),
                stc.has(4) ? Say.money(stc, 4) : "");
    }

    private static String status(Segment stc, int at) {
        String category = stc.component(at, 1).strip();
        String entity = stc.component(at, 3).strip();
        return Say.joined(
                ", ",
                Words.withCode("category", category),
                "status code " + stc.component(at, 2).strip(),
                entity.isEmpty() ? "" : "about the " + Words.of("entity", entity));
    }

    private void tellMore(Loop loop) {
        for (Segment ref : loop.list("REF")) {
            telling.label(
                    ref,
                    "Number",
                    Words.of("reference", ref.element(1)) + " " + ref.element(2).strip());
        }
        for (Segment dtp : loop.list("DTP")) {
            telling.label(dtp, "Date", Words.of("date", dtp.element(1)) + " " + Say.dated(dtp));
        }
        List<Segment> amounts = loop.list("AMT");
        if (amounts.size() > 1) {
            for (Segment amt : amounts) {
                telling.label(amt, "Amount", Words.of("amount", amt.element(1)), Say.money(amt, 2));
            }
        }
        for (Segment qty : loop.list("QTY")) {
            telling.label(
                    qty,
                    "Count",
                    Words.of("quantity", qty.element(1)) + " " + qty.element(2).strip());
        }
    }
}
