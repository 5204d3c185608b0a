package org.almoner.codes.edits;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How many units of a code are likely at most. Safe for use by many threads.
 *
 * <p>Source: CMS, NCCI medically unlikely edits.
 */
public final class UnitLimits {

    private final Releases releases;

    /** Whose claims the limits are for. */
    public enum Setting {
        PRACTITIONER,
        HOSPITAL,
        SUPPLIER
    }

    /** What the limit counts, and whether more may ever be paid (MAI). */
    public enum Indicator {
        /** 1: the units of one line. */
        LINE,
        /** 2: the units of one day, and never more, by policy. */
        DAY_BY_POLICY,
        /** 3: the units of one day; more are paid on appeal when needed. */
        DAY_BY_BENCHMARK
    }

    /**
     * The limit of one code.
     *
     * @param units 0 where it is not paid in this setting
     */
    public record Limit(String code, long units, Indicator indicator, String rationale) {}

    private UnitLimits(Releases releases) {
        this.releases = releases;
    }

    public static UnitLimits of(CodeStore store, Setting setting) {
        return new UnitLimits(
                new Releases(
                        store,
                        switch (setting) {
                            case PRACTITIONER -> EditSets.MUE_PRACTITIONER;
                            case HOSPITAL -> EditSets.MUE_HOSPITAL;
                            case SUPPLIER -> EditSets.MUE_SUPPLIER;
                        }));
    }

    /** The limit of a code on a day; none where nothing is published of it. */
    public Optional<Limit> find(String code, LocalDate day) {
        int place = releases.on(day.toEpochDay());
        int row = place < 0 ? -1 : releases.table(place).find(Packed.pack(code));
        if (row < 0) {
            return Optional.empty();
        }
        Table table = releases.table(place);
        return Optional.of(
                new Limit(
                        code,
                        table.number(EditSets.MUE_UNITS, row),
                        Indicator.values()[(int) table.number(EditSets.MUE_INDICATOR, row) - 1],
                        table.text(EditSets.MUE_RATIONALE, row)));
    }

    /** The units alone without making anything, or -1: for whole claims. */
    public long units(long packed, long epochDay) {
        int place = releases.on(epochDay);
        int row = place < 0 ? -1 : releases.table(place).find(packed);
        return row < 0 ? -1 : releases.table(place).number(EditSets.MUE_UNITS, row);
    }
}
