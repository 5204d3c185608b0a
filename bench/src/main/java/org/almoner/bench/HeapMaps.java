package org.almoner.bench;

import org.almoner.codes.edits.EditSets;
import org.almoner.codes.hcpcs.HcpcsSets;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The newest release of some sets as anybody would keep them in the heap: no other releases, no
 * days, and of an edit only that there is one.
 *
 * @param edits column 2 codes by column 1 code
 */
record HeapMaps(
        Map<String, String> diagnoses,
        Map<String, String> supplies,
        Map<String, Long> limits,
        Map<String, Set<String>> edits) {

    static HeapMaps of(CodeStore store) {
        Map<String, Long> limits = new HashMap<>();
        Table units = store.list(EditSets.MUE_PRACTITIONER).getLast();
        for (int row = 0; row < units.rows(); row++) {
            limits.put(units.code(0, row), units.number(1, row));
        }
        Map<String, Set<String>> edits = new HashMap<>();
        Table pairs = store.list(EditSets.PTP_PRACTITIONER).getLast();
        for (int row = 0; row < pairs.rows(); row++) {
            edits.computeIfAbsent(pairs.code(0, row), _ -> new HashSet<>()).add(pairs.code(1, row));
        }
        return new HeapMaps(
                titles(store, IcdSets.ICD10CM), titles(store, HcpcsSets.CODES), limits, edits);
    }

    private static Map<String, String> titles(CodeStore store, PublishedSet set) {
        Map<String, String> titles = new HashMap<>();
        Table table = store.list(set).getLast();
        int title = set.column("title");
        for (int row = 0; row < table.rows(); row++) {
            titles.put(table.code(0, row), table.text(title, row));
        }
        return titles;
    }

    /** Whether two codes are an edit, whichever is named first. */
    boolean isEdit(String one, String other) {
        return edits.getOrDefault(one, Set.of()).contains(other)
                || edits.getOrDefault(other, Set.of()).contains(one);
    }
}
