package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.util.Optional;

/**
 * The same service, modifiers and day again, on another claim that stands or earlier on this one:
 * CO 18. A replacement never meets what it replaces, because that was taken back first.
 *
 * <p>Source: CARC 18, exact duplicate; modifiers 76, 77, 59, 91 and XE say that it was done again.
 */
final class DuplicateRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        ReceivedLine line = examined.line();
        if (line.hasModifier("76", "77", "59", "91", "XE", "XS")) {
            return Optional.empty();
        }
        boolean earlierOnThisClaim =
                examined.claim().lines().stream()
                        .anyMatch(o -> o.index() < line.index() && o.isSameServiceAs(line));
        boolean onAnother =
                examined.earlierLines().stream()
                        .filter(earlier -> earlier.adjustedCents("CO", "18") == 0)
                        .map(Decision.Line::line)
                        .anyMatch(o -> o.isSameServiceAs(line) && o.units() == line.units());
        return earlierOnThisClaim || onAnother ? Optional.of(Denial.co("18")) : Optional.empty();
    }
}
