package org.almoner.codes.find;

import org.almoner.codes.find.BookDraft.Entry;
import org.almoner.codes.find.BookDraft.Term;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.icd.IndexSets;
import org.almoner.codes.store.Table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what leads to procedures into a draft. The codes of one operation on one body part differ in
 * approach, device and qualifier; they get a heading of four characters that says what they share,
 * to which the index, the key of body parts and the names of operations lead.
 */
final class ProcedureTerms {
    private static final String OPERATIONS = "operations.tsv";
    private static final int TABLE_LENGTH = 3;
    private static final int HEADING_LENGTH = 4;
    private static final int CODE_LENGTH = 7;

    /** A body part may stand in many tables; a key word is taken along into as many. */
    private static final int TABLES_MOST = 40;

    private final String system = IcdSets.ICD10PCS.title();
    private final BookDraft draft;
    private final Map<String, String> headings = new HashMap<>();

    /** The headings that end with a body part, by its name in small letters. */
    private final Map<String, List<String>> byPart = new HashMap<>();

    private ProcedureTerms(BookDraft draft) {
        this.draft = draft;
    }

    static void add(BookDraft draft, Table codes, Optional<Table> index) {
        ProcedureTerms terms = new ProcedureTerms(draft);
        terms.headings(codes);
        index.ifPresent(terms::index);
        terms.operations();
    }

    private void headings(Table codes) {
        for (int row = 0; row < codes.rows(); row++) {
            String code = codes.code(IcdSets.CODE, row);
            if (code.length() == CODE_LENGTH) {
                String title = codes.text(IcdSets.TITLE, row);
                headings.merge(code.substring(0, HEADING_LENGTH), title, ProcedureTerms::beginning);
            }
        }
        headings.replaceAll((_, title) -> withoutApproach(title));
        headings.forEach((code, title) -> {
            draft.add(new Entry(system, code, title, "", false, BookDraft.EVER, BookDraft.ALWAYS));
            int at = title.indexOf(" of ");
            String part =
                    at < 0 ? title.substring(title.indexOf(' ') + 1) : title.substring(at + 4);
            byPart.computeIfAbsent(part.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(code);
        });
    }

    /** The words with which both begin. */
    private static String beginning(String one, String other) {
        if (other.startsWith(one)) {
            return one;
        }
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int end = one.lastIndexOf(' ', at);
        return end < 0 ? one.substring(0, at) : one.substring(0, end);
    }

    private static String withoutApproach(String title) {
        String words =
                title.replaceFirst(",? (Open|Percutaneous|External|Via Natural).*$", "")
                        .replaceFirst(",? (with|using|from|to|into|and)$", "");
        return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
    }

    private void index(Table table) {
        String[] paths = new String[table.rows()];
        for (int row = 0; row < paths.length; row++) {
            String own = table.text(IndexSets.PRINTED, row);
            String above =
                    table.hasNumber(IndexSets.PARENT, row)
                            ? paths[(int) table.number(IndexSets.PARENT, row)]
                            : "";
            paths[row] = above.isEmpty() || own.isEmpty() ? above + own : above + ", " + own;
            String code = table.code(IndexSets.CODE, row);
            String use = table.text(IndexSets.USE, row);
            if (!use.isEmpty()) {
                key(paths[row], use);
            } else if (code.length() >= TABLE_LENGTH) {
                String see = table.text(IndexSets.SEE, row);
                String term = see.isEmpty() ? paths[row] : paths[row] + " (" + see + ")";
                draft.add(new Term(Origin.INDEX, system, shortened(code), term));
            }
        }
    }

    /** An index leads to three characters of a table, to four with the part, or to a whole code. */
    private static String shortened(String code) {
        return code.length() > HEADING_LENGTH && code.length() < CODE_LENGTH
                ? code.substring(0, HEADING_LENGTH)
                : code;
    }

    /** "Abductor hallucis muscle, use Foot Muscle, Right": so is every operation on it. */
    private void key(String words, String use) {
        List<String> tables = byPart.getOrDefault(use.toLowerCase(Locale.ROOT), List.of());
        for (String code : tables.subList(0, Math.min(TABLES_MOST, tables.size()))) {
            String title = headings.getOrDefault(code, "");
            String operation = title.substring(0, title.length() - use.length());
            draft.add(new Term(Origin.INDEX, system, code, operation + words));
        }
    }

    /** Names of operations as surgeons say them, with the beginning of their codes. */
    private void operations() {
        InputStream in = ProcedureTerms.class.getResourceAsStream(OPERATIONS);
        if (in == null) {
            throw new IllegalStateException(
                    "The list " + OPERATIONS + " is missing from the program; install it again.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    for (String name : cells[0].split("; ", -1)) {
                        for (String code : cells[1].split(" ", -1)) {
                            draft.add(new Term(Origin.SAID, system, code, name));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + OPERATIONS + " could not be read.", e);
        }
    }
}
