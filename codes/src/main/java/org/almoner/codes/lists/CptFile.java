package org.almoner.codes.lists;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.Lines;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * CPT from the files that come with an AMA licence: the consolidated code list with its header, or
 * one of the plain lists LONGULT, MEDU and SHORTU, each line a code and a descriptor. What they say
 * stays in the store of whoever holds the licence.
 */
final class CptFile implements Format {

    private static final Pattern PLAIN_NAME = Pattern.compile("^(long|med|short)u[a-z]*\\.txt$");
    private static final Pattern LINE = Pattern.compile("\\d{4}[0-9A-Z][\\t ].+");

    /** Among the first lines stand a title and the copyright. */
    private static final int PREFACE_LINES = 60;

    @Override
    public String title() {
        return "CPT of an AMA licence";
    }

    @Override
    public boolean recognises(Head head) {
        return isConsolidated(head)
                || (PLAIN_NAME.matcher(head.name()).find()
                        && head.lines().stream().anyMatch(l -> LINE.matcher(l).matches()));
    }

    private static boolean isConsolidated(Head head) {
        return HeaderLine.holds(head, "CPT Code", "Long", "Medium", "Short");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        LocalDate from = in.from(YearBegins.JANUARY);
        TableDraft draft = in.draft(ListSets.CPT, from, "AMA");
        if (isConsolidated(in.head())) {
            consolidated(in, draft);
        } else {
            plain(in, draft);
        }
    }

    private static void consolidated(Reading in, TableDraft draft)
            throws IOException, LoadException {
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("CPT Code", "Long", "Medium", "Short");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    ListRow.begin(
                                    draft,
                                    sheet.cell(sheet.column("CPT Code")),
                                    sheet.cell(sheet.column("Long")).words())
                            .text(ListSets.NOTES, sheet.cell(sheet.column("Medium")).text())
                            .text(ListSets.GROUP, sheet.cell(sheet.column("Short")).text());
                }
            }
        }
    }

    private static void plain(Reading in, TableDraft draft) throws IOException, LoadException {
        try (Lines lines = Lines.open(in.file())) {
            while (lines.next()) {
                Cell line = lines.cell("code and descriptor", 1);
                if (LINE.matcher(lines.line()).matches()) {
                    ListRow.begin(
                            draft,
                            lines.cell("CPT code", 1, 5),
                            lines.cell("descriptor", 7).words());
                } else if (!line.isEmpty() && (draft.rows() > 0 || lines.row() > PREFACE_LINES)) {
                    throw line.expected("a CPT code and its descriptor");
                }
            }
        }
    }
}
