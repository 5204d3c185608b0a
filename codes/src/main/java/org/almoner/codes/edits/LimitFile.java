package org.almoner.codes.edits;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;

/**
 * Medically unlikely edits: how many units of a code at most, for one line or one day.
 *
 * <p>Source: CMS, NCCI MUE tables for practitioners, outpatient hospitals and DME suppliers.
 */
final class LimitFile implements Format {

    private static final String INDICATOR = "MUE Adjudication Indicator";

    @Override
    public String title() {
        return "NCCI medically unlikely edits";
    }

    @Override
    public boolean recognises(Head head) {
        return head.hasColumns("HCPCS", "CPT", "MUE Value", INDICATOR);
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(set(in.head()), in.from(YearBegins.JANUARY), title());
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("*HCPCS/*", "*MUE Value*", INDICATOR);
            int code = sheet.column("*HCPCS/*");
            int units = sheet.column("*MUE Value*");
            int indicator = sheet.column(INDICATOR);
            int rationale = sheet.column("*Rationale*");
            while (sheet.next()) {
                if (sheet.filled() > 1) {
                    draft.row()
                            .code(EditSets.MUE_CODE, sheet.cell(code).code())
                            .number(EditSets.MUE_UNITS, sheet.cell(units).number())
                            .number(EditSets.MUE_INDICATOR, indicator(sheet.cell(indicator)))
                            .text(EditSets.MUE_RATIONALE, sheet.cell(rationale).words());
                }
            }
        }
    }

    /** The column of the limits says whose they are; in a file published again, its name does. */
    private static PublishedSet set(Head head) throws LoadException {
        if (head.hasColumns("Practitioner Services MUE") || EditSets.named(head, "prac")) {
            return EditSets.MUE_PRACTITIONER;
        }
        if (head.hasColumns("Hospital Services MUE") || EditSets.named(head, "hosp", "_out")) {
            return EditSets.MUE_HOSPITAL;
        }
        if (head.hasColumns("Supplier Services MUE") || EditSets.named(head, "dme", "supp")) {
            return EditSets.MUE_SUPPLIER;
        }
        throw new LoadException(
                head.name()
                        + ": neither its name nor its columns say whether it is for practitioners,"
                        + " hospitals or suppliers.");
    }

    private static int indicator(Cell cell) throws LoadException {
        int value = cell.text().isEmpty() ? 0 : cell.text().charAt(0) - '0';
        if (value < 1 || value > 3) {
            throw cell.expected("1, 2 or 3");
        }
        return value;
    }
}
