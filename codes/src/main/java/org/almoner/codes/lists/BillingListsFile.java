package org.almoner.codes.lists;

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
import java.util.List;
import java.util.Map;

/**
 * The code systems of CMS's claims data in one table of system, title, code and display. Those that
 * stand on a claim are kept; those that only Medicare's own machines use are not.
 */
final class BillingListsFile implements Format {

    private static final Map<String, PublishedSet> KEPT =
            Map.of(
                    "ANSI-GRP-CD", ListSets.GROUP_CODE,
                    "ANSI-RSN-CD", ListSets.CARC,
                    "CLM-BILL-FREQ-CD", ListSets.BILL_TYPE,
                    "CLM-RLT-COND-CD", ListSets.CONDITION,
                    "CLM-REV-CNTR-CD", ListSets.REVENUE,
                    "CLM-POS-CD", ListSets.PLACE,
                    "BENE-PTNT-STUS-CD", ListSets.DISCHARGE,
                    "CLM-ADMSN-SRC-CD", ListSets.ORIGIN,
                    "CLM-ADMSN-TYPE-CD", ListSets.ADMISSION);

    /** Stands for "no code" in the claims data. */
    private static final String NONE = "~";

    private static final String INACTIVE = " INACTIVE";

    @Override
    public String title() {
        return "code systems of CMS's claims data";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().startsWith("system\ttitle\tcode\tdisplay");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        LocalDate from = in.from(YearBegins.JANUARY);
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("system", "code", "display");
            List<Integer> columns =
                    List.of(sheet.column("system"), sheet.column("code"), sheet.column("display"));
            while (sheet.next()) {
                PublishedSet set = KEPT.get(sheet.cell(columns.get(0)).text());
                if (set != null && !sheet.cell(columns.get(1)).text().startsWith(NONE)) {
                    row(sheet, columns, in.draft(set, from, "CMS claims data"), from);
                }
            }
        }
    }

    private static void row(Sheet sheet, List<Integer> columns, TableDraft draft, LocalDate from)
            throws LoadException {
        String display = sheet.cell(columns.get(2)).words();
        boolean inactive = display.endsWith(INACTIVE);
        String words =
                inactive ? display.substring(0, display.length() - INACTIVE.length()) : display;
        int divided = draft.set().equals(ListSets.PLACE) ? words.indexOf(" - ") : -1;
        ListRow.begin(
                        draft,
                        sheet.cell(columns.get(1)),
                        divided < 0 ? words : words.substring(0, divided))
                .day(ListSets.TO, inactive ? from.minusDays(1) : null)
                .text(ListSets.NOTES, divided < 0 ? "" : words.substring(divided + 3));
    }
}
