package org.almoner.claims.story;

import org.almoner.x12.Segment;
import org.almoner.x12.loop.Loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One service line of a claim. */
final class LineStory {

    private final Telling telling;

    LineStory(Telling telling) {
        this.telling = telling;
    }

    /** The charge of a line as it stands; empty when it has none. */
    static String charge(Loop line) {
        return service(line)
                .map(service -> service.element(service.id().equals("SV2") ? 3 : 2))
                .orElse("");
    }

    void tell(Loop line, Loop claim) {
        Segment head = line.head();
        String label = "Line " + head.element(1).strip();
        Segment service = service(line).orElse(null);
        if (service == null) {
            telling.label(head, label, "without a service");
            return;
        }
        String when =
                line.list("DTP", "472").stream().map(Say::dated).collect(Collectors.joining(", "));
        telling.label(
                head,
                label,
                Say.joined(
                        ", ",
                        switch (service.id()) {
                            case "SV2" -> facility(service);
                            case "SV3" -> dental(service, line);
                            default -> professional(service, claim);
                        },
                        when),
                Say.money(charge(line)));
        telling.inside(() -> tellMore(line));
    }

    private void tellMore(Loop line) {
        for (Loop drug : line.loops("2410")) {
            Segment ctp = drug.find("CTP").orElse(drug.head());
            telling.label(
                    drug.head(),
                    "Drug",
                    Say.joined(
                            ", ",
                            "NDC " + drug.head().element(3).strip(),
                            Say.count(ctp.element(4), ctp.component(5, 1))));
        }
        line.loops().stream()
                .filter(loop -> loop.id().startsWith("2420"))
                .forEach(loop ->
                        telling.label(
                                loop.head(), ClaimStory.role(loop.head()), Say.party(loop.head())));
        for (Segment note : line.list("NTE")) {
            telling.label(note, "Note", note.element(2));
        }
        for (Loop decision : line.loops("2430")) {
            Segment svd = decision.head();
            telling.label(
                    svd,
                    "Decided",
                    Say.joined(
                            ", ",
                            "by payer " + svd.element(1).strip(),
                            decision.find("DTP", "573").map(Say::dated).orElse("")),
                    "paid " + Say.money(svd, 2));
            telling.inside(() -> decision.list("CAS").forEach(cas -> Reasons.tell(telling, cas)));
        }
    }

    private static Optional<Segment> service(Loop line) {
        return line.segments()
                .filter(segment ->
                        switch (segment.id()) {
                            case "SV1", "SV2", "SV3" -> true;
                            default -> false;
                        })
                .findFirst();
    }

    private static String professional(Segment sv1, Loop claim) {
        String place = sv1.element(5).strip();
        return Say.joined(
                ", ",
                Say.procedure(sv1, 1),
                Say.count(sv1.element(4), sv1.element(3)),
                place.isEmpty() ? "" : Words.of("place", place),
                pointers(sv1, 7, claim));
    }

    private static String facility(Segment sv2) {
        return Say.joined(
                ", ",
                "revenue " + sv2.element(1).strip(),
                Say.procedure(sv2, 2),
                Say.count(sv2.element(5), sv2.element(4)),
                sv2.element(7).isBlank() ? "" : Say.money(sv2, 7) + " not covered");
    }

    private static String dental(Segment sv3, Loop line) {
        String teeth =
                line.list("TOO").stream()
                        .map(too ->
                                Say.joined(
                                        " ",
                                        "tooth " + too.element(2).strip(),
                                        String.join("", too.components(3))))
                        .collect(Collectors.joining(", "));
        String area = Say.joined(" ", sv3.components(4).toArray(String[]::new));
        return Say.joined(
                ", ",
                Say.procedure(sv3, 1),
                teeth,
                area.isEmpty() ? "" : "area " + area,
                switch (sv3.element(5)) {
                    case "I" -> "first prosthesis";
                    case "R" -> "replaced prosthesis";
                    default -> "";
                },
                sv3.element(6).isBlank() ? "" : "x " + sv3.element(6).strip());
    }

    /** The diagnoses that a line points at; the number where the claim has none there. */
    private static String pointers(Segment service, int element, Loop claim) {
        List<String> diagnoses = new ArrayList<>();
        for (Segment hi : claim.list("HI")) {
            for (int at = 1; at <= hi.size(); at++) {
                switch (hi.component(at, 1)) {
                    case "ABK", "ABF", "BK", "BF" -> diagnoses.add(HealthInformation.say(hi, at));
                    default -> {
                        // Codes that no line points at.
                    }
                }
            }
        }
        List<String> pointed = new ArrayList<>();
        for (String pointer : service.components(element)) {
            String number = pointer.strip();
            boolean isThere =
                    number.matches("[1-9][0-9]?") && Integer.parseInt(number) <= diagnoses.size();
            if (!number.isEmpty()) {
                pointed.add(isThere ? diagnoses.get(Integer.parseInt(number) - 1) : "#" + number);
            }
        }
        return pointed.isEmpty() ? "" : "for " + String.join(", ", pointed);
    }
}
