package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of the condition categories of each model, as rows of category, what is said, domain
 * and version of the model: what they are called, or which do not count beside a graver one.
 */
public final class HccModelSheet implements Format {

    private static final Pattern CATEGORY = Pattern.compile("(RX)?HCC(\\d{1,3})");

    private final PublishedSet set;
    private final String title;
    private final String category;
    private final String said;

    private HccModelSheet(PublishedSet set, String title, String category, String said) {
        this.set = set;
        this.title = title;
        this.category = category;
        this.said = said;
    }

    public static HccModelSheet labels() {
        return new HccModelSheet(CrosswalkSets.HCC_LABELS, "labels", "cc", "label");
    }

    public static HccModelSheet hierarchies() {
        return new HccModelSheet(
                CrosswalkSets.HCC_HIERARCHIES, "hierarchies", "cc_parent", "cc_child");
    }

    @Override
    public String title() {
        return "Condition categories, " + title;
    }

    @Override
    public boolean recognises(Head head) {
        return head.nameEnds(".csv", ".tsv") && head.hasColumns(columns());
    }

    private String[] columns() {
        return new String[] {category, said, "model_domain", "model_version"};
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(set, in.from(YearBegins.JANUARY), title);
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header(columns());
            int of = sheet.column(category);
            int what = sheet.column(said);
            int domain = sheet.column("model_domain");
            int version = sheet.column("model_version");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    draft.row().code(0, HccModel.of(sheet.cell(domain), sheet.cell(version)));
                    put(draft, sheet.cell(of), sheet.cell(what));
                }
            }
        }
    }

    private void put(TableDraft draft, Cell of, Cell what) throws LoadException {
        if (set.equals(CrosswalkSets.HCC_LABELS)) {
            draft.number(1, named(of)).text(CrosswalkSets.HCC_LABEL, what.words());
        } else {
            draft.number(1, of.number()).number(CrosswalkSets.DROPS, what.number());
        }
    }

    /** The number in a name such as HCC37. */
    private static long named(Cell cell) throws LoadException {
        Matcher named = CATEGORY.matcher(cell.text());
        if (!named.matches()) {
            throw cell.expected("a condition category such as HCC37");
        }
        return Long.parseLong(named.group(2));
    }
}
