package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.Lines;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The order file of ICD-10-CM or ICD-10-PCS: every category and every code, in the order of the
 * book, with a short and a long title.
 *
 * <p>Source: CMS, "ICD-10-CM/PCS Order File", column layout.
 */
public final class OrderFile implements Format {

    private static final Pattern LINE = Pattern.compile("\\d{5} [A-Z0-9]{1,7} +[01] .*");
    private static final int SHORT_TITLE = 60;

    private final PublishedSet set;
    private final String namePart;
    private final Pattern form;

    private OrderFile(PublishedSet set, String namePart, Pattern form) {
        this.set = set;
        this.namePart = namePart;
        this.form = form;
    }

    public static OrderFile diagnoses() {
        return new OrderFile(IcdSets.ICD10CM, "icd10cm", IcdCode.CM);
    }

    public static OrderFile procedures() {
        return new OrderFile(IcdSets.ICD10PCS, "icd10pcs", IcdCode.PCS);
    }

    @Override
    public String title() {
        return set.title() + ", order file";
    }

    @Override
    public boolean recognises(Head head) {
        return head.name().startsWith(namePart)
                && head.name().contains("order")
                && !head.name().contains("addenda")
                && head.lines().stream()
                        .findFirst()
                        .filter(l -> LINE.matcher(l).matches())
                        .isPresent();
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(set, in.from(YearBegins.OCTOBER), "order file");
        try (Lines lines = Lines.open(in.file())) {
            while (lines.next()) {
                if (!lines.line().isBlank()) {
                    row(lines, draft);
                }
            }
        }
    }

    private void row(Lines lines, TableDraft draft) throws LoadException {
        Cell order = lines.cell("order number", 1, 5);
        Cell code = lines.cell("code", 7, 13);
        Cell billable = lines.cell("valid", 15, 15);
        Cell shortTitle = lines.cell("short title", 17, 16 + SHORT_TITLE);
        Cell title = lines.cell("long title", 78);
        draft.row()
                .code(IcdSets.CODE, code.code(form, "a code of " + set.title()))
                .text(IcdSets.TITLE, title.words())
                .text(IcdSets.SHORT_TITLE, shortTitle.words())
                .number(IcdSets.BILLABLE, Long.parseLong(billable.oneOf(List.of("0", "1"))))
                .number(IcdSets.ORDER, order.number());
    }
}
