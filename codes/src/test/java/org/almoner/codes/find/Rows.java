package org.almoner.codes.find;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Fixtures of rows that read {@code question -> answer}. */
final class Rows {
    private Rows() {}

    static List<String> of(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Rows.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    static String left(String row) {
        return row.substring(0, row.lastIndexOf("->")).strip();
    }

    static String right(String row) {
        return row.substring(row.lastIndexOf("->") + 2).strip();
    }
}
