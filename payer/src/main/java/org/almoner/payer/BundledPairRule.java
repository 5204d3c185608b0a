package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smaller part of a pair that is paid as one: CO 97 with M15, unless modifier 59, XE, XP, XS or
 * XU on it says that it was a service of its own.
 *
 * <p>Source: procedure-to-procedure edits as NCCI publishes them; these few pairs stand for them.
 */
final class BundledPairRule implements DenialRule {

    /** The part that is paid, and the parts that are then included. */
    private static final Map<String, Set<String>> INCLUDES =
            Map.of(
                    "11055", Set.of("11720", "11721"),
                    "11056", Set.of("11720", "11721"),
                    "45380", Set.of("45378"),
                    "45385", Set.of("45378", "45380"),
                    "69210", Set.of("69209"),
                    "12002", Set.of("12001"),
                    "20610", Set.of("76942"),
                    "20605", Set.of("76942"),
                    "77066", Set.of("77067"),
                    "81003", Set.of("81002"));

    @Override
    public Optional<Denial> check(Examined examined) {
        ReceivedLine line = examined.line();
        if (line.hasModifier("59", "XE", "XP", "XS", "XU")) {
            return Optional.empty();
        }
        boolean included =
                examined.claim().lines().stream()
                        .filter(other -> other.from().equals(line.from()))
                        .anyMatch(o ->
                                INCLUDES.getOrDefault(o.code(), Set.of()).contains(line.code()));
        return included ? Optional.of(Denial.co("97", "M15")) : Optional.empty();
    }
}
