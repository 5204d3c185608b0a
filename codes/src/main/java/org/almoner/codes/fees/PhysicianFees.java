package org.almoner.codes.fees;

import org.almoner.codes.fees.Price.Verdict;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The physician fee schedule: relative values times geographic indices times the conversion factor,
 * rounded once to the cent, half a cent upwards.
 *
 * <p>Source: CMS, national physician fee schedule relative value file, formulas and attachment A.
 * The rounding is that of CMS' own amounts (OPPSCAP, PFREV), which it meets to the cent.
 */
final class PhysicianFees {

    private static final List<String> COMPONENTS = List.of("26", "TC");

    /**
     * Where the facility amount is paid.
     *
     * <p>Source: Medicare Claims Processing Manual, chapter 12, section 20.4.2.
     */
    private static final Set<String> FACILITIES =
            Set.of(
                    "02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52",
                    "53", "56", "61");

    /** Hospitals, where the technical part is the hospital's. */
    private static final Set<String> HOSPITALS = Set.of("19", "21", "22", "23");

    /** Relative values have two decimals, indices three, factors four; an amount has two. */
    private static final long PER_CENT = 10_000_000;

    private static final int SUM_DECIMALS = 5;

    private final CodeStore store;

    PhysicianFees(CodeStore store) {
        this.store = store;
    }

    static boolean isFacility(String placeOfService) {
        return FACILITIES.contains(placeOfService);
    }

    /** The row of a code itself, whatever its modifiers. */
    @Nullable RelativeValues find(Service service) {
        return schedule(service)
                .map(table -> RelativeValues.find(table, service.code(), ""))
                .orElse(null);
    }

    private Optional<Table> schedule(Service service) {
        PublishedSet set =
                service.qualifying() ? FeeSets.RELATIVE_VALUES_QUALIFYING : FeeSets.RELATIVE_VALUES;
        return store.find(set, service.day());
    }

    /** One unit by the schedule, with the modifiers that change it by themselves. */
    Quote quote(Service service) {
        var quote = new Quote(service);
        Optional<Table> schedule = schedule(service);
        if (schedule.isEmpty()) {
            return quote.ends(
                    Verdict.UNKNOWN,
                    "No physician fee schedule is loaded for " + service.day() + ".");
        }
        quote.source(schedule.get().release().id());
        int year = schedule.get().release().from().getYear();
        if (year != service.day().getYear()) {
            quote.step(
                    "By the schedule of %d: none of %d is loaded, whose amounts may be others."
                            .formatted(year, service.day().getYear()));
        }
        @Nullable RelativeValues whole = RelativeValues.find(schedule.get(), service.code(), "");
        if (whole == null) {
            return quote.ends(
                    Verdict.UNKNOWN, service.code() + " is not in the physician fee schedule.");
        }
        @Nullable RelativeValues values = component(quote, schedule.get(), whole);
        if (values == null) {
            return quote;
        }
        if (!isPaid(quote, values)) {
            return values.status() == 'C' ? capped(quote, values) : quote;
        }
        if (!isPaidHere(quote, values)) {
            return quote;
        }
        Optional<Indices> indices = Indices.find(store, service.place(), service.day());
        if (indices.isEmpty()) {
            return quote.ends(
                    Verdict.UNKNOWN,
                    "No geographic indices are loaded for %s on %s."
                            .formatted(service.place().code(), service.day()));
        }
        long factor = service.factor().orElse(values.factor());
        quote.schedule(values, indices.get(), factor);
        amount(quote, values, indices.get(), factor);
        SurgicalModifiers.apply(quote, values);
        return quote;
    }

    private static @Nullable RelativeValues component(
            Quote quote, Table schedule, RelativeValues whole) {
        Service service = quote.service();
        if (service.has("53")) {
            RelativeValues stopped = RelativeValues.find(schedule, service.code(), "53");
            if (stopped == null) {
                quote.ends(
                        Verdict.PAYER_DECIDES,
                        "Modifier 53: the procedure was broken off, and the payer sets the"
                                + " amount.");
            }
            return stopped;
        }
        String component = service.firstOf(COMPONENTS);
        if (component.isEmpty()) {
            return whole;
        }
        RelativeValues part = RelativeValues.find(schedule, service.code(), component);
        if (part == null) {
            quote.ends(
                    Verdict.NOT_ALLOWED,
                    "Modifier %s does not go with %s: its PC/TC indicator is %c."
                            .formatted(component, service.code(), whole.pctc()));
            return null;
        }
        quote.step(
                component.equals("26")
                        ? "Modifier 26: the professional part alone"
                        : "Modifier TC: the technical part alone");
        return part;
    }

    private static boolean isPaid(Quote quote, RelativeValues values) {
        char status = values.status();
        switch (status) {
            case 'A', 'T' -> {
                return true;
            }
            case 'R' -> {
                if (values.hasValues()) {
                    quote.step("Status R: covered only in special circumstances");
                    return true;
                }
                quote.ends(Verdict.PAYER_DECIDES, "Status R without values: the payer prices it.");
            }
            case 'C' -> quote.ends(Verdict.PAYER_DECIDES, "Status C: the payer prices it.");
            case 'B' -> quote.ends(Verdict.BUNDLED, "Status B: always paid within other services.");
            case 'P' ->
                    quote.ends(
                            Verdict.BUNDLED,
                            "Status P: paid within the visit, or not by this schedule.");
            case 'J' -> quote.ends(Verdict.UNKNOWN, "Status J: anesthesia, priced by time.");
            case 'N' -> quote.ends(Verdict.NOT_COVERED, "Status N: Medicare does not cover it.");
            case 'I' ->
                    quote.ends(Verdict.NOT_COVERED, "Status I: Medicare uses another code for it.");
            case 'M' -> quote.ends(Verdict.NOT_COVERED, "Status M: it only reports a measure.");
            case 'E', 'X' ->
                    quote.ends(
                            Verdict.NOT_COVERED,
                            "Status %c: not a service of the physician fee schedule."
                                    .formatted(status));
            default ->
                    quote.ends(
                            Verdict.NOT_COVERED,
                            "Status %c: not valid for Medicare.".formatted(status));
        }
        return false;
    }

    private static boolean isPaidHere(Quote quote, RelativeValues values) {
        String pos = quote.service().placeOfService();
        if (!HOSPITALS.contains(pos)) {
            return true;
        }
        boolean technical = quote.service().has("TC") || values.pctc() == '3';
        if (technical || values.pctc() == '5') {
            quote.ends(
                    Verdict.NOT_ALLOWED,
                    technical
                            ? "The technical part is the hospital's in place of service %s."
                                    .formatted(pos)
                            : "Incident to a physician's service, it is the hospital's in place of service %s."
                                    .formatted(pos));
            return false;
        }
        if (values.pctc() == '1' && !quote.service().has("26")) {
            quote.step("In a hospital only the professional part (26) is the physician's");
        }
        return true;
    }

    /** What a payer prices by itself is capped as well; the whole with the work of its 26 part. */
    private Quote capped(Quote quote, RelativeValues values) {
        Service service = quote.service();
        Optional<Indices> indices = Indices.find(store, service.place(), service.day());
        if (values.isCapped() && indices.isPresent()) {
            boolean facility = isFacility(service.placeOfService());
            long sum = cappedSum(values, indices.get(), facility);
            RelativeValues professional = RelativeValues.find(values.table(), service.code(), "26");
            if (service.firstOf(COMPONENTS).isEmpty() && professional != null) {
                sum += professional.work() * indices.get().work();
            }
            long factor = service.factor().orElse(values.factor());
            quote.step(
                    "Never more than an outpatient hospital gets: "
                            + Figures.dollars(cents(sum, factor)));
        }
        return quote;
    }

    private static void amount(Quote quote, RelativeValues values, Indices indices, long factor) {
        boolean facility = isFacility(quote.service().placeOfService());
        long sum = sum(values, indices, facility);
        long cents = cents(sum, factor);
        quote.step(formula(values, indices, facility, quote.service()));
        quote.step(
                Figures.decimal(sum, SUM_DECIMALS)
                        + " × conversion factor "
                        + Figures.decimal(factor, 4)
                        + " = "
                        + Figures.dollars(cents));
        if (values.isRareIn(facility)) {
            quote.step("Rarely or never done in this setting (NA)");
        }
        if (values.isCapped()) {
            long cap = cap(values, indices, facility, factor);
            if (cap < cents) {
                cents = cap;
                quote.step("Capped at what an outpatient hospital gets: " + Figures.dollars(cap));
            }
        }
        quote.unit(cents);
    }

    private static String formula(
            RelativeValues values, Indices indices, boolean facility, Service service) {
        return "Work "
                + product(values.work(), indices.work())
                + " + practice expense "
                + product(values.expense(facility), indices.expense())
                + (facility ? " (facility)" : " (non-facility)")
                + " + malpractice "
                + product(values.malpractice(), indices.malpractice())
                + ", "
                + service.place().name();
    }

    private static String product(long value, long index) {
        return Figures.decimal(value, 2) + " × " + Figures.decimal(index, 3);
    }

    private static long sum(RelativeValues values, Indices indices, boolean facility) {
        return values.work() * indices.work()
                + values.expense(facility) * indices.expense()
                + values.malpractice() * indices.malpractice();
    }

    private static long cents(long sum, long factor) {
        return Share.roundHalfUp(Math.multiplyExact(sum, factor), PER_CENT);
    }

    /** The amount of one unit, its cap applied. */
    static long cents(RelativeValues values, Indices indices, boolean facility, long factor) {
        long cents = cents(sum(values, indices, facility), factor);
        return values.isCapped() ? Math.min(cents, cap(values, indices, facility, factor)) : cents;
    }

    /** What an outpatient hospital gets for the technical part, with the work of this row. */
    static long cap(RelativeValues values, Indices indices, boolean facility, long factor) {
        return cents(cappedSum(values, indices, facility), factor);
    }

    private static long cappedSum(RelativeValues values, Indices indices, boolean facility) {
        return values.work() * indices.work()
                + values.cappedExpense(facility) * indices.expense()
                + values.cappedMalpractice() * indices.malpractice();
    }

    /** The amount with half of its practice expense, as later therapy units are paid. */
    static long centsWithHalfExpense(
            RelativeValues values, Indices indices, boolean facility, long factor) {
        long doubled =
                2 * sum(values, indices, facility) - values.expense(facility) * indices.expense();
        return Share.roundHalfUp(Math.multiplyExact(doubled, factor), 2 * PER_CENT);
    }
}
