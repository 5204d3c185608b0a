package org.almoner.codes.fees;

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

/**
 * The crosswalk of drug products and codes, put into two sets: products of a code, and the code of
 * a product.
 */
final class DrugProductSheet implements Format {

    private static final Pattern NDC = Pattern.compile("\\d{11}");
    private static final String[] NAMES = {
        "Short Description", "LABELER NAME", "NDC2", "Drug Name", "HCPCS dosage"
    };
    private static final String[] NUMBERS = {"PKG SIZE", "PKG QTY", "BILLUNITS", "BILLUNITSPKG"};

    @Override
    public String title() {
        return "ASP NDC to HCPCS crosswalk";
    }

    @Override
    public boolean recognises(Head head) {
        return head.hasColumns("CODE", "LABELER NAME", "NDC2", "BILLUNITSPKG");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        var from = in.from(YearBegins.JANUARY);
        TableDraft products = in.draft(FeeSets.DRUG_PRODUCTS, from, title());
        TableDraft codes = in.draft(FeeSets.PRODUCTS, from, title());
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("LABELER NAME", "NDC2", "BILLUNITSPKG");
            int code = sheet.column("*_CODE", "HCPCS");
            int ndc = sheet.column("NDC2");
            while (sheet.next()) {
                if (sheet.filled() > 1) {
                    products.row().code(0, sheet.cell(code).code());
                    for (int index = 0; index < NAMES.length; index++) {
                        products.text(1 + index, sheet.cell(sheet.column(NAMES[index])).text());
                    }
                    fill(sheet, products);
                    byProduct(sheet, sheet.cell(ndc), codes, sheet.cell(code));
                }
            }
        }
    }

    static void fill(Sheet sheet, TableDraft products) throws LoadException {
        for (int index = 0; index < NUMBERS.length; index++) {
            Cell cell = sheet.cell(sheet.column(NUMBERS[index]));
            if (!cell.isEmpty()) {
                products.number(6 + index, cell.decimal(4));
            }
        }
    }

    /**
     * An alternate identifier that is no NDC has no eleven digits, and is left to the other set.
     */
    private static void byProduct(Sheet sheet, Cell ndc, TableDraft codes, Cell code)
            throws LoadException {
        String digits = ndc.text().replace("-", "");
        if (!NDC.matcher(digits).matches()) {
            return;
        }
        codes.row().code(0, digits).code(1, code.code());
        Cell units = sheet.cell(sheet.column("BILLUNITSPKG"));
        if (!units.isEmpty()) {
            codes.number(2, units.decimal(4));
        }
    }
}
