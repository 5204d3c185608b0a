package org.almoner.codes.icd;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;

import java.io.IOException;

/** The index to diseases as rows, as it is handed on: its level, words, see, see also, code. */
public final class IndexSheet implements Format {

    private static final int LEVEL_MOST = 20;

    @Override
    public String title() {
        return "ICD-10-CM, index as rows";
    }

    @Override
    public boolean recognises(Head head) {
        return head.hasColumns("Letter", "Level", "Term", "See", "SeeAlso", "NonEssModif", "Code");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        IndexDraft draft = new IndexDraft();
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("Letter", "Level", "Term", "See", "SeeAlso", "NonEssModif", "Code");
            int letter = sheet.column("Letter");
            int level = sheet.column("Level");
            int term = sheet.column("Term");
            int see = sheet.column("See");
            int seeAlso = sheet.column("SeeAlso");
            int modifiers = sheet.column("NonEssModif");
            int code = sheet.column("Code");
            while (sheet.next()) {
                if (sheet.isBlank()) {
                    continue;
                }
                long depth = sheet.cell(level).number();
                if (depth < 0 || depth > LEVEL_MOST) {
                    throw sheet.cell(level).expected("a level from 0 to " + LEVEL_MOST);
                }
                String nonessential = sheet.cell(modifiers).text();
                String title = sheet.cell(term).text();
                String words = title.isEmpty() ? nonessential : title;
                draft.letter(sheet.cell(letter).words());
                draft.add((int) depth, sheet.cell(level))
                        .title(words, nonessential, (title + " " + nonessential).strip())
                        .see(sheet.cell(see).text())
                        .seeAlso(sheet.cell(seeAlso).text())
                        .code(0, IcdCode.indexed(sheet.cell(code)));
            }
        }
        draft.write(in.draft(IndexSets.INDEX, in.from(YearBegins.OCTOBER), "index as rows"));
    }
}
