package org.almoner.codes.lists;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.regex.Pattern;

/** CMS's crosswalk of Medicare specialties and provider types to taxonomy codes. */
final class SpecialtyFile implements Format {

    /** A specialty with a number of a footnote behind it. */
    private static final Pattern SPECIALTY = Pattern.compile("([0-9A-Z]{2}) *(\\[\\d+\\])*");

    private static final Pattern FOOTNOTE = Pattern.compile(" *\\[\\d+\\]");
    private static final Pattern TAXONOMY = Pattern.compile("[0-9A-Z]{9}X");

    @Override
    public String title() {
        return "Medicare specialty to taxonomy crosswalk";
    }

    @Override
    public boolean recognises(Head head) {
        return HeaderLine.holds(head, "MEDICARE SPECIALTY CODE", "PROVIDER TAXONOMY CODE");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft =
                in.draft(ListSets.SPECIALTY, in.from(YearBegins.JANUARY), "CMS crosswalk");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("MEDICARE SPECIALTY CODE", "PROVIDER TAXONOMY CODE");
            while (sheet.next()) {
                if (sheet.isBlank()) {
                    continue;
                }
                Cell specialty = sheet.cell(sheet.column("MEDICARE SPECIALTY CODE"));
                if (SPECIALTY.matcher(specialty.text()).matches()) {
                    row(sheet, specialty, draft);
                } else if (specialty.text().length() <= 2) {
                    throw specialty.expected("a Medicare specialty code of two characters");
                }
            }
        }
    }

    /** A specialty without a taxonomy code is no row of the crosswalk. */
    private static void row(Sheet sheet, Cell specialty, TableDraft draft) throws LoadException {
        Cell taxonomy = sheet.cell(sheet.column("PROVIDER TAXONOMY CODE"));
        if (taxonomy.isEmpty()) {
            return;
        }
        String title =
                sheet.cell(sheet.column("MEDICARE PROVIDER/SUPPLIER TYPE DESCRIPTION")).text();
        draft.row()
                .code(0, taxonomy.code(TAXONOMY, "a taxonomy code"))
                .code(ListSets.SPECIALTY_CODE, specialty.text().substring(0, 2))
                .text(ListSets.SPECIALTY_TITLE, FOOTNOTE.matcher(title).replaceAll(""))
                .text(
                        ListSets.TAXONOMY_TITLE,
                        sheet.cell(
                                        sheet.findColumn(
                                                "PROVIDER TAXONOMY DESCRIPTION: TYPE,"
                                                        + " CLASSIFICATION, SPECIALIZATION"))
                                .text());
    }
}
