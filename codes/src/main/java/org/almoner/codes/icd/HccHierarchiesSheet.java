package org.almoner.codes.icd;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;

/** Which condition categories do not count beside a graver one of the same model. */
public final class HccHierarchiesSheet implements Format {

    @Override
    public String title() {
        return "Condition categories, hierarchies";
    }

    @Override
    public boolean recognises(Head head) {
        return head.nameEnds(".csv", ".tsv")
                && head.hasColumns("cc_parent", "cc_child", "model_domain", "model_version");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft =
                in.draft(CrosswalkSets.HCC_HIERARCHIES, in.from(YearBegins.JANUARY), "hierarchies");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("cc_parent", "cc_child", "model_domain", "model_version");
            int parent = sheet.column("cc_parent");
            int child = sheet.column("cc_child");
            int domain = sheet.column("model_domain");
            int version = sheet.column("model_version");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    draft.row()
                            .code(
                                    IcdSets.CODE,
                                    HccModel.of(sheet.cell(domain), sheet.cell(version)))
                            .number(1, sheet.cell(parent).number())
                            .number(CrosswalkSets.DROPS, sheet.cell(child).number());
                }
            }
        }
    }
}
