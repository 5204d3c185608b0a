package org.almoner.codes.icd;

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
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What the Medicare code editor says of each code, from day to day since 2015: rows of code, from,
 * to and flags, as the tables of the grouper hold it.
 */
public final class CodeEditorFile implements Format {

    private static final Pattern FLAGS = Pattern.compile("[A-Z0-9_]*(,[A-Z0-9_]+)*");

    @Override
    public String title() {
        return "Medicare code editor";
    }

    @Override
    public boolean recognises(Head head) {
        return head.name().contains("mce") && head.hasColumns("code", "from", "to", "flags");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        boolean diagnoses = in.file().name().contains("dx");
        PublishedSet set = diagnoses ? IcdSets.CM_EDITS : IcdSets.PCS_EDITS;
        TableDraft draft = in.draft(set, in.from(YearBegins.OCTOBER), "code editor");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("code", "from", "to", "flags");
            int code = sheet.column("code");
            int from = sheet.column("from");
            int to = sheet.column("to");
            int flags = sheet.column("flags");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    Cell said = sheet.cell(flags);
                    if (!FLAGS.matcher(said.text()).matches()) {
                        throw said.expected("flags in capitals with commas between them");
                    }
                    draft.row()
                            .code(
                                    IcdSets.CODE,
                                    diagnoses
                                            ? IcdCode.diagnosis(sheet.cell(code))
                                            : sheet.cell(code)
                                                    .code(IcdCode.PCS, "an ICD-10-PCS code"))
                            .day(IcdSets.FROM, day(sheet.cell(from)))
                            .day(IcdSets.TO, day(sheet.cell(to)))
                            .text(IcdSets.FLAGS, said.text());
                }
            }
        }
    }

    static LocalDate day(Cell cell) throws LoadException {
        LocalDate day = cell.day();
        if (day == null) {
            throw cell.expected("a day such as 2025-10-01");
        }
        return day;
    }
}
