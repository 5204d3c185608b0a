package org.almoner.codes.load;

import org.almoner.codes.load.Field.Need;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A layout of rows and named columns that needs nothing but to be told: which column of the file
 * fills which of the set. It is known by the names of its columns, whatever their order.
 *
 * <p>A row in which nothing but one sentence stands is a title or a footnote. Every other row must
 * have a code in the first column of the set.
 */
public final class SheetFormat implements Format {

    private static final int WORDS = 13;

    private final PublishedSet set;
    private final String title;
    private final List<Field> fields = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private Predicate<Head> only = _ -> true;
    private Function<Head, String> saidInTheFile = _ -> "";
    private Predicate<String> passed = _ -> false;
    private YearBegins begins = YearBegins.JANUARY;
    private int rowsOfNames = 1;

    private SheetFormat(PublishedSet set, String title) {
        this.set = set;
        this.title = title;
    }

    public static SheetFormat of(PublishedSet set, String title) {
        return new SheetFormat(set, title);
    }

    /** A column that must be there with something in each cell, under one of these names. */
    public SheetFormat full(String column, String... names) {
        fields.add(Field.named(column, Need.CELLS, names));
        return this;
    }

    /** A column that must be there under one of these names. */
    public SheetFormat column(String column, String... names) {
        fields.add(Field.named(column, Need.COLUMN, names));
        return this;
    }

    /** A column in which an empty cell means what the row above it holds. */
    public SheetFormat carried(String column, String... names) {
        fields.add(Field.named(column, Need.CARRIED, names));
        return this;
    }

    /** A column that some releases have. */
    public SheetFormat maybe(String column, String... names) {
        fields.add(Field.named(column, Need.NOTHING, names));
        return this;
    }

    /** A code whose zeros in front are lost, and come back up to so many digits. */
    public SheetFormat padded(String column, int digits, String... names) {
        fields.add(
                new Field(
                        column, List.of(new Field.Part(List.of(names), 0, 0, digits)), Need.CELLS));
        return this;
    }

    /** A contractor and its locality, two columns, as one code of seven digits. */
    public SheetFormat place(String column, String contractor, String locality) {
        fields.add(
                new Field(
                        column,
                        List.of(
                                new Field.Part(List.of(contractor), 0, 0, 5),
                                new Field.Part(List.of(locality), 0, 0, 2)),
                        Need.CELLS));
        return this;
    }

    /** Only files of which this holds as well, where column names are not enough. */
    public SheetFormat only(Predicate<Head> also) {
        only = also;
        return this;
    }

    /** Rows whose first key reads so are no data, such as a total. */
    public SheetFormat passingOver(Predicate<String> keys) {
        passed = keys;
        return this;
    }

    /** Names of columns are written over so many rows. */
    public SheetFormat rowsOfNames(int rows) {
        rowsOfNames = rows;
        return this;
    }

    /** A year by its number alone begins in this month. */
    public SheetFormat begins(YearBegins yearBegins) {
        begins = yearBegins;
        return this;
    }

    /**
     * What the beginning of a file says of its release, before its name does; empty for nothing.
     */
    public SheetFormat releaseBy(Function<Head, String> words) {
        saidInTheFile = words;
        return this;
    }

    /** A column that holds the sum of others, by which a damaged row is known. */
    public SheetFormat sum(String total, String... parts) {
        sums.add(new Sum(total, List.of(parts)));
        return this;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean recognises(Head head) {
        if (!only.test(head)) {
            return false;
        }
        return rowsOfNames == 1
                ? head.hasOneOfEach(Field.names(fields))
                : head.hasInWholeText(Field.names(fields));
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        LocalDate from = in.from(begins, saidInTheFile.apply(in.head()));
        TableDraft draft = in.draft(set, from, title);
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header(rowsOfNames, anchors());
            List<List<Integer>> columns = new ArrayList<>();
            for (Field field : fields) {
                columns.add(columns(sheet, field));
            }
            Map<String, String> above = new HashMap<>();
            while (sheet.next()) {
                row(sheet, columns, above, draft);
            }
        }
    }

    /** The first name of each column that has but one, by which the header row is found. */
    private String[] anchors() {
        return Field.names(fields).stream()
                .filter(names -> names.size() == 1)
                .map(List::getFirst)
                .toArray(String[]::new);
    }

    private static List<Integer> columns(Sheet sheet, Field field) throws LoadException {
        List<Integer> columns = new ArrayList<>();
        for (Field.Part part : field.parts()) {
            String[] names = part.names().toArray(String[]::new);
            columns.add(
                    field.need() == Need.NOTHING ? sheet.findColumn(names) : sheet.column(names));
        }
        return columns;
    }

    private void row(
            Sheet sheet, List<List<Integer>> columns, Map<String, String> above, TableDraft draft)
            throws LoadException {
        int filled = sheet.filled();
        if (filled == 0 || (filled == 1 && isSentence(sheet))) {
            return;
        }
        if (passed.test(cell(sheet, 0, columns).text())) {
            return;
        }
        List<Cell> cells = new ArrayList<>();
        draft.row();
        for (int index = 0; index < fields.size(); index++) {
            Field field = fields.get(index);
            Cell cell = field.carried(cell(sheet, index, columns), above);
            field.put(draft, field.index(set), cell);
            cells.add(cell);
        }
        Sum.check(sums, set, fields, cells);
    }

    private Cell cell(Sheet sheet, int field, List<List<Integer>> columns) {
        List<Cell> cells = new ArrayList<>();
        for (int column : columns.get(field)) {
            cells.add(sheet.cell(column));
        }
        return fields.get(field).join(cells);
    }

    private static boolean isSentence(Sheet sheet) {
        for (int column = 0; column < sheet.width(); column++) {
            if (sheet.cell(column).text().length() >= WORDS) {
                return true;
            }
        }
        return false;
    }
}
