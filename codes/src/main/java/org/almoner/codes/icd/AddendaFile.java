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
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The addenda of an order file: what was added, deleted and reworded since the release before,
 * ending in a summary of counts. Lines of ICD-10-PCS have no flag in front of the code.
 *
 * <p>Source: CMS, "ICD-10-CM/PCS Order File", column layout of the addenda.
 */
public final class AddendaFile implements Format {

    private static final List<String> ACTIONS =
            List.of("Add:", "Delete:", "Revise from:", "Revise to:");
    private static final Pattern FIRST =
            Pattern.compile("(Add:|Delete:|Revise (from|to):) +([01] )?[0-9A-Z]{3,7} +\\S.*");
    private static final int ACTION_END = 13;
    private static final int SHORT_TITLE = 60;

    @Override
    public String title() {
        return "ICD-10, addenda of an order file";
    }

    @Override
    public boolean recognises(Head head) {
        return head.name().contains("order")
                && head.name().contains("addenda")
                && head.lines().stream()
                        .findFirst()
                        .filter(line -> FIRST.matcher(line).matches())
                        .isPresent();
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        boolean diagnoses = in.head().text().matches("(?s)\\S+:? *(from:|to:)? +[01] .*");
        PublishedSet set = diagnoses ? IcdSets.CM_ADDENDA : IcdSets.PCS_ADDENDA;
        TableDraft draft = in.draft(set, in.from(YearBegins.OCTOBER), "addenda");
        long place = 0;
        try (Lines lines = Lines.open(in.file())) {
            while (lines.next() && !lines.line().isBlank()) {
                row(lines, diagnoses, place++, draft);
            }
            if (!lines.next() || !lines.line().startsWith("Headers")) {
                throw lines.cell("summary", 1)
                        .expected("the summary that begins with Headers; the file is cut");
            }
        }
    }

    private static void row(Lines lines, boolean diagnoses, long place, TableDraft draft)
            throws LoadException {
        String action = lines.cell("action", 1, ACTION_END).oneOf(ACTIONS);
        int at = ACTION_END + 1;
        long billable = -1;
        if (diagnoses) {
            Cell flag = lines.cell("valid", at, at);
            billable = Long.parseLong(flag.oneOf(List.of("0", "1")));
            at += 2;
        }
        Cell cell = lines.cell("code", at, at + 6);
        String code =
                cell.code(diagnoses ? IcdCode.CM : IcdCode.PCS, "a code of the kind before it");
        int titles = at + 8;
        draft.row()
                .code(IcdSets.CODE, code)
                .number(IcdSets.ADDENDUM_PLACE, place)
                .code(IcdSets.ACTION, action.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""))
                .number(IcdSets.ADDENDUM_BILLABLE, diagnoses ? billable : code.length() / 7)
                .text(
                        IcdSets.ADDENDUM_SHORT_TITLE,
                        lines.cell("short title", titles, titles + SHORT_TITLE - 1).words())
                .text(
                        IcdSets.ADDENDUM_TITLE,
                        lines.cell("long title", titles + SHORT_TITLE + 1).words());
    }
}
