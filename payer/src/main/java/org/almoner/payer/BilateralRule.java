package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.util.Optional;
import java.util.Set;

/**
 * A code that is paid once for each side, billed twice without saying which sides: CO 4 with N822.
 * Modifier 50 means both sides, so it goes with one unit: otherwise CO 4 with N823.
 *
 * <p>Source: the bilateral indicator of the physician fee schedule; with indicator 1 both sides are
 * billed as one line with modifier 50, or as lines with RT and LT.
 */
final class BilateralRule implements DenialRule {

    private static final Set<String> PAID_BY_SIDE =
            Set.of(
                    "20600", "20605", "20610", "64450", "69209", "69210", "29125", "29515", "73030",
                    "73130", "73560", "73562", "73610", "73630", "L1902", "L3908");

    static boolean isPaidBySide(String code) {
        return PAID_BY_SIDE.contains(code);
    }

    @Override
    public Optional<Denial> check(Examined examined) {
        ReceivedLine line = examined.line();
        if (!isPaidBySide(line.code())) {
            return Optional.empty();
        }
        if (line.hasModifier("50")) {
            return line.units() > 1 ? Optional.of(Denial.co("4", "N823")) : Optional.empty();
        }
        boolean twice =
                line.units() > 1
                        || examined.claim().lines().stream()
                                .anyMatch(
                                        o -> o.index() != line.index() && o.isSameServiceAs(line));
        boolean saysWhich = line.hasModifier("RT", "LT", "59", "76", "XS");
        return twice && !saysWhich ? Optional.of(Denial.co("4", "N822")) : Optional.empty();
    }
}
