package org.almoner.codes.fees;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.Locale;

/** Drugs without a code of their own: their payment limits, and their products. */
final class UnlistedDrugSheet implements Format {

    private static final String[] NAMES = {
        "*Generic Name*", "LABELER NAME", "*NDC*", "Drug Name", "Dosage"
    };

    @Override
    public String title() {
        return "ASP, drugs not otherwise classified";
    }

    @Override
    public boolean recognises(Head head) {
        return head.hasColumns("Drug Generic Name", "Dosage", "Payment Limit")
                || head.hasColumns("Drug Generic Name", "LABELER NAME", "BILLUNITSPKG");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        var from = in.from(YearBegins.JANUARY);
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("*Generic Name*", "Dosage");
            boolean products = sheet.findColumn("BILLUNITSPKG") >= 0;
            TableDraft draft =
                    products
                            ? in.draft(FeeSets.UNLISTED_DRUG_PRODUCTS, from, title())
                            : in.draft(FeeSets.UNLISTED_DRUGS, from, title());
            while (sheet.next()) {
                if (sheet.filled() > 1) {
                    draft.row().code(0, key(sheet.cell(sheet.column(NAMES[0])).words()));
                    if (products) {
                        product(sheet, draft);
                    } else {
                        limit(sheet, draft);
                    }
                }
            }
        }
    }

    private static void product(Sheet sheet, TableDraft draft) throws LoadException {
        for (int index = 0; index < NAMES.length; index++) {
            draft.text(1 + index, sheet.cell(sheet.column(NAMES[index])).text());
        }
        DrugProductSheet.fill(sheet, draft);
    }

    private static void limit(Sheet sheet, TableDraft draft) throws LoadException {
        draft.text(1, sheet.cell(sheet.column(NAMES[0])).text())
                .text(2, sheet.cell(sheet.column("Dosage")).text())
                .number(3, sheet.cell(sheet.column("Payment Limit")).decimal(3))
                .text(4, sheet.cell(sheet.column("Notes")).text());
    }

    /** The beginning of a name in capitals and digits. */
    static String key(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.substring(0, Math.min(Packed.LENGTH_MOST, plain.length()));
    }
}
