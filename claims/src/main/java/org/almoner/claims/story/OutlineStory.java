package org.almoner.claims.story;

import org.almoner.claims.RejectionWords;
import org.almoner.x12.Segment;
import org.almoner.x12.guide.ElementSpec;
import org.almoner.x12.guide.SegmentSpec;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopItem;
import org.almoner.x12.loop.Placed;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Any transaction set by the titles that its guide gives to loops, segments and elements. */
final class OutlineStory {

    private final Telling telling;

    OutlineStory(Telling telling) {
        this.telling = telling;
    }

    void tell(Loop loop) {
        for (LoopItem item : loop.items()) {
            switch (item) {
                case Placed placed -> {
                    if (!isToldByItsLoop(loop, placed)) {
                        tell(placed);
                    }
                }
                case Loop inner -> tellInner(inner);
            }
        }
    }

    private void tellInner(Loop inner) {
        Segment head = inner.head();
        String title = inner.title().isEmpty() ? "Another party" : inner.title();
        boolean isTold = isParty(head);
        telling.say(head, isTold ? title + ": " + text(new Placed(head, null)) : title);
        telling.inside(() -> tell(inner));
    }

    private static boolean isToldByItsLoop(Loop loop, Placed placed) {
        return loop.parent() != null
                && placed.segment() == loop.head()
                && isParty(placed.segment());
    }

    private static boolean isParty(Segment segment) {
        return segment.id().equals("NM1") || segment.id().equals("N1");
    }

    private void tell(Placed placed) {
        Segment segment = placed.segment();
        switch (segment.id()) {
            case "ST", "SE", "HL", "LX", "LS", "LE" -> {
                // The frame says nothing of its own.
            }
            default -> telling.say(segment, title(placed) + ": " + text(placed));
        }
    }

    private static String title(Placed placed) {
        SegmentSpec spec = placed.spec();
        if (spec != null) {
            return spec.title();
        }
        Segment segment = placed.segment();
        return switch (segment.id()) {
            case "DTP", "DTM" -> Say.capital(Words.of("date", segment.element(1)));
            case "REF" -> Say.capital(Words.of("reference", segment.element(1)));
            case "AMT" -> Say.capital(Words.of("amount", segment.element(1)));
            default -> segment.id();
        };
    }

    private static String text(Placed placed) {
        Segment segment = placed.segment();
        return switch (segment.id()) {
            case "NM1" ->
                    Say.joined(", ", Words.of("entity", segment.element(1)), Say.party(segment));
            case "N1" ->
                    Say.joined(
                            ", ",
                            Words.of("entity", segment.element(1)),
                            segment.element(2),
                            Say.identifier(segment, 3));
            case "BHT" -> Say.joined(", ", segment.element(3), Say.date(segment.element(4)));
            case "HCR" ->
                    Say.joined(
                            ", ",
                            Words.withCode("decision", segment.element(1)),
                            segment.has(2) ? "number " + segment.element(2).strip() : "",
                            segment.has(3) ? "reason " + segment.element(3).strip() : "");
            case "UM" ->
                    Say.joined(
                            ", ",
                            Words.withCode("request", segment.element(1)),
                            Words.of("request", segment.element(2)),
                            Words.withCode("service", segment.element(3)));
            case "AAA" -> RejectionWords.reason(segment.element(3).strip());
            case "HSD" -> CoverageStory.delivery(segment);
            case "HI" -> codes(segment);
            case "SV1", "SV3", "SVC" ->
                    Say.joined(", ", Say.procedure(segment, 1), Say.money(segment, 2));
            case "SV2" ->
                    Say.joined(
                            ", ",
                            "revenue " + segment.element(1).strip(),
                            Say.procedure(segment, 2),
                            Say.money(segment, 3));
            case "AMT" -> Say.money(segment, 2);
            case "N3", "N4" ->
                    Say.address(
                            segment.id().equals("N3") ? List.of(segment) : List.of(),
                            segment.id().equals("N4") ? List.of(segment) : List.of());
            case "DTP", "DTM" -> Say.dated(segment);
            case "REF", "TRN" -> Say.joined(", ", segment.element(2), segment.element(3));
            case "DMG" -> Say.born(segment);
            case "MSG", "NTE", "K3" -> Say.joined(" ", segment.element(1), segment.element(2));
            default -> elements(segment, placed.spec());
        };
    }

    private static String codes(Segment hi) {
        List<String> codes = new ArrayList<>();
        for (int at = 1; at <= hi.size(); at++) {
            if (hi.has(at)) {
                codes.add(HealthInformation.say(hi, at));
            }
        }
        return String.join(", ", codes);
    }

    /** Each element that is there, after the words that the guide has for it. */
    private static String elements(Segment segment, @Nullable SegmentSpec spec) {
        List<String> told = new ArrayList<>();
        for (int at = 1; at <= segment.size(); at++) {
            String value = segment.element(at).strip();
            if (!value.isEmpty()) {
                ElementSpec element = spec == null ? null : spec.element(at);
                String label = element == null ? "" : element.label();
                told.add(Say.joined(" ", label.toLowerCase(Locale.ROOT), value));
            }
        }
        return String.join(", ", told);
    }
}
