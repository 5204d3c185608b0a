package org.almoner.codes.fees;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.Column;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The payment amounts that Medicare worked out, a row for each code, component and place, without a
 * header; the last rows, which begin with TRL, are copyrights.
 *
 * <p>Source: CMS, annual physician fee schedule payment amount file (PFALL, PFREV).
 */
final class AmountFile implements Format {

    private static final Pattern ROW =
            Pattern.compile("\"20\\d\\d\",\"\\d{5}\",\"\\d\\d\",\"[A-Z0-9]{5}\".*");
    private static final int CELLS = 16;
    private static final int FIRST_AMOUNT = 3;

    /** Which cell of a row fills the columns from the first amount on; the eighth is a filler. */
    private static final int[] CELL = {5, 6, 8, 9, 10, 11, 12, 13, 14, 15};

    @Override
    public String title() {
        return "Physician fee schedule payment amounts";
    }

    @Override
    public boolean recognises(Head head) {
        return head.lines().stream()
                .findFirst()
                .filter(line -> ROW.matcher(line).matches())
                .isPresent();
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(FeeSets.AMOUNTS, in.from(YearBegins.JANUARY), title());
        boolean trailer = false;
        try (Sheet sheet = Sheet.open(in.file())) {
            while (sheet.next()) {
                if (sheet.cell(0).text().startsWith("TRL")) {
                    trailer = true;
                } else if (!sheet.isBlank()) {
                    row(sheet, draft);
                }
            }
        }
        if (!trailer) {
            throw new LoadException(
                    in.file()
                            + ": the last rows, which begin with TRL, are missing; the file is"
                            + " cut.");
        }
    }

    private static void row(Sheet sheet, TableDraft draft) throws LoadException {
        if (sheet.width() != CELLS) {
            throw sheet.cell(0).expected("a row of %d cells".formatted(CELLS));
        }
        draft.row().code(0, sheet.cell(3).code());
        String place = sheet.cell(1).text() + sheet.cell(2).text();
        if (!place.matches("\\d{7}")) {
            throw sheet.cell(1).expected("a carrier of five digits, then a locality of two");
        }
        draft.code(1, place);
        if (!sheet.cell(4).isEmpty()) {
            draft.code(2, sheet.cell(4).code());
        }
        for (int index = 0; index < CELL.length; index++) {
            int column = FIRST_AMOUNT + index;
            Cell cell = sheet.cell(CELL[index]);
            if (draft.set().columns().get(column).kind() == Column.Kind.NUMBER) {
                draft.number(column, cell.decimal(2));
            } else {
                draft.text(column, cell.text());
            }
        }
    }
}
