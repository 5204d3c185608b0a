package org.almoner.codes.load;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which part of a published row fills a column of a set.
 *
 * @param column by its name in the set
 * @param parts what is put together for it; most often one
 * @param need how much must be there
 */
record Field(String column, List<Part> parts, Need need) {

    /** How much must be there. */
    enum Need {
        /** The column, and something in each of its cells. */
        CELLS,
        /** The same of a number that may leave out its point. */
        IMPLIED,
        /** The column; an empty cell means what the row above it holds. */
        CARRIED,
        /** The column; its cells may be empty. */
        COLUMN,
        /** Nothing: some releases lack it. */
        NOTHING
    }

    /**
     * A cell, or places of a line.
     *
     * @param names one of these names the column; none for a place of a line
     * @param from the place of a line, counted from 1
     * @param to its last place
     * @param digits a number lost its zeros when a spreadsheet saved it, and gets them back up to
     *     here; 0 otherwise
     */
    record Part(List<String> names, int from, int to, int digits) {

        Part {
            names = List.copyOf(names);
        }

        Cell padded(Cell cell) {
            String text = cell.text();
            if (text.isEmpty() || text.length() >= digits) {
                return cell;
            }
            return cell.saying("0".repeat(digits - text.length()) + text);
        }
    }

    Field {
        parts = List.copyOf(parts);
    }

    static Field named(String column, Need need, String... names) {
        return new Field(column, List.of(new Part(List.of(names), 0, 0, 0)), need);
    }

    /** The parts put together into one cell. */
    Cell join(List<Cell> cells) {
        Cell first = parts.getFirst().padded(cells.getFirst());
        if (cells.size() == 1) {
            return first;
        }
        var joined = new StringBuilder(first.text());
        for (int index = 1; index < cells.size(); index++) {
            joined.append(parts.get(index).padded(cells.get(index)).text());
        }
        return first.saying(joined.toString());
    }

    /** The column names, those of each part by themselves. */
    static List<List<String>> names(List<Field> fields) {
        List<List<String>> names = new ArrayList<>();
        for (Field field : fields) {
            if (field.need != Need.NOTHING) {
                field.parts.forEach(part -> names.add(part.names()));
            }
        }
        return names;
    }

    /** What stands above, where an empty cell means that. */
    Cell carried(Cell cell, Map<String, String> above) {
        if (need != Need.CARRIED) {
            return cell;
        }
        if (cell.isEmpty()) {
            return cell.saying(above.getOrDefault(column, ""));
        }
        above.put(column, cell.text());
        return cell;
    }

    /** Puts a cell into the row that was begun last, read as its column is kept. */
    void put(TableDraft draft, int index, Cell cell) throws LoadException {
        Column of = draft.set().columns().get(index);
        if (isAbsent(cell, of.kind())) {
            if (need == Need.CELLS
                    || need == Need.IMPLIED
                    || (index == 0 && of.kind() == Column.Kind.CODE)) {
                throw cell.expected(wanted(of.kind()));
            }
            return;
        }
        switch (of.kind()) {
            case CODE -> draft.code(index, cell.code());
            case TEXT -> draft.text(index, cell.text());
            case DAY -> draft.day(index, cell.day());
            case NUMBER -> {
                boolean whole = need == Need.IMPLIED && cell.text().indexOf('.') < 0;
                draft.number(index, cell.decimal(whole ? 0 : of.scale()));
            }
        }
    }

    private static boolean isAbsent(Cell cell, Column.Kind kind) {
        String text = cell.text();
        boolean mark = kind != Column.Kind.TEXT && (text.equals(".") || text.equals("*"));
        return text.isEmpty() || mark || (kind == Column.Kind.NUMBER && isNoNumber(text));
    }

    private static boolean isNoNumber(String text) {
        return text.equals("-") || text.equals("$-") || text.equalsIgnoreCase("N/A");
    }

    private static String wanted(Column.Kind kind) {
        return switch (kind) {
            case CODE -> "a code";
            case TEXT -> "words";
            case DAY -> "a day";
            case NUMBER -> "a number";
        };
    }

    int index(PublishedSet set) {
        return set.column(column);
    }
}
