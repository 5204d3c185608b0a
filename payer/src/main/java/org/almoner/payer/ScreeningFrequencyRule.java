package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A screening or wellness visit sooner than its benefit comes round again: CO 119 with M86.
 *
 * <p>Source: preventive benefits have a frequency each; the months here are our own simplification.
 */
final class ScreeningFrequencyRule implements DenialRule {

    private static final int ONCE = 1_200;

    /** Months that must pass. */
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("G0402", ONCE),
                    Map.entry("G0438", ONCE),
                    Map.entry("G0439", 11),
                    Map.entry("G0444", 11),
                    Map.entry("77067", 11),
                    Map.entry("99385", 11),
                    Map.entry("99386", 11),
                    Map.entry("99387", 11),
                    Map.entry("99395", 11),
                    Map.entry("99396", 11),
                    Map.entry("99397", 11),
                    Map.entry("S0610", 11),
                    Map.entry("G0101", 23),
                    Map.entry("Q0091", 23),
                    Map.entry("G0105", 23),
                    Map.entry("G0121", 119));

    @Override
    public Optional<Denial> check(Examined examined) {
        ReceivedLine line = examined.line();
        Integer months = MONTHS.get(line.code());
        if (months == null) {
            return Optional.empty();
        }
        LocalDate since = line.from().minusMonths(months);
        boolean tooSoon =
                examined.earlierLines().stream()
                        .filter(earlier -> !earlier.denied())
                        .map(Decision.Line::line)
                        .filter(earlier -> earlier.code().equals(line.code()))
                        .anyMatch(o -> o.from().isAfter(since) && !o.from().isAfter(line.from()));
        return tooSoon ? Optional.of(Denial.co("119", "M86")) : Optional.empty();
    }
}
