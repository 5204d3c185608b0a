package org.almoner.codes.fees;

import org.almoner.codes.fees.Price.Verdict;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.util.Optional;

/**
 * Equipment, prosthetics, orthotics and supplies: the amount of a state, in some places that of the
 * country.
 *
 * <p>Source: CMS, DMEPOS fee schedule.
 */
final class SupplyFees {

    private static final int MODIFIER = FeeSets.DMEPOS.column("modifier");
    private static final int MODIFIER_2 = FeeSets.DMEPOS.column("modifier_2");

    private final CodeStore store;

    SupplyFees(CodeStore store) {
        this.store = store;
    }

    /** A price, or none when the schedule has no such code. */
    Optional<Quote> find(Service service) {
        Optional<Table> schedule = store.find(FeeSets.DMEPOS, service.day());
        int first = schedule.map(table -> table.find(Packed.pack(service.code()))).orElse(-1);
        return schedule.filter(_ -> first >= 0).map(table -> quote(service, table, first));
    }

    private static Quote quote(Service service, Table schedule, int first) {
        var quote = new Quote(service).source(schedule.release().id());
        int row = row(service, schedule, first);
        if (row < 0) {
            return quote.ends(
                    Verdict.NOT_ALLOWED,
                    "%s is in the schedule, but only with other modifiers (such as NU new, RR rented)."
                            .formatted(service.code()));
        }
        String state = service.place().state();
        if (!FeeSets.DMEPOS_STATES.contains(state)) {
            return quote.ends(
                    Verdict.UNKNOWN, "Supplies are priced by state; name a place for this one.");
        }
        int column = FeeSets.DMEPOS.column(state);
        int rural = FeeSets.DMEPOS.column(state + "_rural");
        boolean inCountry =
                service.place().rural()
                        && schedule.hasNumber(rural, row)
                        && schedule.number(rural, row) > 0;
        long cents = schedule.number(inCountry ? rural : column, row);
        if (!schedule.hasNumber(column, row) || cents == 0) {
            return quote.ends(
                    Verdict.PAYER_DECIDES, "The schedule has no amount for " + state + ".");
        }
        return quote.unit(cents)
                .step(
                        "DMEPOS schedule, %s%s: %s"
                                .formatted(
                                        state, inCountry ? ", rural" : "", Figures.dollars(cents)));
    }

    /** The row whose modifiers the service carries, the one with most of them. */
    private static int row(Service service, Table schedule, int first) {
        int best = -1;
        int most = -1;
        long code = schedule.number(0, first);
        for (int row = first; row < schedule.rows() && schedule.number(0, row) == code; row++) {
            int carried = carried(service, schedule.code(MODIFIER, row));
            int carried2 = carried(service, schedule.code(MODIFIER_2, row));
            if (carried >= 0 && carried2 >= 0 && carried + carried2 > most) {
                best = row;
                most = carried + carried2;
            }
        }
        return best;
    }

    private static int carried(Service service, String modifier) {
        if (modifier.isEmpty()) {
            return 0;
        }
        return service.has(modifier) ? 1 : -1;
    }
}
