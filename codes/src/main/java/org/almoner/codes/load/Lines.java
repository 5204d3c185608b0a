package org.almoner.codes.load;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;

/** Lines whose columns stand at fixed places, counted from 1 as the published layouts count. */
public final class Lines implements AutoCloseable {

    private final SourceFile file;
    private final BufferedReader reader;
    private String line = "";
    private long row;

    private Lines(SourceFile file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    public static Lines open(SourceFile file) throws IOException {
        return new Lines(file, Charsets.reader(file));
    }

    /** Goes to the next line; false behind the last. */
    public boolean next() throws IOException {
        @Nullable String read = reader.readLine();
        line = read == null ? "" : read;
        row += read == null ? 0 : 1;
        return read != null;
    }

    public String line() {
        return line;
    }

    public long row() {
        return row;
    }

    /** What stands from one place to another, both included; less where the line is shorter. */
    public Cell cell(String column, int from, int to) {
        int begin = Math.min(from - 1, line.length());
        return new Cell(
                file.path(),
                row,
                column,
                line.substring(begin, Math.min(to, line.length())).strip());
    }

    /** What stands from a place to the end of the line. */
    public Cell cell(String column, int from) {
        return cell(column, from, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
