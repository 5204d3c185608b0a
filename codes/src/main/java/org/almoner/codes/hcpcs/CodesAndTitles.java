package org.almoner.codes.hcpcs;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;

/** Codes and modifiers with nothing but their long titles, as others publish the file again. */
final class CodesAndTitles implements Format {

    @Override
    public String title() {
        return "HCPCS codes and titles";
    }

    @Override
    public boolean recognises(Head head) {
        return head.name().startsWith("hcpc") && head.hasColumns("Code", "Description", "updated");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        var from = in.from(YearBegins.JANUARY);
        TableDraft codes = in.draft(HcpcsSets.CODES, from, "codes and titles");
        TableDraft modifiers = in.draft(HcpcsSets.MODIFIERS, from, "codes and titles");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("Code", "Description");
            int code = sheet.column("Code");
            int title = sheet.column("Description");
            while (sheet.next()) {
                if (sheet.filled() > 0) {
                    row(sheet.cell(code), sheet.cell(title), codes, modifiers);
                }
            }
        }
    }

    private static void row(Cell cell, Cell title, TableDraft codes, TableDraft modifiers)
            throws LoadException {
        String code = cell.code();
        TableDraft draft =
                switch (code.length()) {
                    case 5 -> codes;
                    case 2 -> modifiers;
                    default ->
                            throw cell.expected("a code of five or a modifier of two characters");
                };
        draft.row().code(HcpcsSets.CODE, code).text(HcpcsSets.TITLE, title.words());
    }
}
