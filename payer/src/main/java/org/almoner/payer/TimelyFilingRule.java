package org.almoner.payer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A first claim that came later than the payer's limit: CO 29. A replacement is measured by the
 * claim it replaces.
 *
 * <p>Source: each payer's provider manual; the limits stand in {@link SimulatedPayer}.
 */
final class TimelyFilingRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        boolean first = examined.accepted().replaces() == null;
        LocalDate limit = examined.line().to().plusDays(examined.payer().timelyFilingDays());
        return first && examined.accepted().received().isAfter(limit)
                ? Optional.of(Denial.co("29"))
                : Optional.empty();
    }
}
