package org.almoner.codes.lists;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;

/**
 * VistA's table of the codes of an institutional claim: occurrence, occurrence span, condition,
 * value and discharge status mixed, told apart by the place of a flag.
 */
final class Ub04UtilityFile implements Format {

    /** Places of the flags, counted from 0 between carets. */
    private static final int OCCURRENCE = 1;

    private static final int DISCHARGE = 3;
    private static final int SPAN = 7;
    private static final int VALUE = 8;
    private static final int CONDITION = 12;
    private static final int INACTIVE_DAY = 23;

    @Override
    public String title() {
        return "codes of an institutional claim";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().startsWith("ien\tname\tcode\traw_flags");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        LocalDate from = in.from(YearBegins.JANUARY);
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("name", "code", "raw_flags");
            int code = sheet.column("code");
            int name = sheet.column("name");
            int flagged = sheet.column("raw_flags");
            while (sheet.next()) {
                Cell cell = sheet.cell(flagged);
                String[] flags = cell.text().split("\\^", -1);
                PublishedSet set = set(flags);
                if (set != null) {
                    TableDraft draft = in.draft(set, from, "VistA");
                    ListRow.begin(draft, sheet.cell(code), sheet.cell(name).words())
                            .day(ListSets.TO, inactive(cell, flags));
                }
            }
        }
    }

    private static @Nullable LocalDate inactive(Cell cell, String[] flags) throws LoadException {
        String day = flags.length > INACTIVE_DAY ? flags[INACTIVE_DAY] : "";
        return ListRow.day(new Cell(cell.file(), cell.row(), "raw_flags", day));
    }

    private static @Nullable PublishedSet set(String[] flags) {
        if (isSet(flags, OCCURRENCE)) {
            return isSet(flags, SPAN) ? ListSets.OCCURRENCE_SPAN : ListSets.OCCURRENCE;
        }
        if (isSet(flags, CONDITION)) {
            return ListSets.CONDITION;
        }
        if (isSet(flags, VALUE)) {
            return ListSets.VALUE;
        }
        return isSet(flags, DISCHARGE) ? ListSets.DISCHARGE : null;
    }

    private static boolean isSet(String[] flags, int place) {
        return flags.length > place && flags[place].equals("1");
    }
}
