package org.almoner.codes.load;

import org.almoner.codes.load.Field.Need;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A layout of lines with fixed places that needs nothing but to be told: which places fill which
 * column of a set. Places are counted from 1, both ends included, as layouts are published.
 */
public final class LineFormat implements Format {

    private final PublishedSet set;
    private final String title;
    private final Pattern file;
    private final Pattern row;
    private final List<Field> fields = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private Function<Head, PublishedSet> setOf;
    private Pattern footnote = Pattern.compile("[\\s\\x1A]*");
    private int width;
    private boolean parts;

    private LineFormat(PublishedSet set, String title, String file, String row) {
        this.set = set;
        this.setOf = _ -> set;
        this.title = title;
        this.file = Pattern.compile(file);
        this.row = Pattern.compile(row);
    }

    /**
     * @param file what the name of such a file holds
     * @param row how a row begins; the first line like that is the first row
     */
    public static LineFormat of(PublishedSet set, String title, String file, String row) {
        return new LineFormat(set, title, file, row);
    }

    public LineFormat field(String column, int from, int to) {
        return part(column, Need.COLUMN, from, to);
    }

    /** A field that stands in every line. */
    public LineFormat full(String column, int from, int to) {
        return part(column, Need.CELLS, from, to);
    }

    /** A field in which blanks mean what the line above holds. */
    public LineFormat carried(String column, int from, int to) {
        return part(column, Need.CARRIED, from, to);
    }

    /** A number that stands in every line, its decimal point left out. */
    public LineFormat implied(String column, int from, int to) {
        return part(column, Need.IMPLIED, from, to);
    }

    private LineFormat part(String column, Need need, int from, int to) {
        fields.add(new Field(column, List.of(new Field.Part(List.of(), from, to, 0)), need));
        return this;
    }

    /** A contractor and its locality, two fields, as one code of seven digits. */
    public LineFormat place(
            String column, int contractorFrom, int contractorTo, int localityFrom, int localityTo) {
        fields.add(
                new Field(
                        column,
                        List.of(
                                new Field.Part(List.of(), contractorFrom, contractorTo, 0),
                                new Field.Part(List.of(), localityFrom, localityTo, 0)),
                        Need.CELLS));
        return this;
    }

    /** Lines like this, behind the first row, are no rows. */
    public LineFormat footnotes(String pattern) {
        footnote = Pattern.compile("[\\s\\x1A]*|" + pattern);
        return this;
    }

    /** No row is shorter. */
    public LineFormat width(int least) {
        width = least;
        return this;
    }

    /** A release comes in several such files, which are put together. */
    public LineFormat inParts() {
        parts = true;
        return this;
    }

    /** Which of several sets like the first a file is, where one layout gives them. */
    public LineFormat sets(Function<Head, PublishedSet> choice) {
        setOf = choice;
        return this;
    }

    /** A column that holds the sum of others, by which a damaged row is known. */
    public LineFormat sum(String total, String... parts) {
        sums.add(new Sum(total, List.of(parts)));
        return this;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isPart() {
        return parts;
    }

    @Override
    public boolean recognises(Head head) {
        return head.nameEnds(".txt", ".prn", ".dat")
                && file.matcher(head.name()).find()
                && head.lines().stream().anyMatch(line -> row.matcher(line).lookingAt());
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(setOf.apply(in.head()), in.from(YearBegins.JANUARY), title);
        Map<String, String> above = new HashMap<>();
        boolean begun = false;
        try (Lines lines = Lines.open(in.file())) {
            while (lines.next()) {
                if (row.matcher(lines.line()).lookingAt()) {
                    begun = true;
                    row(lines, above, draft);
                } else if (begun && !footnote.matcher(lines.line()).matches()) {
                    throw lines.cell("1", 1).expected("a row of " + title);
                }
            }
        }
    }

    private void row(Lines lines, Map<String, String> above, TableDraft draft)
            throws LoadException {
        if (lines.line().length() < width) {
            throw lines.cell("1", 1).expected("a line of at least %d characters".formatted(width));
        }
        List<Cell> row = new ArrayList<>();
        draft.row();
        for (Field field : fields) {
            List<Cell> cells = new ArrayList<>();
            for (Field.Part part : field.parts()) {
                cells.add(lines.cell(field.column(), part.from(), part.to()));
            }
            Cell cell = field.carried(field.join(cells), above);
            field.put(draft, field.index(set), cell);
            row.add(cell);
        }
        Sum.check(sums, set, fields, row);
    }
}
