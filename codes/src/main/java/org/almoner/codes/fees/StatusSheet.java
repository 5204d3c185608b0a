package org.almoner.codes.fees;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;

/** Addendum D1, where what is said of a status indicator goes on over the rows below it. */
final class StatusSheet implements Format {

    @Override
    public String title() {
        return "OPPS addendum D1";
    }

    @Override
    public boolean recognises(Head head) {
        return head.hasColumns("Status Indicator", "Item/Code/Service", "OPPS Payment Status");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft =
                in.draft(
                        FacilitySets.OPPS_STATUS,
                        in.from(YearBegins.JANUARY, FacilityFormats.yearOfFinalRule(in.head())),
                        title());
        var item = new StringBuilder();
        var payment = new StringBuilder();
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("Status Indicator", "Item/Code/Service", "OPPS Payment Status");
            while (sheet.next()) {
                if (!sheet.cell(0).isEmpty()) {
                    put(draft, item, payment);
                    draft.row().code(0, sheet.cell(0).code());
                }
                if (draft.rows() > 0) {
                    add(item, sheet.cell(1).text());
                    add(payment, sheet.cell(2).text());
                }
            }
        }
        put(draft, item, payment);
    }

    private static void add(StringBuilder words, String more) {
        String clean = more.replaceAll("^[?\\u2022\\uFFFD]\\s+", "");
        words.append(words.isEmpty() || clean.isEmpty() ? "" : "; ").append(clean);
    }

    private static void put(TableDraft draft, StringBuilder item, StringBuilder payment) {
        if (draft.rows() > 0) {
            draft.text(1, item.toString()).text(2, payment.toString());
        }
        item.setLength(0);
        payment.setLength(0);
    }
}
