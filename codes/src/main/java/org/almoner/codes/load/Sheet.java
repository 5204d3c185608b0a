package org.almoner.codes.load;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of cells, out of a csv, a text with tabs, or the first sheet of a workbook. A header row is
 * found by the names in it, wherever titles and licences end and columns begin.
 *
 * <pre>{@code
 * try (Sheet sheet = Sheet.open(file)) {
 *     sheet.header("HCPCS Code", "Payment Limit");
 *     int code = sheet.column("HCPCS Code");
 *     while (sheet.next()) {
 *         draft.row().code(0, sheet.cell(code).code());
 *     }
 * }
 * }</pre>
 */
public final class Sheet implements AutoCloseable {

    private static final MathContext WORKBOOK_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int HEADER_WITHIN = 60;
    private static final int CELLS_MOST = 4_096;

    private final SourceFile file;
    private final Iterator<List<String>> rows;
    private final List<Closeable> opened;
    private List<String> header = List.of();
    private List<String> names = List.of();
    private List<String> cells = List.of();
    private long row;

    private Sheet(SourceFile file, Iterator<List<String>> rows, List<Closeable> opened) {
        this.file = file;
        this.rows = rows;
        this.opened = opened;
    }

    /**
     * Opens a file before its first row.
     *
     * @throws LoadException when it is no workbook though it is called one
     */
    public static Sheet open(SourceFile file) throws IOException, LoadException {
        return file.name().endsWith(".xlsx") ? workbook(file) : text(file);
    }

    private static Sheet text(SourceFile file) throws IOException, LoadException {
        char delimiter = delimiter(file);
        BufferedReader reader = Charsets.reader(file);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get();
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        Iterator<CSVRecord> records = parser.iterator();
        return new Sheet(file, map(records, CSVRecord::toList), List.of(parser, reader));
    }

    /** A tab or a bar where most lines hold one, else a comma: prose is full of those. */
    private static char delimiter(SourceFile file) throws IOException, LoadException {
        List<String> lines = file.head().lines();
        for (char candidate : new char[] {'\t', '|'}) {
            long holding = lines.stream().filter(line -> line.indexOf(candidate) >= 0).count();
            if (holding * 2 > lines.size()) {
                return candidate;
            }
        }
        return ',';
    }

    private static Sheet workbook(SourceFile file) throws IOException, LoadException {
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.open());
            var stream = workbook.getFirstSheet().openStream();
            return new Sheet(
                    file, map(stream.iterator(), Sheet::texts), List.of(stream::close, workbook));
        } catch (RuntimeException e) {
            throw new LoadException(file + " is no workbook that can be read: " + e.getMessage());
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < Math.min(row.getCellCount(), CELLS_MOST); index++) {
            texts.add(row.getOptionalCell(index).map(Sheet::text).orElse(""));
        }
        return texts;
    }

    /** A workbook keeps numbers as floating ones, of which fifteen digits are true. */
    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return new BigDecimal(cell.getRawValue())
                    .round(WORKBOOK_DIGITS)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static <T> Iterator<List<String>> map(
            Iterator<T> each, Function<T, List<String>> cells) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public List<String> next() {
                return cells.apply(each.next());
            }
        };
    }

    /** The first rows as text, for {@link Head}. */
    String first(int count) throws IOException, LoadException {
        var text = new StringBuilder();
        for (int index = 0; index < count && next(); index++) {
            text.append(String.join("\t", cells)).append('\n');
        }
        return text.toString();
    }

    /**
     * Reads to the row that holds all these column names.
     *
     * @throws LoadException when no such row comes soon
     */
    public Sheet header(String... columns) throws IOException, LoadException {
        return header(1, columns);
    }

    /** The same, where the names of columns are written over several rows. */
    public Sheet header(int rowsOfNames, String... columns) throws IOException, LoadException {
        List<List<String>> above = new ArrayList<>();
        for (int index = 0; index < HEADER_WITHIN && next(); index++) {
            above.add(cells);
            if (above.size() > rowsOfNames) {
                above.removeFirst();
            }
            List<String> stacked = stacked(above);
            List<String> plain = stacked.stream().map(Head::plain).toList();
            boolean all = true;
            for (String column : columns) {
                all &= plain.stream().anyMatch(name -> fits(name, column));
            }
            if (all) {
                header = plain;
                names = stacked;
                return this;
            }
        }
        throw new LoadException(
                "%s: among its first rows none holds the columns %s; it is not the published file, or its layout has changed."
                        .formatted(file, String.join(", ", columns)));
    }

    private static List<String> stacked(List<List<String>> rows) {
        List<String> stacked = new ArrayList<>();
        for (int column = 0; column < rows.getLast().size(); column++) {
            var name = new StringBuilder();
            for (List<String> row : rows) {
                name.append(' ').append(column < row.size() ? row.get(column) : "");
            }
            stacked.add(name.toString().strip().replaceAll("\\s+", " "));
        }
        return stacked;
    }

    /**
     * A star before or behind a name stands for any words; behind a tilde stands an expression for
     * names in which a year cannot be told from other words so.
     */
    private static boolean fits(String name, String wanted) {
        if (wanted.startsWith("~")) {
            return name.matches(wanted.substring(1));
        }
        String plain = Head.plain(wanted);
        boolean any = wanted.startsWith("*");
        if (wanted.endsWith("*")) {
            return any ? name.contains(plain) : name.startsWith(plain);
        }
        return any ? name.endsWith(plain) : name.equals(plain);
    }

    /**
     * Where a column stands, by the first of its names that is there.
     *
     * @throws LoadException when none of them is
     */
    public int column(String... anyOf) throws LoadException {
        int column = findColumn(anyOf);
        if (column < 0) {
            throw new LoadException(
                    "%s, row %,d: no column is called %s"
                            .formatted(file, row, String.join(" or ", anyOf)));
        }
        return column;
    }

    /** Where a column stands, or -1. */
    public int findColumn(String... anyOf) {
        for (String name : anyOf) {
            for (int column = 0; column < header.size(); column++) {
                if (fits(header.get(column), name)) {
                    return column;
                }
            }
        }
        return -1;
    }

    /** The names of the header row as they stand. */
    public List<String> names() {
        return names;
    }

    /** Goes to the next row; false behind the last. */
    public boolean next() throws IOException, LoadException {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            cells = rows.next().stream().map(Sheet::clean).toList();
            row++;
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw new LoadException(
                    "%s, row %,d: cannot be read: %s".formatted(file, row + 1, e.getMessage()));
        }
    }

    /**
     * Blanks that do not break are blanks; behind a code 0xFF is that of an old code page. 0x1A is
     * the end of a file as DOS wrote it, which a workbook spells out.
     */
    private static String clean(String cell) {
        if (cell.equals("_x001A_") || cell.equals("\u001A")) {
            return "";
        }
        String blank = cell.indexOf('\u00A0') < 0 ? cell : cell.replace('\u00A0', ' ');
        return blank.endsWith("\u00FF") ? blank.substring(0, blank.length() - 1) : blank;
    }

    /** Whether nothing stands in the row. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** How many cells of the row hold anything. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    public int width() {
        return cells.size();
    }

    public long row() {
        return row;
    }

    /** A cell of the row; an empty one where the row is shorter, or the column is -1. */
    public Cell cell(int column) {
        String text = column < 0 || column >= cells.size() ? "" : cells.get(column);
        // Spreadsheets leave blanks behind that do not break, which strip() does not know.
        return new Cell(file.path(), row, name(column), text.replace('\u00A0', ' ').strip());
    }

    private String name(int column) {
        return column >= 0 && column < names.size()
                ? names.get(column)
                : String.valueOf(column + 1);
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : opened) {
            each.close();
        }
    }
}
