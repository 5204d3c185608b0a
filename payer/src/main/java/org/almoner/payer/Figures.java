package org.almoner.payer;

import org.almoner.x12.Segment;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The numbers that this payer can reckon with: whole cents up to a hundred million, and units up to
 * 999999. The guides let longer ones pass.
 */
final class Figures {

    private static final long CENTS_MOST = 10_000_000_000L;
    private static final Pattern UNITS =
            Pattern.compile("([0-9]{1,6})(\\.[0-9]{0,3})?|\\.[0-9]{1,3}");

    private Figures() {}

    /** The amount; empty when there is none, or none that can be reckoned with. */
    static OptionalLong cents(Segment segment, int element) {
        try {
            OptionalLong cents = segment.findCents(element);
            return cents.stream().filter(c -> Math.abs(c) <= CENTS_MOST).findFirst();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The whole units of SV104, at least one. */
    static int units(Segment sv1) {
        String text = sv1.element(4);
        if (!UNITS.matcher(text).matches()) {
            return 1;
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return Math.max(1, whole.isEmpty() ? 0 : Integer.parseInt(whole));
    }

    /** What a 277CA says of a number that is none for us. */
    static Optional<Verdict> objection(Segment segment) {
        return switch (segment.id()) {
            case "CLM" -> amount(segment, 2, "178");
            case "SV1" ->
                    UNITS.matcher(segment.element(4)).matches()
                            ? amount(segment, 2, "178")
                            : Optional.of(new Verdict("A7", "476", ""));
            case "AMT", "SVD" -> amount(segment, 2, "286");
            case "CAS" -> adjustments(segment);
            default -> Optional.empty();
        };
    }

    private static Optional<Verdict> adjustments(Segment cas) {
        for (int element = 3; element <= cas.size(); element += 3) {
            Optional<Verdict> objection = amount(cas, element, "286");
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> amount(Segment segment, int element, String status) {
        return segment.has(element) && cents(segment, element).isEmpty()
                ? Optional.of(new Verdict("A7", status, ""))
                : Optional.empty();
    }
}
