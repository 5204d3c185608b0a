package org.almoner.codes.fees;

import org.almoner.codes.fees.Price.Verdict;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.util.List;
import java.util.Optional;

/**
 * Anesthesia: base units of the procedure and a unit for each fifteen minutes, to one decimal,
 * times the conversion factor of the place.
 *
 * <p>Source: Medicare Claims Processing Manual, chapter 12, section 50.
 */
final class AnesthesiaFees {

    private static final int UNITS = FeeSets.ANESTHESIA_UNITS.column("units");
    private static final int FACTOR = FeeSets.ANESTHESIA_FACTORS.column("factor");
    private static final int MINUTES = 15;

    /** One medically directs, or is directed: half. */
    private static final List<String> HALF = List.of("QK", "QY", "QX");

    /** Base units, where one supervises more than four procedures at a time. */
    private static final int SUPERVISED_UNITS = 3;

    private final CodeStore store;

    AnesthesiaFees(CodeStore store) {
        this.store = store;
    }

    Quote quote(Service service) {
        var quote = new Quote(service);
        Optional<Table> units = store.find(FeeSets.ANESTHESIA_UNITS, service.day());
        int row = units.map(table -> table.find(Packed.pack(service.code()))).orElse(-1);
        if (units.isEmpty() || row < 0) {
            return quote.ends(
                    Verdict.UNKNOWN,
                    "No base units of %s are loaded for %s."
                            .formatted(service.code(), service.day()));
        }
        quote.source(units.get().release().id());
        long factor = factor(service);
        if (factor < 0) {
            return quote.ends(
                    Verdict.UNKNOWN,
                    service.place().isNation()
                            ? "The anesthesia conversion factor is published by place; name one, or"
                                    + " a factor."
                            : "No anesthesia conversion factor of %s is loaded for %s."
                                    .formatted(service.place().code(), service.day()));
        }
        return count(quote, units.get().number(UNITS, row), factor);
    }

    /** Times ten thousand, though places are published with two decimals; -1 when there is none. */
    private long factor(Service service) {
        if (service.factor().isPresent()) {
            return service.factor().getAsLong();
        }
        Optional<Table> factors = store.find(FeeSets.ANESTHESIA_FACTORS, service.day());
        int row = factors.map(table -> table.find(Packed.pack(service.place().code()))).orElse(-1);
        return factors.filter(_ -> row >= 0)
                .map(table -> table.number(FACTOR, row) * 100)
                .orElse(-1L);
    }

    private static Quote count(Quote quote, long base, long factor) {
        Service service = quote.service();
        long tenths;
        if (service.has("AD")) {
            tenths = (SUPERVISED_UNITS + (service.minutes() > 0 ? 1 : 0)) * 10L;
            quote.step(
                    "Modifier AD, more than four at a time: three base units, and one of time for"
                            + " being there at the beginning");
        } else {
            long time = Share.roundHalfUp(service.minutes() * 10L, MINUTES);
            tenths = base * 10 + time;
            quote.step(
                    "Base units %d + %d minutes / 15 = %s time units: %s units"
                            .formatted(
                                    base,
                                    service.minutes(),
                                    Figures.decimal(time, 1),
                                    Figures.decimal(tenths, 1)));
        }
        long cents = Share.roundHalfUp(Math.multiplyExact(tenths, factor), 1_000);
        quote.step(
                "%s units × anesthesia conversion factor %s, %s = %s"
                        .formatted(
                                Figures.decimal(tenths, 1),
                                shown(factor),
                                service.place().name(),
                                Figures.dollars(cents)));
        quote.unit(cents);
        String half = service.firstOf(HALF);
        if (!half.isEmpty()) {
            quote.take(Share.percent(50), "Modifier " + half + ", medical direction: 50 %");
        }
        return quote;
    }

    private static String shown(long factor) {
        return factor % 100 == 0 ? Figures.decimal(factor / 100, 2) : Figures.decimal(factor, 4);
    }
}
