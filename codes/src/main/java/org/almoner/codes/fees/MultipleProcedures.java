package org.almoner.codes.fees;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What several procedures by one provider for one patient on one day are paid, by the multiple
 * procedure indicator of each: surgery (2), endoscopies of one family (3), imaging (4), therapy
 * (5), cardiovascular (6) and ophthalmology tests (7). Every unit of a line counts by itself.
 *
 * <p>Source: CMS, relative value file, multiple procedure indicator; Medicare Claims Processing
 * Manual, chapter 12, section 40.6, and chapter 5, section 10.7.
 */
final class MultipleProcedures {

    private static final Set<String> ANOTHER_SESSION = Set.of("59", "XE", "XP", "XS", "XU");
    private static final String ANY_IMAGING = "88";

    /** From the sixth surgery on the payer decides. */
    private static final int RANKED_MOST = 5;

    private static final int UNITS_MOST = 10_000;

    private final List<Quote> quotes;

    /** By lines the amounts of their units, which the rules change. */
    private final Map<Quote, List<Unit>> units = new LinkedHashMap<>();

    /** One unit of a line, and what it is paid so far. */
    private static final class Unit {
        private final Quote quote;
        private long cents;

        Unit(Quote quote) {
            this.quote = quote;
            this.cents = quote.sharedCents();
        }

        long cents() {
            return cents;
        }

        void pay(Share share) {
            cents = share.of(cents);
        }
    }

    private MultipleProcedures(List<Quote> quotes) {
        this.quotes = quotes;
    }

    /**
     * Applies the rules to lines that were priced one by one.
     *
     * @param values finds the row of a code in the schedule of a line, by code and component
     */
    static void apply(List<Quote> quotes, Function<Wanted, @Nullable RelativeValues> values) {
        new MultipleProcedures(quotes).apply(values);
    }

    /** Another row of the schedule by which a line was priced. */
    record Wanted(Quote quote, String code, String component) {}

    private void apply(Function<Wanted, @Nullable RelativeValues> values) {
        int count = 0;
        for (Quote quote : quotes) {
            if (quote.isPayable() && quote.values() != null) {
                List<Unit> its = new ArrayList<>();
                for (int unit = 0; unit < quote.service().units(); unit++) {
                    its.add(new Unit(quote));
                }
                units.put(quote, its);
                count += its.size();
            }
        }
        if (count < 2 || count > UNITS_MOST) {
            return;
        }
        surgery(values);
        imaging(values);
        therapy();
        technical('6', 75, "cardiovascular tests", values);
        technical('7', 80, "ophthalmology tests", values);
        units.forEach((quote, its) -> quote.total(its.stream().mapToLong(Unit::cents).sum()));
    }

    private List<Unit> with(char... indicators) {
        List<Unit> found = new ArrayList<>();
        units.forEach((quote, its) -> {
            if (new String(indicators).indexOf(multiple(quote)) >= 0) {
                found.addAll(its);
            }
        });
        return found;
    }

    private static char multiple(Quote quote) {
        RelativeValues values = quote.values();
        return values == null ? '0' : values.multiple();
    }

    /** Families of endoscopies become one procedure each, and are ranked with the others. */
    private void surgery(Function<Wanted, @Nullable RelativeValues> values) {
        List<List<Unit>> procedures = new ArrayList<>();
        Map<String, List<Unit>> families = new HashMap<>();
        for (Unit unit : with('3')) {
            RelativeValues its = unit.quote.values();
            if (its != null) {
                families.computeIfAbsent(its.endoscopicBase(), _ -> new ArrayList<>()).add(unit);
            }
        }
        for (Unit unit : with('1', '2', '3')) {
            String code = unit.quote.service().code();
            if (multiple(unit.quote) == '3') {
                continue;
            }
            List<Unit> family = families.get(code);
            if (family == null) {
                procedures.add(List.of(unit));
            } else {
                unit.pay(Share.percent(0));
                unit.quote.step("The base of another endoscopy of the day, paid within it");
            }
        }
        families.forEach((base, family) -> {
            family(base, family, values);
            procedures.add(family);
        });
        rank(procedures);
    }

    private static void family(
            String base, List<Unit> family, Function<Wanted, @Nullable RelativeValues> values) {
        if (base.isEmpty()) {
            return;
        }
        family.sort(Comparator.comparingLong(Unit::cents).reversed());
        for (Unit unit : family.subList(1, family.size())) {
            RelativeValues ofBase = values.apply(new Wanted(unit.quote, base, ""));
            if (ofBase != null) {
                long less = unit.quote.share().of(cents(unit.quote, ofBase));
                unit.cents = Math.max(0, unit.cents - less);
                unit.quote.step(
                        "A further endoscopy of the family, its base %s taken off: %s - %s = %s"
                                .formatted(
                                        base,
                                        Figures.dollars(unit.quote.sharedCents()),
                                        Figures.dollars(less),
                                        Figures.dollars(unit.cents)));
            }
        }
    }

    private static void rank(List<List<Unit>> procedures) {
        if (procedures.size() < 2) {
            return;
        }
        procedures.sort(Comparator.comparingLong(MultipleProcedures::sum).reversed());
        procedures.getFirst().getFirst().quote.step("The highest of the day's procedures: 100 %");
        for (int place = 1; place < procedures.size(); place++) {
            for (Unit unit : procedures.get(place)) {
                unit.pay(Share.percent(50));
                unit.quote.step(
                        "Procedure %d of the day: 50 %% = %s%s"
                                .formatted(
                                        place + 1,
                                        Figures.dollars(unit.cents),
                                        place < RANKED_MOST
                                                ? ""
                                                : "; from the sixth on the payer decides"));
            }
        }
    }

    private static long sum(List<Unit> units) {
        return units.stream().mapToLong(Unit::cents).sum();
    }

    private void imaging(Function<Wanted, @Nullable RelativeValues> values) {
        Map<String, List<Unit>> families = new LinkedHashMap<>();
        for (Unit unit : with('4')) {
            RelativeValues its = unit.quote.values();
            boolean apart =
                    unit.quote.service().modifiers().stream().anyMatch(ANOTHER_SESSION::contains);
            if (its != null && !apart) {
                String family = its.imagingFamily().isEmpty() ? ANY_IMAGING : its.imagingFamily();
                families.computeIfAbsent(family, _ -> new ArrayList<>()).add(unit);
            }
        }
        families.values()
                .forEach(family -> {
                    part(family, "TC", 50, "imaging", values);
                    part(family, "26", 95, "imaging", values);
                });
    }

    private void technical(
            char indicator,
            int percent,
            String what,
            Function<Wanted, @Nullable RelativeValues> values) {
        part(with(indicator), "TC", percent, what, values);
    }

    /** The highest of a part is paid in full, of the others a share of that part. */
    private static void part(
            List<Unit> all,
            String component,
            int percent,
            String what,
            Function<Wanted, @Nullable RelativeValues> values) {
        Map<Unit, Long> parts = new LinkedHashMap<>();
        for (Unit unit : all) {
            long cents = partCents(unit, component, values);
            if (cents > 0) {
                parts.put(unit, cents);
            }
        }
        List<Unit> ranked = new ArrayList<>(parts.keySet());
        ranked.sort(
                Comparator.comparingLong((Unit unit) -> parts.getOrDefault(unit, 0L)).reversed());
        for (Unit unit : ranked.subList(Math.min(1, ranked.size()), ranked.size())) {
            long cents = parts.getOrDefault(unit, 0L);
            long less = cents - Share.percent(percent).of(cents);
            unit.cents -= less;
            unit.quote.step(
                    "Further %s of the day, the %s part %s at %d %%: %s less"
                            .formatted(
                                    what,
                                    component.equals("TC") ? "technical" : "professional",
                                    Figures.dollars(cents),
                                    percent,
                                    Figures.dollars(less)));
        }
    }

    private static long partCents(
            Unit unit, String component, Function<Wanted, @Nullable RelativeValues> values) {
        Service service = unit.quote.service();
        if (service.has("26") || service.has("TC")) {
            return service.has(component) ? unit.cents : 0;
        }
        RelativeValues part = values.apply(new Wanted(unit.quote, service.code(), component));
        if (part != null) {
            return unit.quote.share().of(cents(unit.quote, part));
        }
        // A code that is by its nature one of the two parts, such as a tracing alone.
        RelativeValues whole = unit.quote.values();
        boolean technical = whole != null && whole.pctc() == '3';
        return technical && component.equals("TC") ? unit.cents : 0;
    }

    private static long cents(Quote quote, RelativeValues values) {
        return PhysicianFees.cents(
                values,
                quote.indices(),
                PhysicianFees.isFacility(quote.service().placeOfService()),
                quote.factor());
    }

    /** The unit with the highest practice expense is paid in full, the others half of theirs. */
    private void therapy() {
        List<Unit> therapies = with('5');
        therapies.sort(Comparator.comparingLong(MultipleProcedures::expense).reversed());
        for (Unit unit : therapies.subList(Math.min(1, therapies.size()), therapies.size())) {
            RelativeValues values = unit.quote.values();
            if (values != null) {
                long reduced =
                        PhysicianFees.centsWithHalfExpense(
                                values,
                                unit.quote.indices(),
                                PhysicianFees.isFacility(unit.quote.service().placeOfService()),
                                unit.quote.factor());
                unit.cents = unit.quote.share().of(reduced);
                unit.quote.step(
                        "Further therapy of the day, half of its practice expense: "
                                + Figures.dollars(unit.cents));
            }
        }
    }

    private static long expense(Unit unit) {
        RelativeValues values = unit.quote.values();
        return values == null
                ? 0
                : values.expense(PhysicianFees.isFacility(unit.quote.service().placeOfService()));
    }
}
