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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
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
    private static final String SUMMARY = "Headers";
    private static final Pattern COUNTED =
            Pattern.compile("\\s*(\\d{1,9}) (additions|deletions|revisions)\\s*");
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
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(line -> FIRST.matcher(line).matches() || line.startsWith(SUMMARY))
                        .isPresent();
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        boolean diagnoses = isOfDiagnoses(in.head());
        PublishedSet set = diagnoses ? IcdSets.CM_ADDENDA : IcdSets.PCS_ADDENDA;
        TableDraft draft = in.draft(set, in.from(YearBegins.OCTOBER), "addenda");
        Map<String, Long> done = new HashMap<>();
        try (Lines lines = Lines.open(in.file())) {
            while (lines.next() && !lines.line().isBlank()) {
                String action = row(lines, diagnoses, draft);
                done.merge(action, 1L, Long::sum);
            }
            if (!lines.next() || !lines.line().startsWith(SUMMARY)) {
                throw lines.cell("summary", 1)
                        .expected("the summary that begins with Headers; the file is cut");
            }
            count(lines, done);
        }
    }

    /** An update in April may change nothing, and then only its summary says whose it is. */
    private static boolean isOfDiagnoses(Head head) {
        boolean isEmpty = head.text().stripLeading().startsWith(SUMMARY);
        return isEmpty
                ? (head.name() + head.text()).contains("icd10cm")
                : head.text().matches("(?s)\\S+:? *(from:|to:)? +[01] .*");
    }

    /** Holds the rows against the counts of headers and of codes that the summary gives. */
    private static void count(Lines lines, Map<String, Long> done)
            throws IOException, LoadException {
        Map<String, Long> said = new HashMap<>();
        while (lines.next()) {
            Matcher counted = COUNTED.matcher(lines.line());
            if (counted.matches()) {
                said.merge(counted.group(2), Long.parseLong(counted.group(1)), Long::sum);
            }
        }
        for (Map.Entry<String, Long> each : said.entrySet()) {
            long rows = done.getOrDefault(each.getKey(), 0L);
            if (rows != each.getValue()) {
                throw lines.cell(each.getKey(), 1)
                        .expected(
                                "%,d rows in all, as its summary counts, and not %,d; the file is damaged"
                                        .formatted(each.getValue(), rows));
            }
        }
    }

    /** What its summary counts such a row as. */
    private static String counted(String action) {
        return switch (action) {
            case "Add:" -> "additions";
            case "Delete:" -> "deletions";
            case "Revise to:" -> "revisions";
            default -> "";
        };
    }

    /** Reads a row; says what the summary counts it as. */
    private static String row(Lines lines, boolean diagnoses, TableDraft draft)
            throws LoadException {
        long place = draft.rows();
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
        return counted(action);
    }
}
