package org.almoner.codes.fees;

import org.almoner.codes.fees.Price.Verdict;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Tests of a laboratory: one amount for the whole country, of which the patient pays no share.
 *
 * <p>Source: CMS, clinical laboratory fee schedule, public use file.
 */
final class LaboratoryFees {

    private static final int MODIFIER = FeeSets.LABORATORY.column("modifier");
    private static final int FROM = FeeSets.LABORATORY.column("from");
    private static final int RATE = FeeSets.LABORATORY.column("rate");

    private final CodeStore store;

    LaboratoryFees(CodeStore store) {
        this.store = store;
    }

    /** A price, or none when the schedule has no such code on that day. */
    Optional<Quote> find(Service service) {
        return store.find(FeeSets.LABORATORY, service.day())
                .flatMap(schedule -> {
                    int row = row(service, schedule);
                    return row < 0 ? Optional.empty() : Optional.of(quote(service, schedule, row));
                });
    }

    private static Quote quote(Service service, Table schedule, int row) {
        var quote = new Quote(service).source(schedule.release().id());
        long cents = schedule.number(RATE, row);
        if (cents == 0) {
            return quote.ends(
                    Verdict.PAYER_DECIDES,
                    "The laboratory schedule has no amount for it; the contractor sets one.");
        }
        return quote.unit(cents)
                .step("Clinical laboratory fee schedule: " + Figures.dollars(cents));
    }

    /** The row without a modifier, or that of a modifier which the service carries. */
    private static int row(Service service, Table schedule) {
        long code = Packed.pack(service.code());
        int best = -1;
        for (int row = schedule.find(code);
                row >= 0 && row < schedule.rows() && schedule.number(0, row) == code;
                row++) {
            String modifier = schedule.code(MODIFIER, row);
            boolean fits = modifier.isEmpty() || service.has(modifier);
            LocalDate from = schedule.day(FROM, row);
            if (fits && (from == null || !from.isAfter(service.day()))) {
                best = row;
            }
        }
        return best;
    }
}
