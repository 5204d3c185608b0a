package org.almoner.codes.fees;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Indicators of whole codes, each read once from its row and kept. Safe for use by many threads.
 */
final class IndicatorRows {

    /** A code without a component: the whole. */
    private static final long WHOLE = Packed.of("");

    private final Table[] tables;
    private final long[] from;
    private final List<AtomicReferenceArray<Indicators>> kept;

    IndicatorRows(CodeStore store) {
        List<Table> list = store.list(FeeSets.RELATIVE_VALUES);
        tables = list.toArray(Table[]::new);
        from = list.stream().mapToLong(each -> each.release().from().toEpochDay()).toArray();
        kept =
                list.stream()
                        .map(table -> new AtomicReferenceArray<Indicators>(table.rows()))
                        .toList();
    }

    /** Those of the release in force on a day, or null. */
    @Nullable Indicators find(long packed, long epochDay) {
        for (int place = tables.length - 1; place >= 0; place--) {
            if (from[place] <= epochDay) {
                int row = packed < 0 ? -1 : tables[place].find(packed, WHOLE);
                return row < 0 ? null : at(place, row);
            }
        }
        return null;
    }

    private Indicators at(int place, int row) {
        Indicators known = kept.get(place).get(row);
        if (known == null) {
            known = Indicators.of(new RelativeValues(tables[place], row));
            kept.get(place).set(row, known);
        }
        return known;
    }
}
