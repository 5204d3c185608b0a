package org.almoner.codes.load;

import org.almoner.codes.store.PublishedSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A total that a file publishes beside its parts, by which a damaged number is found.
 *
 * @param total by the name of its column in the set
 */
record Sum(String total, List<String> parts) {

    Sum {
        parts = List.copyOf(parts);
    }

    /** Refuses a row whose parts do not add up; one without a total is left. */
    static void check(List<Sum> sums, PublishedSet set, List<Field> fields, List<Cell> cells)
            throws LoadException {
        if (sums.isEmpty()) {
            return;
        }
        Map<String, Cell> byColumn = new HashMap<>();
        for (int index = 0; index < fields.size(); index++) {
            byColumn.put(fields.get(index).column(), cells.get(index));
        }
        for (Sum sum : sums) {
            Cell total = byColumn.get(sum.total);
            if (total == null || total.isEmpty()) {
                continue;
            }
            int scale = set.columns().get(set.column(sum.total)).scale();
            long added = 0;
            for (String part : sum.parts) {
                Cell cell = byColumn.get(part);
                added += cell == null || cell.isEmpty() ? 0 : cell.decimal(scale);
            }
            if (added != total.decimal(scale)) {
                throw total.expected("the sum of " + String.join(", ", sum.parts));
            }
        }
    }
}
