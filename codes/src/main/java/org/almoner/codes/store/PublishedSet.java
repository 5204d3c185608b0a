package org.almoner.codes.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A set that somebody publishes, release after release, with the columns that we keep of it.
 *
 * @param id names its files: small letters, digits and hyphens
 * @param title as people call it
 * @param keepsHistory whether its rows carry days of their own that go back before the release, so
 *     that the first release answers for the time before it as well
 * @param rowsLeast fewer rows than this are no whole release, nor far fewer than the one before
 *     had; {@link #OF_ANY_SIZE} where the file itself counts its rows
 * @param columns the key columns first; a code comes before other keys
 */
public record PublishedSet(
        String id, String title, boolean keepsHistory, int rowsLeast, List<Column> columns) {

    /** A release may have any number of rows, or none. */
    public static final int OF_ANY_SIZE = 0;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public PublishedSet {
        columns = List.copyOf(columns);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not the id of a set: " + id);
        }
        if (columns.isEmpty()
                || columns.getFirst().kind() != Column.Kind.CODE
                || !columns.getFirst().key()) {
            throw new IllegalArgumentException(id + ": the first column is a code and a key");
        }
        Set<String> names = new HashSet<>();
        boolean keys = true;
        for (Column column : columns) {
            keys &= column.key();
            if (column.key() != keys || !names.add(column.name())) {
                throw new IllegalArgumentException(
                        id + ": " + column.name() + " stands twice, or is a key behind a non-key");
            }
        }
    }

    public static PublishedSet of(String id, String title, int rowsLeast, Column... columns) {
        return new PublishedSet(id, title, false, rowsLeast, List.of(columns));
    }

    /** The same set, whose rows carry the days of the past. */
    public PublishedSet withHistory() {
        return new PublishedSet(id, title, true, rowsLeast, columns);
    }

    /**
     * The place of a column.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int column(String name) {
        int column = findColumn(name);
        if (column < 0) {
            throw new IllegalArgumentException(id + " has no column " + name);
        }
        return column;
    }

    /** The place of a column, which some sets call otherwise; -1 when there is none. */
    public int findColumn(String name, String otherwise) {
        int column = findColumn(name);
        return column < 0 ? findColumn(otherwise) : column;
    }

    /** The place of a column, or -1 when there is none of that name. */
    public int findColumn(String name) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    int keys() {
        return (int) columns.stream().filter(Column::key).count();
    }
}
