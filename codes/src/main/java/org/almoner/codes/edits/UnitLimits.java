package org.almoner.codes.edits;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * How many units of a code are likely at most. Safe for use by many threads.
 *
 * <p>Source: CMS, NCCI medically unlikely edits.
 */
public final class UnitLimits {

    private final Releases releases;
    private final List<AtomicReferenceArray<Limit>> kept;

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
        List<AtomicReferenceArray<Limit>> rows = new ArrayList<>();
        for (int place = 0; place < releases.count(); place++) {
            rows.add(new AtomicReferenceArray<>(releases.table(place).rows()));
        }
        kept = List.copyOf(rows);
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
        return Optional.ofNullable(seek(Packed.pack(code), day.toEpochDay()));
    }

    /** The same without making anything once the code was asked for, or null: for whole claims. */
    public @Nullable Limit seek(long packed, long epochDay) {
        int place = releases.on(epochDay);
        int row = place < 0 || packed < 0 ? -1 : releases.table(place).find(packed);
        if (row < 0) {
            return null;
        }
        Limit known = kept.get(place).get(row);
        if (known == null) {
            known = limit(releases.table(place), row);
            kept.get(place).set(row, known);
        }
        return known;
    }

    private static Limit limit(Table table, int row) {
        return new Limit(
                table.code(EditSets.MUE_CODE, row),
                table.number(EditSets.MUE_UNITS, row),
                Indicator.values()[(int) table.number(EditSets.MUE_INDICATOR, row) - 1],
                table.text(EditSets.MUE_RATIONALE, row));
    }

    /** The units alone without making anything, or -1: for whole claims. */
    public long units(long packed, long epochDay) {
        int place = releases.on(epochDay);
        int row = place < 0 ? -1 : releases.table(place).find(packed);
        return row < 0 ? -1 : releases.table(place).number(EditSets.MUE_UNITS, row);
    }
}
