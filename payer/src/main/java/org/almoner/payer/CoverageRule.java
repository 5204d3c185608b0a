package org.almoner.payer;

import java.util.Optional;

/**
 * The service was outside the member's coverage: CO 27.
 *
 * <p>Source: a plan pays for what happens while it is in force; CARC 27 speaks of expenses after
 * coverage ended.
 */
final class CoverageRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        return examined.plan().covers(examined.line().from())
                ? Optional.empty()
                : Optional.of(Denial.co("27"));
    }
}
