package org.almoner.codes.edits;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.Lines;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pairs of codes that are not paid together: column 1, column 2, whether it was one before 1996,
 * first and last day, modifier indicator, rationale. A release is several files; above the pairs
 * stand some lines of words.
 *
 * <p>Source: CMS, NCCI PTP edit files (ccipra, ccioph).
 */
final class PtpFile implements Format {

    private static final int CELLS = 7;
    private static final int CELLS_LEAST = 6;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern PAIR =
            Pattern.compile("[A-Z0-9]{5}\\t[A-Z0-9]{5}\\t.*", Pattern.DOTALL);

    /** Days are few and come again and again; the map of them is kept small. */
    private static final int DAYS_MOST = 20_000;

    private final Map<String, LocalDate> days = new HashMap<>();

    @Override
    public String title() {
        return "NCCI PTP edits";
    }

    @Override
    public boolean isPart() {
        return true;
    }

    @Override
    public boolean recognises(Head head) {
        return EditSets.named(head, "ptp", "ccipra", "ccioph")
                && head.lines().stream().anyMatch(line -> PAIR.matcher(line).matches());
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(set(in.head()), in.from(YearBegins.JANUARY), title());
        String path = in.file().path();
        if (in.head().nameEnds(".xlsx")) {
            try (Sheet sheet = Sheet.open(in.file())) {
                var cells = new String[CELLS];
                while (sheet.next()) {
                    for (int column = 0; column < CELLS; column++) {
                        cells[column] = sheet.cell(column).text();
                    }
                    row(path, sheet.row(), cells, sheet.filled(), draft);
                }
            }
            return;
        }
        try (Lines lines = Lines.open(in.file())) {
            var cells = new String[CELLS];
            while (lines.next()) {
                row(path, lines.row(), cells, split(lines.line(), cells), draft);
            }
        }
    }

    private static PublishedSet set(Head head) {
        return EditSets.named(head, "ccioph", "hosp", "outpatient", "_out")
                ? EditSets.PTP_HOSPITAL
                : EditSets.PTP_PRACTITIONER;
    }

    private static int split(String line, String[] cells) {
        int begin = 0;
        for (int column = 0; column < CELLS; column++) {
            int tab = begin > line.length() ? -1 : line.indexOf('\t', begin);
            int end = tab < 0 || column == CELLS - 1 ? line.length() : tab;
            cells[column] = begin > line.length() ? "" : line.substring(begin, end).strip();
            if (tab < 0) {
                for (int rest = column + 1; rest < CELLS; rest++) {
                    cells[rest] = "";
                }
                return column + 1;
            }
            begin = tab + 1;
        }
        return CELLS;
    }

    private void row(String path, long row, String[] cells, int count, TableDraft draft)
            throws LoadException {
        if (!CODE.matcher(cells[0]).matches()) {
            if (draft.rows() == 0 || count == 0 || String.join("", cells).isEmpty()) {
                return;
            }
            throw new Cell(path, row, "Column 1", cells[0]).expected("a code of five characters");
        }
        if (!CODE.matcher(cells[1]).matches()) {
            throw new Cell(path, row, "Column 2", cells[1]).expected("a code of five characters");
        }
        if (count < CELLS_LEAST) {
            throw new Cell(path, row, "Modifier", "").expected("0, 1 or 9");
        }
        draft.row()
                .code(EditSets.COLUMN_1, cells[0])
                .code(EditSets.COLUMN_2, cells[1])
                .number(EditSets.PTP_OLD, cells[2].equals("*") ? 1 : 0)
                .day(EditSets.PTP_FROM, day(path, row, "Effective Date", cells[3]))
                .day(EditSets.PTP_TO, day(path, row, "Deletion Date", cells[4]))
                .number(EditSets.PTP_MODIFIER, modifier(path, row, cells[5]))
                .text(EditSets.PTP_RATIONALE, cells[6]);
    }

    private @Nullable LocalDate day(String path, long row, String column, String text)
            throws LoadException {
        if (text.isEmpty() || text.equals("*")) {
            return null;
        }
        LocalDate known = days.get(text);
        if (known == null) {
            known = new Cell(path, row, column, text).day();
            if (known != null && days.size() < DAYS_MOST) {
                days.put(text, known);
            }
        }
        return known;
    }

    private static int modifier(String path, long row, String text) throws LoadException {
        int value = text.isEmpty() ? -1 : "019".indexOf(text.charAt(0));
        boolean worded = text.length() > 1 && text.toLowerCase(Locale.ROOT).charAt(1) != '=';
        if (value < 0 || worded) {
            throw new Cell(path, row, "Modifier", text)
                    .expected("0 (none goes), 1 (one may be used) or 9 (does not apply)");
        }
        return text.charAt(0) - '0';
    }
}
