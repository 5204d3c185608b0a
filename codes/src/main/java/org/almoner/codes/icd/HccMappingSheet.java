package org.almoner.codes.icd;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;

/** Diagnoses with their condition categories in all models of a year, as rows. */
public final class HccMappingSheet implements Format {

    @Override
    public String title() {
        return "Condition categories, all models";
    }

    @Override
    public boolean recognises(Head head) {
        return head.nameEnds(".csv", ".tsv")
                && head.hasColumns("diagnosis_code", "cc", "model_name");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(CrosswalkSets.HCC, in.from(YearBegins.JANUARY), "risk models");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("diagnosis_code", "cc", "model_name");
            int code = sheet.column("diagnosis_code");
            int category = sheet.column("cc");
            int model = sheet.column("model_name");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    draft.row()
                            .code(IcdSets.CODE, IcdCode.diagnosis(sheet.cell(code)))
                            .code(CrosswalkSets.MODEL, HccModel.of(sheet.cell(model)))
                            .number(CrosswalkSets.CATEGORY, sheet.cell(category).number());
                }
            }
        }
    }
}
