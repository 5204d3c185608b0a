package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conversion table: each code that was ever added, since when, and how the condition was coded
 * before. A year alone means the first of October in it.
 *
 * <p>Source: CDC, "ICD-10-CM Conversion Table", workbook.
 */
public final class ConversionFile implements Format {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern WORKBOOK_DAY = Pattern.compile("\\d{5}");
    private static final Pattern CODES =
            Pattern.compile(
                    "([A-Z]\\d[0-9A-Z]\\.?[0-9A-Z]{0,4})(\\s*-\\s*([A-Z]\\d[0-9A-Z]\\.?[0-9A-Z]{0,4}))?");

    /** Workbooks count days from this one. */
    private static final LocalDate WORKBOOK_BEGINS = LocalDate.of(1899, 12, 30);

    @Override
    public String title() {
        return "ICD-10-CM, conversion table";
    }

    @Override
    public boolean recognises(Head head) {
        return head.hasColumns("Current code assignment", "Effective", "Previous Code");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft =
                in.draft(IcdSets.CONVERSION, in.from(YearBegins.OCTOBER), "conversion table");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("Current code assignment", "Effective");
            int code = sheet.column("Current code assignment");
            int effective = sheet.column("Effective");
            int previous = sheet.column("Previous Code(s) Assignment", "Previous Codes Assignment");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    row(
                            IcdCode.diagnosis(sheet.cell(code)),
                            effective(sheet.cell(effective)),
                            sheet.cell(previous),
                            draft);
                }
            }
        }
    }

    /** One row for each code or range of codes that is named; one without, where there is none. */
    private static void row(
            String code, @Nullable LocalDate effective, Cell previous, TableDraft draft)
            throws LoadException {
        String printed = previous.text().replaceAll("\\s+", " ");
        Matcher codes = CODES.matcher(previous.words());
        boolean any = false;
        while (codes.find()) {
            any = true;
            String first = codes.group(1).replace(".", "");
            String last = codes.group(3) == null ? first : codes.group(3).replace(".", "");
            draft.row()
                    .code(IcdSets.CODE, code)
                    .code(IcdSets.PREVIOUS, first)
                    .code(IcdSets.PREVIOUS_TO, last)
                    .day(IcdSets.EFFECTIVE, effective)
                    .text(IcdSets.PREVIOUS_PRINTED, printed);
        }
        if (!any) {
            draft.row()
                    .code(IcdSets.CODE, code)
                    .day(IcdSets.EFFECTIVE, effective)
                    .text(IcdSets.PREVIOUS_PRINTED, printed);
        }
    }

    private static @Nullable LocalDate effective(Cell cell) throws LoadException {
        if (YEAR.matcher(cell.text()).matches()) {
            return LocalDate.of(Integer.parseInt(cell.text()), Month.OCTOBER, 1);
        }
        if (WORKBOOK_DAY.matcher(cell.text()).matches()) {
            return WORKBOOK_BEGINS.plusDays(Integer.parseInt(cell.text()));
        }
        return cell.day();
    }
}
