package org.almoner.codes.fees;

import org.almoner.codes.fees.Price.Verdict;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Medicare allows for a service on its day: by the physician fee schedule, as anesthesia, as a
 * drug, as a laboratory test or as a supply, whichever has it. Every price says how it came about.
 * Safe for use by many threads.
 *
 * <pre>{@code
 * FeeSchedules fees = FeeSchedules.of(store);
 * Place place = fees.findPlace("60601", day).orElse(Place.NATION);
 * Price price = fees.price(Service.of("99213", day).at(place).in("11").with("25"));
 * }</pre>
 */
public final class FeeSchedules {

    private static final int PLACE = FeeSets.ZIP_LOCALITIES.column("place");
    private static final int FROM = FeeSets.ZIP_LOCALITIES.column("from");
    private static final int TO = FeeSets.ZIP_LOCALITIES.column("to");
    private static final int PLUS4 = FeeSets.ZIP_LOCALITIES.column("plus4");
    private static final int ZIP_LENGTH = 5;

    private final CodeStore store;
    private final PhysicianFees physicians;
    private final AnesthesiaFees anesthesia;
    private final DrugFees drugs;
    private final SupplyFees supplies;
    private final LaboratoryFees laboratory;
    private final IndicatorRows indicators;

    private FeeSchedules(CodeStore store) {
        this.store = store;
        physicians = new PhysicianFees(store);
        anesthesia = new AnesthesiaFees(store);
        drugs = new DrugFees(store);
        supplies = new SupplyFees(store);
        laboratory = new LaboratoryFees(store);
        indicators = new IndicatorRows(store);
    }

    public static FeeSchedules of(CodeStore store) {
        return new FeeSchedules(store);
    }

    /** A service by itself. With modifier 51 it is taken for the second procedure of its day. */
    public Price price(Service service) {
        Quote quote = quote(service);
        RelativeValues values = quote.values();
        if (quote.isPayable() && service.has("51") && values != null) {
            if (values.multiple() == '2' || values.multiple() == '3') {
                quote.take(
                        Share.percent(50), "Modifier 51, not the first procedure of the day: 50 %");
            } else {
                quote.step("Modifier 51 takes nothing: multiple indicator " + values.multiple());
            }
        }
        return quote.price();
    }

    /**
     * The services of one provider for one patient on one day, with the rules for several
     * procedures; modifier 51 says nothing more then.
     */
    public List<Price> price(List<Service> ofOneDay) {
        List<Quote> quotes = new ArrayList<>();
        for (Service service : ofOneDay) {
            quotes.add(quote(service));
        }
        MultipleProcedures.apply(quotes, this::values);
        return quotes.stream().map(Quote::price).toList();
    }

    private @Nullable RelativeValues values(MultipleProcedures.Wanted wanted) {
        RelativeValues values = wanted.quote().values();
        return values == null
                ? null
                : RelativeValues.find(values.table(), wanted.code(), wanted.component());
    }

    private Quote quote(Service service) {
        RelativeValues values = physicians.find(service);
        if (values != null && values.status() == 'J') {
            return anesthesia.quote(service);
        }
        Quote quote = physicians.quote(service);
        if (quote.isPayable() || (values != null && "EXP".indexOf(values.status()) < 0)) {
            return quote;
        }
        Optional<Quote> other =
                drugs.find(service)
                        .or(() -> laboratory.find(service))
                        .or(() -> supplies.find(service));
        return other.orElse(
                values == null
                        ? quote.ends(
                                Verdict.UNKNOWN,
                                "No drug, laboratory or supply file has it on that day either.")
                        : quote);
    }

    /** What the physician fee schedule says of a code on a day; none where it has no such code. */
    public Optional<Indicators> findIndicators(String code, LocalDate day) {
        return Optional.ofNullable(physicians.find(Service.of(code, day))).map(Indicators::of);
    }

    /**
     * The same without making anything once the code was asked for, or null: for whole claims.
     *
     * @param packed the code as a {@link org.almoner.codes.store.Packed} number
     */
    public @Nullable Indicators seekIndicators(long packed, long epochDay) {
        return indicators.find(packed, epochDay);
    }

    /** The place of a ZIP code, five or nine digits. */
    public Optional<Place> findPlace(String zip, LocalDate day) {
        String digits = zip.replace("-", "").strip();
        if (digits.length() < ZIP_LENGTH) {
            return Optional.empty();
        }
        Optional<Table> localities = store.find(FeeSets.ZIP_LOCALITIES, day);
        String five = digits.substring(0, ZIP_LENGTH);
        String four = digits.substring(ZIP_LENGTH);
        int row = localities.map(table -> row(table, five, four, day)).orElse(-1);
        if (localities.isEmpty() || row < 0) {
            return Optional.empty();
        }
        String code = localities.get().code(PLACE, row);
        Optional<Table> country = store.find(FeeSets.DMEPOS_RURAL, day);
        boolean rural = country.map(table -> table.find(Packed.pack(five)) >= 0).orElse(false);
        return Indices.findPlace(store, code, rural, day);
    }

    /** A place by contractor and locality, seven digits. */
    public Optional<Place> findPlaceByCode(String code, LocalDate day) {
        return Indices.findPlace(store, code, false, day);
    }

    /** The row of nine digits where there is one, else that of the five. */
    private static int row(Table localities, String five, String four, LocalDate day) {
        int row = localities.find(Packed.pack(five));
        if (row < 0) {
            return -1;
        }
        long zip = localities.number(0, row);
        long plus4 = four.isEmpty() ? 0 : Packed.pack(four);
        int best = -1;
        for (int at = row; at < localities.rows() && localities.number(0, at) == zip; at++) {
            long its = localities.number(PLUS4, at);
            if (its > plus4) {
                break;
            }
            if ((its == 0 || its == plus4) && localities.holdsOn(FROM, TO, at, day.toEpochDay())) {
                best = at;
            }
        }
        return best;
    }
}
