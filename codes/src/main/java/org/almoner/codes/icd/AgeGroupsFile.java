package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;

/** The ages in whole years that the flags of the Medicare code editor stand for. */
public final class AgeGroupsFile implements Format {

    private static final long AGE_MOST = 150;

    @Override
    public String title() {
        return "Medicare code editor, ages";
    }

    @Override
    public boolean recognises(Head head) {
        return head.hasColumns("age_group", "start_age", "end_age", "from", "to");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(IcdSets.AGES, in.from(YearBegins.OCTOBER), "age groups");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("age_group", "start_age", "end_age", "from", "to");
            int group = sheet.column("age_group");
            int first = sheet.column("start_age");
            int last = sheet.column("end_age");
            int from = sheet.column("from");
            int to = sheet.column("to");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    draft.row()
                            .code(IcdSets.CODE, sheet.cell(group).code())
                            .number(IcdSets.FROM_AGE, age(sheet.cell(first)))
                            .number(IcdSets.TO_AGE, age(sheet.cell(last)))
                            .day(IcdSets.AGE_FROM, CodeEditorFile.day(sheet.cell(from)))
                            .day(IcdSets.AGE_TO, CodeEditorFile.day(sheet.cell(to)));
                }
            }
        }
    }

    private static long age(Cell cell) throws LoadException {
        long age = cell.number();
        if (age < 0 || age > AGE_MOST) {
            throw cell.expected("an age in years");
        }
        return age;
    }
}
