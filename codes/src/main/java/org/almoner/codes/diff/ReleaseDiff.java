package org.almoner.codes.diff;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.diff.Change.Kind;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares two releases of one set, key by key. A row with days of its own counts where they hold
 * on the release's first day, so that a list that keeps what has ended tells the same as one that
 * drops it.
 */
public final class ReleaseDiff {

    /** Places and days move with every release without anything having changed. */
    private static final Set<String> PASSED_OVER =
            Set.of("order", "last", "place", "version", "from", "to", "added", "ended");

    private final CodeBook codes;

    /**
     * @param codes knows what came after a code
     */
    public ReleaseDiff(CodeBook codes) {
        this.codes = codes;
    }

    /** Tells every change from one release to a later one, in the order of the codes. */
    public void compare(Table before, Table after, Consumer<Change> told) {
        PublishedSet set = after.set();
        if (!before.set().equals(set)) {
            throw new IllegalArgumentException(
                    before.set().id() + " and " + set.id() + " are not the same set");
        }
        var sides = new Sides(new Side(before), new Side(after));
        int old = 0;
        int recent = 0;
        while (old < before.distinctKeys() || recent < after.distinctKeys()) {
            long oldKey = old < before.distinctKeys() ? before.key(old) : Long.MAX_VALUE;
            long recentKey = recent < after.distinctKeys() ? after.key(recent) : Long.MAX_VALUE;
            long key = Math.min(oldKey, recentKey);
            Map<String, Integer> was = key == oldKey ? sides.before().rows(old++) : Map.of();
            Map<String, Integer> is = key == recentKey ? sides.after().rows(recent++) : Map.of();
            compareKey(sides, was, is, told);
        }
    }

    private record Sides(Side before, Side after) {}

    private void compareKey(
            Sides sides, Map<String, Integer> was, Map<String, Integer> is, Consumer<Change> told) {
        was.forEach((code, row) -> {
            Integer same = is.get(code);
            if (same == null) {
                told.accept(change(sides, Kind.GONE, code, row, -1));
            } else {
                compareRow(sides, code, row, same, told);
            }
        });
        is.forEach((code, row) -> {
            if (!was.containsKey(code)) {
                told.accept(change(sides, Kind.NEW, code, -1, row));
            }
        });
    }

    private void compareRow(
            Sides sides, String code, int before, int after, Consumer<Change> told) {
        boolean wasBillable = sides.before().isBillable(before);
        boolean isBillable = sides.after().isBillable(after);
        if (wasBillable != isBillable) {
            told.accept(
                    change(sides, wasBillable ? Kind.DIVIDED : Kind.BILLABLE, code, before, after));
        } else if (!sides.before().title(before).equalsIgnoreCase(sides.after().title(after))) {
            told.accept(change(sides, Kind.REWORDED, code, before, after));
        } else {
            List<String> was = new ArrayList<>();
            List<String> is = new ArrayList<>();
            sides.after().differing(after, sides.before(), before, is, was);
            if (!is.isEmpty()) {
                told.accept(
                        new Change(
                                sides.after().table.set(),
                                Kind.CHANGED,
                                code,
                                String.join(", ", was),
                                String.join(", ", is),
                                List.of()));
            }
        }
    }

    private Change change(Sides sides, Kind kind, String code, int before, int after) {
        PublishedSet set = sides.after().table.set();
        boolean ends = kind == Kind.GONE || kind == Kind.DIVIDED;
        return new Change(
                set,
                kind,
                code,
                before < 0 ? "" : sides.before().title(before),
                after < 0 ? "" : sides.after().title(after),
                ends && set.equals(IcdSets.ICD10CM)
                        ? successors(code, sides.after().day)
                        : List.of());
    }

    private List<String> successors(String code, LocalDate day) {
        return codes.listSuccessors(CodeSystem.ICD10CM, code, day).stream()
                .map(Code::code)
                .toList();
    }

    /** One of the two releases. */
    private static final class Side {
        private final Table table;
        private final LocalDate day;
        private final int title;
        private final int billable;
        private final int from;
        private final int to;

        Side(Table table) {
            this.table = table;
            this.day = table.release().from();
            PublishedSet set = table.set();
            this.title = set.findColumn("title");
            this.billable = set.findColumn("billable", "usable");
            this.from = set.findColumn("from", "added");
            this.to = set.findColumn("to", "ended");
        }

        /** The rows of a first key that hold on the day, by all their keys but days. */
        Map<String, Integer> rows(int place) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (int row = table.start(place); row < table.start(place + 1); row++) {
                if (from < 0 || to < 0 || table.holdsOn(from, to, row, day.toEpochDay())) {
                    rows.put(code(row), row);
                }
            }
            return rows;
        }

        private String code(int row) {
            var code = new StringBuilder();
            List<Column> columns = table.set().columns();
            for (int column = 0; column < columns.size(); column++) {
                boolean isDay = columns.get(column).kind() == Column.Kind.DAY;
                if (columns.get(column).key() && !isDay) {
                    code.append(code.isEmpty() ? "" : " ").append(table.shown(column, row));
                }
            }
            return code.toString();
        }

        String title(int row) {
            return title < 0 ? "" : table.text(title, row);
        }

        boolean isBillable(int row) {
            return billable < 0 || table.number(billable, row) != 0;
        }

        /** What columns say differently, here and there. */
        void differing(int row, Side other, int otherRow, List<String> here, List<String> there) {
            List<Column> columns = table.set().columns();
            for (int column = 0; column < columns.size(); column++) {
                Column of = columns.get(column);
                if (!of.key() && column != title && !PASSED_OVER.contains(of.name())) {
                    String is = table.shown(column, row);
                    String was = other.table.shown(column, otherRow);
                    if (!is.equals(was)) {
                        here.add(of.name() + " " + is);
                        there.add(of.name() + " " + was);
                    }
                }
            }
        }
    }
}
