package org.almoner.codes.icd;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the Medicare code editor says: on which days a code was valid, and what is to be minded when
 * it stands on a claim. It knows every day since October 2015 up to its horizon.
 */
public final class CodeEdits {

    private static final int LOOKED_AT = 200;

    private final Table table;
    private final Optional<Table> ages;
    private final long horizon;

    private CodeEdits(Table table, Optional<Table> ages) {
        this.table = table;
        this.ages = ages;
        long last = Long.MIN_VALUE;
        // Among the first codes are many in force, and all of these are given until the horizon.
        for (int row = 0; row < Math.min(LOOKED_AT, table.rows()); row++) {
            LocalDate to = table.day(IcdSets.TO, row);
            last = Math.max(last, to == null ? Long.MIN_VALUE : to.toEpochDay());
        }
        this.horizon = last;
    }

    /** The editor's word on diagnoses; empty when it is not loaded. */
    public static Optional<CodeEdits> diagnoses(CodeStore store, LocalDate day) {
        return find(store, IcdSets.CM_EDITS, day);
    }

    /** The editor's word on procedures; empty when it is not loaded. */
    public static Optional<CodeEdits> procedures(CodeStore store, LocalDate day) {
        return find(store, IcdSets.PCS_EDITS, day);
    }

    private static Optional<CodeEdits> find(CodeStore store, PublishedSet set, LocalDate day) {
        return store.find(set, day)
                .map(table -> new CodeEdits(table, store.find(IcdSets.AGES, day)));
    }

    Table table() {
        return table;
    }

    /** The days around this one on which the same is said of a code, be it nothing. */
    Interval daysAround(String code, LocalDate day) {
        LocalDate from = LocalDate.MIN;
        LocalDate to = LocalDate.MAX;
        long packed = Packed.pack(code);
        int row = packed < 0 ? -1 : table.find(packed);
        while (row >= 0 && row < table.rows() && table.number(IcdSets.CODE, row) == packed) {
            LocalDate first = table.day(IcdSets.FROM, row);
            LocalDate last = table.day(IcdSets.TO, row);
            if (last != null && last.isBefore(day)) {
                from = last.plusDays(1);
            } else if (first != null && first.isAfter(day)) {
                to = first.minusDays(1).isBefore(to) ? first.minusDays(1) : to;
            } else {
                return new Interval(first == null ? LocalDate.MIN : first, last);
            }
            row++;
        }
        return new Interval(from, to);
    }

    /** The last day of which it knows anything. */
    public LocalDate horizon() {
        return LocalDate.ofEpochDay(horizon);
    }

    /** Whether a code may stand on a claim of that day, as far as the horizon. */
    public boolean isValid(String code, LocalDate day) {
        return row(code, day) >= 0;
    }

    /** Since when and until when it was valid; open where it still is at the horizon. */
    public List<Interval> validity(String code) {
        List<Interval> intervals = new ArrayList<>();
        long packed = Packed.pack(code);
        int row = packed < 0 ? -1 : table.find(packed);
        while (row >= 0 && row < table.rows() && table.number(IcdSets.CODE, row) == packed) {
            LocalDate from = table.day(IcdSets.FROM, row);
            LocalDate to = table.day(IcdSets.TO, row);
            if (from != null && to != null) {
                add(intervals, from, to.toEpochDay() == horizon ? null : to);
            }
            row++;
        }
        return List.copyOf(intervals);
    }

    /** Rows of one code follow each other in time; those whose days touch become one. */
    private static void add(List<Interval> intervals, LocalDate from, @Nullable LocalDate to) {
        LocalDate before = intervals.isEmpty() ? null : intervals.getLast().to();
        if (before != null && before.plusDays(1).equals(from)) {
            Interval last = intervals.removeLast();
            intervals.add(new Interval(last.from(), to));
        } else {
            intervals.add(new Interval(from, to));
        }
    }

    /** The flags of a code on a day, such as MANIF, UNACCEPTABLE, UNSPECIFIED, MATERNITY. */
    public Set<String> flags(String code, LocalDate day) {
        int row = row(code, day);
        String flags = row < 0 ? "" : table.text(IcdSets.FLAGS, row);
        return flags.isEmpty() ? Set.of() : Set.of(flags.split(",", -1));
    }

    /**
     * The ages in whole years at which a code is expected.
     *
     * @param flag why, such as MATERNITY
     */
    public record Ages(String flag, int from, int to) {}

    /** The ages that the flags of a code speak of; empty when any age is. */
    public Optional<Ages> ages(String code, LocalDate day) {
        for (String flag : flags(code, day)) {
            long packed = Packed.pack(flag);
            int row = packed < 0 ? -1 : ages.map(groups -> groups.find(packed)).orElse(-1);
            while (row >= 0
                    && row < ages.get().rows()
                    && ages.get().number(IcdSets.CODE, row) == packed) {
                Table groups = ages.get();
                if (groups.holdsOn(IcdSets.AGE_FROM, IcdSets.AGE_TO, row, day.toEpochDay())) {
                    return Optional.of(
                            new Ages(
                                    flag,
                                    (int) groups.number(IcdSets.FROM_AGE, row),
                                    (int) groups.number(IcdSets.TO_AGE, row)));
                }
                row++;
            }
        }
        return Optional.empty();
    }

    private int row(String code, LocalDate day) {
        long packed = Packed.pack(code);
        int row = packed < 0 ? -1 : table.find(packed);
        while (row >= 0 && row < table.rows() && table.number(IcdSets.CODE, row) == packed) {
            if (table.holdsOn(IcdSets.FROM, IcdSets.TO, row, day.toEpochDay())) {
                return row;
            }
            row++;
        }
        return -1;
    }
}
