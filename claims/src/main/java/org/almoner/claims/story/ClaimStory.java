package org.almoner.claims.story;

import org.almoner.claims.Money;
import org.almoner.x12.Segment;
import org.almoner.x12.loop.Loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims of any kind: patient, payer, providers, diagnoses, lines, totals. */
final class ClaimStory {

    private final Telling telling;
    private final RunningSum total = new RunningSum();
    private long claims;

    ClaimStory(Telling telling) {
        this.telling = telling;
    }

    /** Who sends the claims to whom. */
    void tellHeading(Loop root) {
        root.find("BHT").ifPresent(bht -> telling.label(bht, "Batch", batch(bht)));
        name(root, "1000A", "From");
        name(root, "1000B", "To");
    }

    private static String batch(Segment bht) {
        return Say.joined(
                ", ",
                bht.element(3),
                Say.date(bht.element(4)) + " " + Say.time(bht.element(5)),
                switch (bht.element(6)) {
                    case "RP" -> "for the record only";
                    case "31" -> "subrogation";
                    default -> "";
                },
                bht.element(2).equals("18") ? "sent again" : "");
    }

    private void name(Loop root, String loop, String label) {
        root.findLoop(loop)
                .ifPresent(party -> telling.label(party.head(), label, Say.party(party.head())));
    }

    /** How much all claims that were told come to, where there is more than one. */
    void tellTotal(Segment st) {
        if (claims > 1) {
            total.sum()
                    .ifPresent(sum ->
                            telling.say(
                                    st, Say.counted(claims, "claim") + " in all", sum.toString()));
        }
    }

    /** A claim with the levels above it. */
    void tellClaim(Loop claim) {
        claims++;
        total.add(claim.head().element(2));
        Segment clm = claim.head();
        telling.say(
                clm,
                "Claim %s: %s".formatted(clm.element(1).strip(), kind(clm)),
                Say.money(clm, 2));
        telling.inside(() -> {
            tellPeople(claim);
            tellStay(claim);
            tellDiagnoses(claim);
            tellNumbers(claim);
            claim.all("2320").forEach(other -> new OtherPayerStory(telling).tell(other));
            List<Loop> lines = claim.loops("2400");
            lines.forEach(line -> new LineStory(telling).tell(line, claim));
            proveTotal(clm, lines);
        });
    }

    private static String kind(Segment clm) {
        boolean isBill = clm.component(5, 2).equals("A");
        String place = clm.component(5, 1).strip();
        String frequency = Words.of("frequency", clm.component(5, 3));
        return Say.joined(
                ", ",
                isBill
                        ? "%s (type of bill 0%s%s)"
                                .formatted(
                                        Words.of("bill", place), place, clm.component(5, 3).strip())
                        : Words.withCode("place", place),
                frequency.isEmpty() ? "" : frequency,
                clm.element(19).equals("PB") ? "predetermination" : "");
    }

    private void tellPeople(Loop claim) {
        Optional<Loop> patient = level(claim, "2000C").flatMap(loop -> loop.findLoop("2010CA"));
        Optional<Loop> subscriberLevel = level(claim, "2000B");
        Optional<Loop> subscriber = subscriberLevel.flatMap(loop -> loop.findLoop("2010BA"));
        patient.ifPresent(loop -> person(loop, "Patient", relationship(claim)));
        subscriber.ifPresent(
                loop -> person(loop, patient.isPresent() ? "Subscriber" : "Patient", ""));
        subscriberLevel.ifPresent(this::tellPayer);
        level(claim, "2000A")
                .flatMap(loop -> loop.findLoop("2010AA"))
                .ifPresent(loop -> provider(loop, "Billing"));
        claim.loops().stream()
                .filter(loop -> loop.id().startsWith("2310") || loop.id().isEmpty())
                .filter(loop -> loop.head().id().equals("NM1"))
                .forEach(loop -> provider(loop, role(loop.head())));
    }

    /** A word for the column before a provider. */
    static String role(Segment nm1) {
        return switch (nm1.element(1)) {
            case "85" -> "Billing";
            case "1P" -> "Provider";
            case "QC" -> "Patient";
            case "DN", "P3" -> "Referring";
            case "82" -> "Rendering";
            case "71" -> "Attending";
            case "72" -> "Operating";
            case "ZZ" -> "Operating too";
            case "77", "FA" -> "Facility";
            case "DQ" -> "Supervising";
            case "DK" -> "Ordering";
            case "DD" -> "Assisting";
            case "PW" -> "Picked up at";
            case "45" -> "Dropped at";
            default -> Say.capital(Words.of("entity", nm1.element(1)));
        };
    }

    private static String relationship(Loop claim) {
        return level(claim, "2000C")
                .flatMap(loop -> loop.find("PAT"))
                .map(pat -> Words.of("relationship", pat.element(1)) + " of the subscriber")
                .orElse("");
    }

    private void person(Loop loop, String label, String more) {
        String born = loop.find("DMG").map(Say::born).orElse("");
        telling.label(loop.head(), label, Say.joined(", ", Say.party(loop.head()), born, more));
    }

    private void tellPayer(Loop level) {
        Segment sbr = level.find("SBR").orElse(level.head());
        level.findLoop("2010BB")
                .ifPresent(loop ->
                        telling.label(
                                loop.head(),
                                "Payer",
                                Say.joined(", ", Say.party(loop.head()), insurance(sbr))));
    }

    /** The place in line, kind and group of an SBR. */
    static String insurance(Segment sbr) {
        if (!sbr.id().equals("SBR")) {
            return "";
        }
        String group = sbr.element(3).strip();
        return Say.joined(
                ", ",
                Words.of("sequence", sbr.element(1)),
                Words.of("filing", sbr.element(9)),
                group.isEmpty() ? "" : "group " + group,
                sbr.element(4));
    }

    private void provider(Loop loop, String label) {
        String taxonomy = loop.find("PRV").map(prv -> prv.element(3).strip()).orElse("");
        String tax =
                loop.find("REF", "EI", "SY").map(ref -> "tax number " + ref.element(2)).orElse("");
        telling.label(
                loop.head(),
                label,
                Say.joined(
                        ", ",
                        Say.party(loop.head()),
                        tax,
                        taxonomy.isEmpty() ? "" : "specialty " + taxonomy,
                        Say.address(loop.list("N3"), loop.list("N4"))));
    }

    private void tellStay(Loop claim) {
        for (Segment date : claim.list("DTP")) {
            telling.label(date, Say.capital(Words.of("date", date.element(1))), Say.dated(date));
        }
        claim.find("CL1")
                .ifPresent(cl1 ->
                        telling.label(
                                cl1,
                                "Stay",
                                Say.joined(
                                        ", ",
                                        coded("admission type", cl1.element(1)),
                                        coded("source", cl1.element(2)),
                                        coded("patient status", cl1.element(3)))));
        claim.find("CLM")
                .filter(clm -> clm.has(11))
                .ifPresent(clm ->
                        telling.label(
                                clm,
                                "Cause",
                                switch (clm.component(11, 1)) {
                                            case "AA" -> "auto accident";
                                            case "EM" -> "employment";
                                            case "OA" -> "another accident";
                                            default -> clm.component(11, 1);
                                        }
                                        + Say.joined(
                                                "",
                                                clm.component(11, 4).isBlank()
                                                        ? ""
                                                        : " in " + clm.component(11, 4))));
    }

    private static String coded(String words, String code) {
        return code.isBlank() ? "" : words + " " + code.strip();
    }

    private void tellDiagnoses(Loop claim) {
        for (Segment hi : claim.list("HI")) {
            List<String> codes = new ArrayList<>();
            for (int at = 1; at <= hi.size(); at++) {
                if (hi.has(at)) {
                    codes.add(HealthInformation.say(hi, at));
                }
            }
            telling.label(
                    hi, HealthInformation.label(hi.component(1, 1)), String.join(", ", codes));
        }
    }

    private void tellNumbers(Loop claim) {
        for (Segment ref : claim.list("REF")) {
            telling.label(
                    ref,
                    "Number",
                    Words.of("reference", ref.element(1)) + " " + ref.element(2).strip());
        }
        for (Segment amt : claim.list("AMT")) {
            telling.label(amt, "Amount", Words.of("amount", amt.element(1)), Say.money(amt, 2));
        }
        for (Segment pwk : claim.list("PWK")) {
            telling.label(
                    pwk,
                    "Attachment",
                    Say.joined(
                            ", ",
                            "type " + pwk.element(1),
                            "sent by " + pwk.element(2),
                            pwk.element(6).isBlank() ? "" : "number " + pwk.element(6)));
        }
        for (Segment note : claim.list("NTE")) {
            telling.label(note, "Note", note.element(2));
        }
        for (Segment dn1 : claim.list("DN1")) {
            telling.label(
                    dn1,
                    "Orthodontics",
                    Say.joined(
                            ", ",
                            Say.count(dn1.element(1), "MO"),
                            dn1.element(2).isBlank()
                                    ? ""
                                    : Say.count(dn1.element(2), "MO") + " left"));
        }
        String teeth =
                claim.list("DN2").stream()
                        .map(dn2 ->
                                dn2.element(1).strip()
                                        + switch (dn2.element(2)) {
                                            case "M" -> " missing";
                                            case "E" -> " to be extracted";
                                            case "I" -> " impacted";
                                            default -> " " + dn2.element(2);
                                        })
                        .collect(Collectors.joining(", "));
        claim.find("DN2").ifPresent(dn2 -> telling.label(dn2, "Teeth", teeth));
    }

    private void proveTotal(Segment clm, List<Loop> lines) {
        Optional<Money> charge = Say.amount(clm.element(2));
        Optional<Money> sum = Say.sum(lines.stream().map(LineStory::charge));
        if (lines.isEmpty() || charge.isEmpty() || sum.isEmpty()) {
            return;
        }
        if (sum.equals(charge)) {
            telling.label(clm, "Total", Say.counted(lines.size(), "line"), sum.get().toString());
        } else {
            telling.label(
                    clm,
                    "Total",
                    "the lines come to %s, the claim says %s".formatted(sum.get(), charge.get()),
                    sum.get().toString());
        }
    }

    /** The level around a claim, or above that, with this identifier. */
    static Optional<Loop> level(Loop claim, String id) {
        return Stream.iterate(
                        Optional.ofNullable(claim.parent()),
                        Optional::isPresent,
                        loop -> loop.map(Loop::parent))
                .flatMap(Optional::stream)
                .filter(loop -> loop.id().equals(id))
                .findFirst();
    }
}
