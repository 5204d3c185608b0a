package org.almoner.claims.pricing;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a payer has agreed to allow. A bilateral service (modifier 50) without an entry of its own
 * is allowed at 150 percent of the single fee (Medicare Claims Processing Manual, Pub. 100-04,
 * chapter 12, section 40.7, and most contracts), half a cent rounded up, before the units.
 * Immutable, so safe in many threads.
 */
public final class ContractSchedule implements FeeSchedule {

    private static final int BILATERAL_BASIS_POINTS = 15_000;

    private final FeeEntries entries;

    public ContractSchedule(List<Entry> entries) {
        this.entries = new FeeEntries(entries);
    }

    @Override
    public Optional<Money> price(String code, List<String> modifiers, int units, LocalDate day) {
        return entries.price(code, modifiers, units, day, fee -> fee.share(BILATERAL_BASIS_POINTS));
    }
}
