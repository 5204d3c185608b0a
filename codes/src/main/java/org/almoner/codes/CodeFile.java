package org.almoner.codes;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one code set from tab-separated text: code, title, billable (1 or 0), from, to.
 *
 * <p>The first line names the columns. {@code to} is empty while a code is in force. A code may
 * stand on several rows when it changed over time; its intervals may not overlap.
 */
final class CodeFile {
    private static final String HEADER = "code\ttitle\tbillable\tfrom\tto";
    private static final int ROWS_MAX = 500_000;

    private final CodeSystem system;
    private final String name;

    /** The same few dates stand on thousands of rows; they are parsed once. */
    private final Map<String, LocalDate> dates = new HashMap<>();

    private CodeFile(CodeSystem system, String name) {
        this.system = system;
        this.name = name;
    }

    /** Reads a file that ships beside this class. */
    static List<Code> readResource(CodeSystem system, String name) {
        InputStream in = CodeFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(
                    "The code file " + name + " is missing from the program; install it again.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(system, name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The code file " + name + " could not be read.", e);
        }
    }

    static List<Code> read(CodeSystem system, String name, BufferedReader reader)
            throws IOException {
        return new CodeFile(system, name).rows(reader);
    }

    private List<Code> rows(BufferedReader reader) throws IOException {
        if (!HEADER.equals(reader.readLine())) {
            throw new CodeFileException(name, 1, "code", "the column names " + HEADER);
        }
        List<Code> codes = new ArrayList<>();
        int line = 1;
        for (String row = reader.readLine(); row != null; row = reader.readLine()) {
            line++;
            if (codes.size() == ROWS_MAX) {
                throw new CodeFileException(name, line, "code", "at most " + ROWS_MAX + " rows");
            }
            codes.add(code(row, line));
        }
        return codes;
    }

    private Code code(String row, int line) {
        String[] cells = row.split("\t", -1);
        if (cells.length != 5) {
            throw new CodeFileException(
                    name, line, "code", "5 cells divided by tabs, found " + cells.length);
        }
        if (!CodeShape.fits(system, cells[0])) {
            throw new CodeFileException(
                    name, line, "code", "the shape of a code of " + system.title());
        }
        if (cells[1].isBlank() || !cells[1].equals(cells[1].strip())) {
            throw new CodeFileException(name, line, "title", "words without spaces around them");
        }
        if (!cells[2].equals("1") && !cells[2].equals("0")) {
            throw new CodeFileException(name, line, "billable", "1 or 0");
        }
        LocalDate from = date(cells[3], line, "from");
        LocalDate to = cells[4].isEmpty() ? null : date(cells[4], line, "to");
        if (to != null && to.isBefore(from)) {
            throw new CodeFileException(name, line, "to", "a day on or after " + from);
        }
        return new Code(system, cells[0], cells[1], cells[2].equals("1"), from, to);
    }

    private LocalDate date(String cell, int line, String column) {
        @Nullable LocalDate known = dates.get(cell);
        if (known != null) {
            return known;
        }
        try {
            LocalDate day = LocalDate.parse(cell);
            dates.put(cell, day);
            return day;
        } catch (DateTimeParseException e) {
            throw new CodeFileException(name, line, column, "a day such as 2025-10-01");
        }
    }
}
