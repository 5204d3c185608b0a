package org.almoner.claims.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.Money;
import org.almoner.claims.pricing.FeeSchedule.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** F01: a service is priced by code, modifier, units and date. */
class F01_PricesAServiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final List<Entry> ENTRIES =
            List.of(
                    entry(
                            "20610",
                            null,
                            10001,
                            LocalDate.of(2025, 1, 1),
                            LocalDate.of(2025, 12, 31)),
                    entry("20610", null, 12001, LocalDate.of(2026, 1, 1), null),
                    entry("71046", null, 9000, LocalDate.of(2026, 1, 1), null),
                    entry("71046", "26", 2500, LocalDate.of(2026, 1, 1), null),
                    entry("27447", null, 200000, LocalDate.of(2026, 1, 1), null),
                    entry("27447", "50", 310000, LocalDate.of(2026, 1, 1), null));

    private final FeeSchedule charges = new ChargeSchedule(ENTRIES);
    private final FeeSchedule contract = new ContractSchedule(ENTRIES);

    private static Entry entry(
            String code,
            @Nullable String modifier,
            long cents,
            LocalDate from,
            @Nullable LocalDate to) {
        return new Entry(code, modifier, Money.cents(cents), from, to);
    }

    private static String price(FeeSchedule schedule, String code, int units, String... modifiers) {
        return schedule.price(code, List.of(modifiers), units, DAY)
                .map(Money::toString)
                .orElse("none");
    }

    @Test
    void theFeeOfTheDayTimesTheUnits() {
        assertThat(price(charges, "20610", 1)).isEqualTo("120.01");
        assertThat(price(charges, "20610", 3, "RT")).isEqualTo("360.03");
        assertThat(charges.price("20610", List.of(), 1, LocalDate.of(2025, 12, 31)))
                .contains(Money.cents(10001));
        assertThat(charges.price("20610", List.of(), 1, LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(price(charges, "99999", 1)).isEqualTo("none");
    }

    @Test
    void anEntryWithTheModifierWins() {
        assertThat(price(charges, "71046", 1)).isEqualTo("90.00");
        assertThat(price(charges, "71046", 1, "59", "26")).isEqualTo("25.00");
        assertThat(price(contract, "27447", 1, "50")).isEqualTo("3,100.00");
    }

    @Test
    void bilateralIsChargedTwiceAndAllowedAtOneAndAHalf() {
        assertThat(price(charges, "20610", 1, "50")).isEqualTo("240.02");
        assertThat(price(contract, "20610", 1, "50")).isEqualTo("180.02");
    }

    @Test
    void aLineWithoutUnitsHasNoPrice() {
        assertThatThrownBy(() -> charges.price("20610", List.of(), 0, DAY))
                .hasMessage("A price needs at least one unit.");
    }

    @Test
    void anEntryThatCannotBeIsRefused() {
        assertThatThrownBy(() -> entry("20610", null, -1, DAY, null))
                .hasMessage("The fee for 20610 is negative.");
        assertThatThrownBy(() -> entry("20610", null, 1, DAY, DAY.minusDays(1)))
                .hasMessage("The fee for 20610 ends before it begins.");
    }
}
