package org.almoner.claims.story;

import org.almoner.claims.RejectionWords;
import org.almoner.x12.Segment;
import org.almoner.x12.loop.Loop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A question about coverage or its answer: who, and each benefit. */
final class CoverageStory {

    private final Telling telling;

    CoverageStory(Telling telling) {
        this.telling = telling;
    }

    void tell(Loop root) {
        root.loops("2000A").forEach(this::tellLevel);
    }

    private void tellLevel(Loop level) {
        for (Loop inner : level.loops()) {
            if (inner.id().startsWith("2000")) {
                tellLevel(inner);
            } else {
                tellParty(inner, level);
            }
        }
        level.list("AAA").forEach(this::tellRejection);
    }

    private void tellParty(Loop party, Loop level) {
        Segment head = party.head();
        String label =
                switch (party.id()) {
                    case "2100A" -> "Payer";
                    case "2100B" -> "Provider";
                    case "2100C" -> "Subscriber";
                    case "2100D" -> "Dependent";
                    default -> Say.capital(Words.of("entity", head.element(1)));
                };
        String born = party.find("DMG").map(Say::born).orElse("");
        telling.label(
                head,
                label,
                Say.joined(
                        ", ",
                        Say.party(head),
                        born,
                        Say.address(party.list("N3"), party.list("N4"))));
        telling.inside(() -> {
            for (Segment trn : level.list("TRN")) {
                telling.label(trn, "Trace", trn.element(2));
            }
            tellNumbersAndDays(party);
            party.list("AAA").forEach(this::tellRejection);
            party.loops().stream()
                    .filter(loop -> loop.id().startsWith("2110"))
                    .forEach(this::tellBenefit);
        });
    }

    private void tellNumbersAndDays(Loop loop) {
        for (Segment ref : loop.list("REF")) {
            telling.label(
                    ref,
                    "Number",
                    Say.joined(
                            " ",
                            Words.of("reference", ref.element(1)),
                            ref.element(2),
                            ref.element(3)));
        }
        for (Segment dtp : loop.list("DTP")) {
            telling.label(dtp, "Date", Words.of("date", dtp.element(1)) + " " + Say.dated(dtp));
        }
    }

    private void tellBenefit(Loop benefit) {
        Segment head = benefit.head();
        if (head.id().equals("EQ")) {
            telling.label(
                    head,
                    "Asks about",
                    Say.joined(", ", services(head, 1), Say.procedure(head, 2)));
            tellNumbersAndDays(benefit);
            return;
        }
        telling.say(
                head,
                Say.joined(
                        ", ",
                        Words.of("eb", head.element(1)),
                        services(head, 3),
                        Words.of("level", head.element(2)),
                        Words.of("insurance", head.element(4)),
                        head.element(5),
                        Words.of("period", head.element(6)),
                        percent(head.element(8)),
                        head.has(10)
                                ? Words.of("quantity", head.element(9))
                                        + " "
                                        + head.element(10).strip()
                                : "",
                        yes(head.element(11), "authorization needed", "no authorization needed"),
                        yes(head.element(12), "in network", "out of network"),
                        head.has(13) ? Say.procedure(head, 13) : ""),
                Say.money(head, 7));
        telling.inside(() -> tellMore(benefit));
    }

    private void tellMore(Loop benefit) {
        for (Segment hsd : benefit.list("HSD")) {
            telling.label(hsd, "Delivery", delivery(hsd));
        }
        tellNumbersAndDays(benefit);
        benefit.list("AAA").forEach(this::tellRejection);
        for (Segment msg : benefit.list("MSG")) {
            telling.label(msg, "Message", msg.element(1));
        }
        for (Loop inner : benefit.loops()) {
            Segment head = inner.head();
            if (inner.id().startsWith("2115")) {
                telling.label(
                        head,
                        "About",
                        Say.joined(" ", head.element(1), head.element(2), head.element(4)));
            } else {
                Segment nm1 = inner.find("NM1").orElse(head);
                telling.label(
                        nm1,
                        "Named",
                        Say.joined(
                                ", ",
                                Words.of("entity", nm1.element(1)),
                                Say.party(nm1),
                                Say.address(inner.list("N3"), inner.list("N4")),
                                contacts(inner)));
            }
        }
    }

    private static String contacts(Loop loop) {
        List<String> contacts = new ArrayList<>();
        for (Segment per : loop.list("PER")) {
            contacts.add(
                    Say.joined(
                            " ", per.element(2), per.element(4), per.element(6), per.element(8)));
        }
        return String.join(", ", contacts);
    }

    static String delivery(Segment hsd) {
        return Say.joined(
                " ",
                hsd.element(2),
                Words.of("quantity", hsd.element(1)),
                hsd.has(3) ? "per " + Words.of("unit", hsd.element(3)) : "",
                hsd.has(4) ? "(" + hsd.element(4).strip() + ")" : "",
                hsd.has(6) ? "for " + hsd.element(6).strip() : "",
                Words.of("period", hsd.element(5)));
    }

    private void tellRejection(Segment aaa) {
        telling.label(
                aaa,
                "No answer",
                Say.capital(RejectionWords.reason(aaa.element(3).strip()))
                        + RejectionWords.followUp(aaa.element(4).strip()));
    }

    private static String services(Segment segment, int element) {
        return segment.repetitions(element).stream()
                .map(code -> Words.withCode("service", code))
                .collect(Collectors.joining(", "));
    }

    private static String percent(String share) {
        try {
            return share.isBlank() || share.length() > 12
                    ? share
                    : new BigDecimal(share.strip())
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + "%";
        } catch (NumberFormatException e) {
            return share;
        }
    }

    private static String yes(String code, String yes, String no) {
        return switch (code) {
            case "Y" -> yes;
            case "N" -> no;
            default -> "";
        };
    }
}
