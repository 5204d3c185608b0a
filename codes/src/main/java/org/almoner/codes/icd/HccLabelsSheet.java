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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the condition categories of each model are called. */
public final class HccLabelsSheet implements Format {

    private static final Pattern CATEGORY = Pattern.compile("(RX)?HCC(\\d{1,3})");

    @Override
    public String title() {
        return "Condition categories, labels";
    }

    @Override
    public boolean recognises(Head head) {
        return head.nameEnds(".csv", ".tsv")
                && head.hasColumns("cc", "label", "model_domain", "model_version");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft =
                in.draft(CrosswalkSets.HCC_LABELS, in.from(YearBegins.JANUARY), "labels");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("cc", "label", "model_domain", "model_version");
            int category = sheet.column("cc");
            int label = sheet.column("label");
            int domain = sheet.column("model_domain");
            int version = sheet.column("model_version");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    draft.row()
                            .code(
                                    IcdSets.CODE,
                                    HccModel.of(sheet.cell(domain), sheet.cell(version)))
                            .number(1, category(sheet.cell(category)))
                            .text(CrosswalkSets.HCC_LABEL, sheet.cell(label).words());
                }
            }
        }
    }

    private static long category(Cell cell) throws LoadException {
        Matcher category = CATEGORY.matcher(cell.text());
        if (!category.matches()) {
            throw cell.expected("a condition category such as HCC37");
        }
        return Long.parseLong(category.group(2));
    }
}
