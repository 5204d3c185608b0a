package org.almoner.codes.store;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A release while it is read: rows are added in any order and stand in memory until they are
 * written. One thread at a time.
 */
public final class TableDraft {

    /** More than any published set has; beyond it something else is being read. */
    public static final int ROWS_MOST = 20_000_000;

    private final PublishedSet set;
    private final List<Cells> cells;
    private final Map<String, Integer> textNumbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int rows;

    public TableDraft(PublishedSet set) {
        this.set = set;
        this.cells = set.columns().stream().map(_ -> new Cells()).toList();
        textNumber("");
    }

    /** A column's values as they are kept, whatever their kind. */
    private static final class Cells {
        private long[] values = new long[1024];

        void put(int row, long value) {
            if (row >= values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            values[row] = value;
        }
    }

    public PublishedSet set() {
        return set;
    }

    public int rows() {
        return rows;
    }

    /** Begins a row; what is not set in it is absent. */
    public TableDraft row() {
        if (rows == ROWS_MOST) {
            throw new StoreException(
                    set.title() + " has more than " + ROWS_MOST + " rows; that cannot be it.");
        }
        for (int column = 0; column < cells.size(); column++) {
            long absent = Packing.absent(set.columns().get(column).kind());
            cells.get(column).put(rows, absent);
        }
        rows++;
        return this;
    }

    /** A code of capitals and digits in the row that was begun last. */
    public TableDraft code(int column, String code) {
        return put(column, Column.Kind.CODE, Packed.of(code));
    }

    public TableDraft text(int column, String text) {
        return put(column, Column.Kind.TEXT, textNumber(text));
    }

    public TableDraft day(int column, @Nullable LocalDate day) {
        return put(
                column,
                Column.Kind.DAY,
                day == null ? Table.NO_DAY : Math.toIntExact(day.toEpochDay()));
    }

    /** A whole number, or a decimal times its column's power of ten. */
    public TableDraft number(int column, long number) {
        return put(column, Column.Kind.NUMBER, number);
    }

    private TableDraft put(int column, Column.Kind kind, long value) {
        if (set.columns().get(column).kind() != kind) {
            throw new IllegalArgumentException(
                    "%s %s is no %s".formatted(set.id(), set.columns().get(column).name(), kind));
        }
        cells.get(column).put(rows - 1, value);
        return this;
    }

    private int textNumber(String text) {
        Integer known = textNumbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** The rows of several drafts of one set, one after the other. */
    public static TableDraft join(List<TableDraft> drafts) {
        if (drafts.size() == 1) {
            return drafts.getFirst();
        }
        TableDraft joined = new TableDraft(drafts.getFirst().set());
        for (TableDraft draft : drafts) {
            for (int row = 0; row < draft.rows; row++) {
                joined.row();
                for (int column = 0; column < joined.cells.size(); column++) {
                    long value = draft.value(column, row);
                    boolean isText = joined.set.columns().get(column).kind() == Column.Kind.TEXT;
                    joined.cells
                            .get(column)
                            .put(
                                    joined.rows - 1,
                                    isText
                                            ? joined.textNumber(draft.texts.get((int) value))
                                            : value);
                }
            }
        }
        return joined;
    }

    long value(int column, int row) {
        return cells.get(column).values[row];
    }

    List<String> texts() {
        return texts;
    }

    /** The rows in the order of their keys; rows with equal keys stay in the order they came. */
    int[] order() {
        int[] order = new int[rows];
        boolean sorted = true;
        for (int row = 0; row < rows; row++) {
            order[row] = row;
            sorted &= row == 0 || compare(row - 1, row) <= 0;
        }
        if (sorted) {
            return order;
        }
        Comparator<Integer> byKeys = this::compare;
        return Arrays.stream(order).boxed().sorted(byKeys).mapToInt(Integer::intValue).toArray();
    }

    private int compare(int one, int other) {
        for (int column = 0; column < set.keys(); column++) {
            int compared =
                    set.columns().get(column).kind() == Column.Kind.TEXT
                            ? texts.get((int) value(column, one))
                                    .compareTo(texts.get((int) value(column, other)))
                            : Long.compare(value(column, one), value(column, other));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
