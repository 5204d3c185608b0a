package org.almoner.codes.hcpcs;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.store.TableDraft;

import java.util.List;

/**
 * The records of the alpha-numeric file, one after the other, whatever they are written in. The
 * first record of a code (3, of a modifier 7) says everything of it, those that follow (4 and 8)
 * carry its title on.
 */
final class AnwebRecord {

    static final String FIRST = "3";
    static final String NEXT = "4";
    static final String FIRST_OF_MODIFIER = "7";
    static final String NEXT_OF_MODIFIER = "8";

    private static final List<String> KINDS =
            List.of(FIRST, NEXT, FIRST_OF_MODIFIER, NEXT_OF_MODIFIER);

    private final TableDraft codes;
    private final TableDraft modifiers;
    private final StringBuilder title = new StringBuilder();
    private TableDraft draft;
    private String code = "";
    private long sequence;

    AnwebRecord(Reading in) throws LoadException {
        var from = in.from(YearBegins.JANUARY);
        codes = in.draft(HcpcsSets.CODES, from, "alpha-numeric file");
        modifiers = in.draft(HcpcsSets.MODIFIERS, from, "alpha-numeric file");
        draft = codes;
    }

    /** Where the cells of a record are. */
    interface Cells {
        Cell code();

        Cell sequence();

        Cell kind();

        Cell title();

        /** Fills everything else of the row that was begun. */
        void fill(TableDraft draft) throws LoadException;
    }

    void read(Cells record) throws LoadException {
        String kind = record.kind().oneOf(KINDS);
        long number = record.sequence().number();
        if (kind.equals(NEXT) || kind.equals(NEXT_OF_MODIFIER)) {
            if (!record.code().text().equals(code)) {
                throw record.code().expected(code.isEmpty() ? "a first record" : "more of " + code);
            }
            if (number <= sequence) {
                throw record.sequence().expected("a number above that of the record before");
            }
            add(record.title().text());
        } else {
            finish();
            code = record.code().code();
            boolean isModifier = kind.equals(FIRST_OF_MODIFIER);
            if (code.length() != (isModifier ? 2 : 5)) {
                throw record.code()
                        .expected(isModifier ? "a modifier of two characters" : "a code of five");
            }
            draft = isModifier ? modifiers : codes;
            draft.row().code(HcpcsSets.CODE, code);
            record.fill(draft);
            title.append(record.title().words());
        }
        sequence = number;
    }

    private void add(String more) {
        boolean broken = !title.isEmpty() && title.charAt(title.length() - 1) == '-';
        title.append(broken || more.isEmpty() ? "" : " ").append(more);
    }

    /** The last title is whole when the next code begins, or nothing follows. */
    void finish() {
        if (!code.isEmpty()) {
            draft.text(HcpcsSets.TITLE, title.toString().replaceAll("\\s+", " "));
            title.setLength(0);
        }
    }

    /** Texts of several cells, those that are empty left out. */
    static String joined(List<Cell> cells) {
        var joined = new StringBuilder();
        for (Cell cell : cells) {
            if (!cell.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " ").append(cell.text());
            }
        }
        return joined.toString();
    }
}
