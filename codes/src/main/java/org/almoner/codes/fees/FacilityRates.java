package org.almoner.codes.fees;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What outpatient hospitals and ambulatory surgical centers are paid. Safe for many threads. */
public final class FacilityRates {

    /** The part of a surgical center's rate that goes by local wages (42 CFR 416.172). */
    private static final int WAGE_PERCENT = 50;

    private static final long WAGE_SCALE = 10_000;

    private final CodeStore store;

    private FacilityRates(CodeStore store) {
        this.store = store;
    }

    public static FacilityRates of(CodeStore store) {
        return new FacilityRates(store);
    }

    /**
     * A code in an outpatient hospital, before wages and packaging.
     *
     * @param status whether and how it is paid; addendum D1 says what it means
     * @param apc the payment classification; empty where there is none
     * @param rateMills in tenths of a cent; 0 where there is no separate payment
     * @param copaymentMills the least that the patient pays, in tenths of a cent
     * @param inpatientOnly whether it is only paid for inpatients
     */
    public record HospitalRate(
            String code,
            String status,
            String apc,
            long rateMills,
            long copaymentMills,
            boolean inpatientOnly) {}

    /**
     * A code in an ambulatory surgical center.
     *
     * @param indicator how it is paid, such as G2 or N1 (packaged)
     * @param discounted whether further procedures of a day are paid by half
     * @param cents 0 where there is no separate payment
     */
    public record CenterRate(String code, String indicator, boolean discounted, long cents) {}

    public Optional<HospitalRate> findHospital(String code, LocalDate day) {
        return row(FacilitySets.OPPS_CODES, code, day)
                .map(found ->
                        new HospitalRate(
                                code,
                                found.text("status"),
                                found.text("apc"),
                                found.number("rate"),
                                found.number("copayment_least"),
                                row(FacilitySets.INPATIENT_ONLY, code, day).isPresent()));
    }

    /**
     * The rate in a center.
     *
     * @param area the wage area (CBSA, or two digits for the rest of a state); empty for the nation
     * @return none where the code is not paid there, or the area is not known
     */
    public Optional<CenterRate> findCenter(String code, String area, LocalDate day) {
        Optional<Found> wages =
                area.isEmpty() ? Optional.empty() : row(FacilitySets.ASC_WAGES, area, day);
        if (!area.isEmpty() && wages.isEmpty()) {
            return Optional.empty();
        }
        long index = wages.map(found -> found.number("index")).orElse(WAGE_SCALE);
        for (PublishedSet set : List.of(FacilitySets.ASC_PROCEDURES, FacilitySets.ASC_ANCILLARY)) {
            Optional<Found> found = row(set, code, day);
            if (found.isPresent()) {
                boolean procedure = set.equals(FacilitySets.ASC_PROCEDURES);
                long cents = found.get().number("rate");
                return Optional.of(
                        new CenterRate(
                                code,
                                found.get().text("indicator"),
                                found.get().text("discounted").equals("Y"),
                                procedure ? wageAdjusted(cents, index) : cents));
            }
        }
        return Optional.empty();
    }

    private static long wageAdjusted(long cents, long index) {
        long weight = WAGE_PERCENT * index + (100 - WAGE_PERCENT) * WAGE_SCALE;
        return new Share(weight, 100 * WAGE_SCALE).of(cents);
    }

    private Optional<Found> row(PublishedSet set, String code, LocalDate day) {
        Optional<Table> table = store.find(set, day);
        int row = table.map(each -> each.find(Packed.pack(code))).orElse(-1);
        return table.filter(_ -> row >= 0).map(each -> new Found(each, row));
    }

    /** A row that was found, its columns by their names. */
    private record Found(Table table, int row) {

        String text(String column) {
            return table.text(table.set().column(column), row).strip();
        }

        long number(String column) {
            int index = table.set().column(column);
            return table.hasNumber(index, row) ? table.number(index, row) : 0;
        }
    }
}
