package org.almoner.codes.icd;

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

/**
 * A format of CMS's risk software: a diagnosis, a tab, its condition category. F2824T1N.TXT is that
 * of model V28; the models of a year are put together.
 */
public final class HccFormatFile implements Format {

    private static final Pattern NAME =
            Pattern.compile("([fr])(\\d\\d)\\d\\d[a-z]\\d[a-z](_.*)?\\.txt");
    private static final Pattern LINE = Pattern.compile("[A-Z][0-9A-Z]{2,6}\t\\d{1,3}\t?.*");

    @Override
    public String title() {
        return "Condition categories, format of the risk software";
    }

    @Override
    public boolean recognises(Head head) {
        return NAME.matcher(head.name()).matches()
                && head.lines().stream()
                        .findFirst()
                        .filter(line -> LINE.matcher(line).matches())
                        .isPresent();
    }

    @Override
    public boolean isPart() {
        return true;
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        Matcher name = NAME.matcher(in.file().name());
        if (!name.matches()) {
            throw new LoadException(in.file() + " is not called like a format of the software.");
        }
        int version = Integer.parseInt(name.group(2));
        // The models of drug plans are counted from 05, those of Medicare Advantage from 12.
        String model = (version < 12 ? "RXV" : "V") + name.group(2);
        TableDraft draft =
                in.draft(CrosswalkSets.HCC, in.from(YearBegins.JANUARY), "risk software");
        try (Sheet sheet = Sheet.open(in.file())) {
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    draft.row()
                            .code(IcdSets.CODE, IcdCode.diagnosis(sheet.cell(0)))
                            .code(CrosswalkSets.MODEL, model)
                            .number(CrosswalkSets.CATEGORY, sheet.cell(1).number());
                }
            }
        }
    }
}
