package org.almoner.codes.edits;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.util.List;

/** The releases of a set, chosen by day without making anything. */
final class Releases {

    private final Table[] tables;
    private final long[] from;
    private final boolean keepsHistory;

    Releases(CodeStore store, PublishedSet set) {
        List<Table> list = store.list(set);
        tables = list.toArray(Table[]::new);
        from = list.stream().mapToLong(each -> each.release().from().toEpochDay()).toArray();
        keepsHistory = set.keepsHistory();
    }

    /** The place of the release in force on a day, or -1. */
    int on(long epochDay) {
        for (int place = tables.length - 1; place >= 0; place--) {
            if (from[place] <= epochDay) {
                return place;
            }
        }
        return keepsHistory && tables.length > 0 ? 0 : -1;
    }

    /** Whether a day is before all that is loaded, so that only rows with their own days hold. */
    boolean isBefore(int place, long epochDay) {
        return epochDay < from[place];
    }

    long from(int place) {
        return from[place];
    }

    int count() {
        return tables.length;
    }

    Table table(int place) {
        return tables[place];
    }
}
