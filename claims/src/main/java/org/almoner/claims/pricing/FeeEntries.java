package org.almoner.claims.pricing;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The entries of a schedule, found by code, modifiers and day. */
final class FeeEntries {

    private final Map<String, List<FeeSchedule.Entry>> byCode = new HashMap<>();

    FeeEntries(List<FeeSchedule.Entry> entries) {
        entries.forEach(entry ->
                byCode.computeIfAbsent(entry.code(), absent -> new ArrayList<>()).add(entry));
    }

    /**
     * The price of a whole line; {@code bilateral} says what modifier 50 makes of a fee that has no
     * entry of its own for it.
     *
     * @throws IllegalArgumentException when {@code units} is less than 1
     */
    Optional<Money> price(
            String code,
            List<String> modifiers,
            int units,
            LocalDate day,
            UnaryOperator<Money> bilateral) {
        if (units < 1) {
            throw new IllegalArgumentException("A price needs at least one unit.");
        }
        return find(code, modifiers, day)
                .map(entry ->
                        modifiers.contains("50") && !"50".equals(entry.modifier())
                                ? bilateral.apply(entry.fee())
                                : entry.fee())
                .map(fee -> fee.times(units));
    }

    /** The entry that wins for this line, as {@link FeeSchedule} documents. */
    private Optional<FeeSchedule.Entry> find(String code, List<String> modifiers, LocalDate day) {
        for (String modifier : modifiers) {
            Optional<FeeSchedule.Entry> own = find(code, modifier, day);
            if (own.isPresent()) {
                return own;
            }
        }
        return find(code, (String) null, day);
    }

    private Optional<FeeSchedule.Entry> find(
            String code, @Nullable String modifier, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(entry -> Objects.equals(entry.modifier(), modifier))
                .filter(entry -> entry.isInForce(day))
                .max(Comparator.comparing(FeeSchedule.Entry::from));
    }
}
