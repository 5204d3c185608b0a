package org.almoner.codes.icd;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;

/**
 * The codes for which it is not reported whether the condition was there on admission. The lists of
 * what was added, deleted and reworded beside it hold nothing more, and are passed over.
 *
 * <p>Source: CMS, POAexemptCodes text and workbook.
 */
public final class PoaExemptFile implements Format {

    @Override
    public String title() {
        return "ICD-10-CM, exempt from present on admission";
    }

    @Override
    public boolean recognises(Head head) {
        return head.nameEnds(".txt", ".csv", ".xlsx")
                && head.hasColumns("POAexemptCode", "Description", "Order")
                && !head.name().matches(".*(add|delete|revise)codes.*");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft =
                in.draft(IcdSets.POA_EXEMPT, in.from(YearBegins.OCTOBER), "POA exempt list");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("POAexemptCode", "Description");
            int code = sheet.column("POAexemptCode");
            int title = sheet.column("Description");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    sheet.cell(title).words();
                    draft.row().code(IcdSets.CODE, IcdCode.diagnosis(sheet.cell(code)));
                }
            }
        }
    }
}
