package org.almoner.codes.lists;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.Lines;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CPT from the files that come with an AMA licence: the consolidated code list with its header, or
 * one of the plain lists LONGULT, MEDU and SHORTU, each line a code and a descriptor, or the list
 * for patients, each line a concept, a code and a descriptor. What they say stays in the store of
 * whoever holds the licence.
 */
final class CptFile implements Format {

    /**
     * Those that end in F break a descriptor over several lines; what they say is in the others.
     */
    private static final Pattern PLAIN_NAME =
            Pattern.compile("^(longul?t?|medu|shortu|consumerdescriptors?)\\.txt$");

    private static final String CONSUMER = "consumer";
    private static final Pattern LINE = Pattern.compile("(\\d{4}[0-9A-Z])[\\t ](.+)");
    private static final Pattern CONSUMER_LINE = Pattern.compile("\\d+\\t(\\d{4}[0-9A-Z])\\t(.+)");

    /** Among the first lines stand a title and the copyright. */
    private static final int PREFACE_LINES = 60;

    @Override
    public String title() {
        return "CPT of an AMA licence";
    }

    @Override
    public boolean recognises(Head head) {
        return isConsolidated(head)
                || (PLAIN_NAME.matcher(head.name()).find()
                        && head.lines().stream().anyMatch(l -> line(head).matcher(l).matches()));
    }

    private static Pattern line(Head head) {
        return head.name().startsWith(CONSUMER) ? CONSUMER_LINE : LINE;
    }

    private static boolean isConsolidated(Head head) {
        return HeaderLine.holds(head, "CPT Code", "Long", "Medium", "Short");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        LocalDate from = in.from(YearBegins.JANUARY);
        if (isConsolidated(in.head())) {
            consolidated(in, from);
        } else {
            boolean consumer = in.head().name().startsWith(CONSUMER);
            plain(in, in.draft(consumer ? ListSets.CPT_CONSUMER : ListSets.CPT, from, "AMA"));
        }
    }

    private static void consolidated(Reading in, LocalDate from) throws IOException, LoadException {
        TableDraft draft = in.draft(ListSets.CPT, from, "AMA");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("CPT Code", "Long", "Medium", "Short");
            int consumer = sheet.findColumn("Consumer", "Consumer*");
            while (sheet.next()) {
                if (sheet.isBlank()) {
                    continue;
                }
                Cell code = sheet.cell(sheet.column("CPT Code"));
                ListRow.begin(draft, code, sheet.cell(sheet.column("Long")).words())
                        .text(ListSets.NOTES, sheet.cell(sheet.column("Medium")).text())
                        .text(ListSets.GROUP, sheet.cell(sheet.column("Short")).text());
                if (!sheet.cell(consumer).isEmpty()) {
                    ListRow.begin(
                            in.draft(ListSets.CPT_CONSUMER, from, "AMA"),
                            code,
                            sheet.cell(consumer).words());
                }
            }
        }
    }

    private static void plain(Reading in, TableDraft draft) throws IOException, LoadException {
        Pattern wanted = line(in.head());
        try (Lines lines = Lines.open(in.file())) {
            while (lines.next()) {
                Cell line = lines.cell("code and descriptor", 1);
                Matcher row = wanted.matcher(lines.line());
                if (row.matches()) {
                    ListRow.begin(
                            draft, line.saying(row.group(1)), line.saying(row.group(2)).words());
                } else if (!line.isEmpty() && (draft.rows() > 0 || lines.row() > PREFACE_LINES)) {
                    throw line.expected("a CPT code and its descriptor");
                }
            }
        }
    }
}
