package org.almoner.codes;

import org.almoner.codes.find.BookDraft;
import org.almoner.codes.find.Origin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A few of the words and companions that the official index and tabular list give to codes, for the
 * starter set, which has titles only: what is meant by "diabetes" alone, and which code asks for
 * another one beside it.
 *
 * <p>Source: ICD-10-CM, Index to Diseases, and "use additional code" notes of the tabular list.
 */
final class StarterTerms {

    private static final String FILE = "starter/terms.tsv";
    private static final int CELLS = 4;

    private StarterTerms() {}

    static void add(BookDraft draft) {
        String system = CodeSystem.ICD10CM.title();
        for (String row : rows()) {
            String[] cells = row.split("\t", -1);
            if (cells.length != CELLS) {
                throw new IllegalStateException(FILE + ": a row without 4 cells: " + row);
            }
            switch (cells[0]) {
                case "index" ->
                        draft.add(new BookDraft.Term(Origin.INDEX, system, cells[1], cells[2]));
                case "beside" ->
                        draft.add(new BookDraft.Link(system, cells[1], cells[2], cells[3]));
                default -> throw new IllegalStateException(FILE + ": no such kind: " + cells[0]);
            }
        }
    }

    private static List<String> rows() {
        InputStream in = StarterTerms.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new IllegalStateException(
                    FILE + " is missing from the program; install it again.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read.", e);
        }
    }
}
