package org.almoner.claims.pricing;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the practice charges. A bilateral service (modifier 50) without an entry of its own costs
 * twice the single fee, because the work is done twice; the payer's reduction is the contract's
 * matter and shows as an adjustment. Immutable, so safe in many threads.
 */
public final class ChargeSchedule implements FeeSchedule {

    private static final long BILATERAL_TIMES = 2;

    private final FeeEntries entries;

    public ChargeSchedule(List<Entry> entries) {
        this.entries = new FeeEntries(entries);
    }

    @Override
    public Optional<Money> price(String code, List<String> modifiers, int units, LocalDate day) {
        return entries.price(code, modifiers, units, day, fee -> fee.times(BILATERAL_TIMES));
    }
}
