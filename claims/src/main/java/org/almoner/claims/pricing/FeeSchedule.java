package org.almoner.claims.pricing;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Prices a service by code, modifiers, units and date. There are two kinds, because they answer two
 * questions: {@link ChargeSchedule} says what the practice asks for, {@link ContractSchedule} what
 * a payer has agreed to allow. They differ in what modifier 50 is worth without a price of its own.
 *
 * <p>Both choose the entry in the same way: of the entries for the code in force on the day, one
 * for a modifier on the line wins over the one without a modifier; of several, the modifier that
 * stands first on the line; of several releases, the one that began last.
 */
public sealed interface FeeSchedule permits ChargeSchedule, ContractSchedule {

    /**
     * The price of a whole line; empty when the schedule has no entry for it.
     *
     * @throws IllegalArgumentException when {@code units} is less than 1
     */
    Optional<Money> price(String code, List<String> modifiers, int units, LocalDate day);

    /**
     * One price.
     *
     * @param modifier the modifier that it is for; null for the code as such
     * @param fee for one unit
     * @param from first day
     * @param to last day; null while it is in force
     */
    record Entry(
            String code,
            @Nullable String modifier,
            Money fee,
            LocalDate from,
            @Nullable LocalDate to) {

        public Entry {
            if (fee.isNegative()) {
                throw new IllegalArgumentException("The fee for %s is negative.".formatted(code));
            }
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "The fee for %s ends before it begins.".formatted(code));
            }
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
