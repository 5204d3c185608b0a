package org.almoner.codes.find;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Puts a set into a draft that says of each code what it is called and when it is in force. */
final class ListTerms {
    private static final List<String> FROM = List.of("from", "added");
    private static final List<String> TO = List.of("to", "ended");

    private ListTerms() {}

    /**
     * @param seen codes with their first days that stand there already
     */
    static void add(BookDraft draft, Table table, String system, Set<String> seen) {
        int title = column(table, List.of("title"));
        int from = column(table, FROM);
        int to = column(table, TO);
        for (int row = 0; row < table.rows(); row++) {
            String code = table.code(0, row);
            int first = day(from < 0 ? null : table.day(from, row), BookDraft.EVER);
            int last = day(to < 0 ? null : table.day(to, row), BookDraft.ALWAYS);
            if (!code.isEmpty()
                    && !table.text(title, row).isBlank()
                    && seen.add(system + code + first)) {
                draft.add(
                        new BookDraft.Entry(
                                system, code, table.text(title, row), "", true, first, last));
            }
        }
    }

    private static int day(@Nullable LocalDate day, int missing) {
        return day == null ? missing : Math.toIntExact(day.toEpochDay());
    }

    private static int column(Table table, List<String> names) {
        List<Column> columns = table.set().columns();
        for (int at = 0; at < columns.size(); at++) {
            if (names.contains(columns.get(at).name())) {
                return at;
            }
        }
        return -1;
    }
}
