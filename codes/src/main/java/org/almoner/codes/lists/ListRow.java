package org.almoner.codes.lists;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts one row of a published list into a draft, in the form that all lists are kept in. */
final class ListRow {

    /** Days as VistA writes them: years since 1700, month, day. */
    private static final Pattern FILEMAN = Pattern.compile("3\\d{6}");

    private static final int FILEMAN_BEGINS = 1700;
    private static final int REVENUE_DIGITS = 4;

    private ListRow() {}

    /** Begins a row with its code and title; it may be used unless its title says otherwise. */
    static TableDraft begin(TableDraft draft, Cell code, String title) throws LoadException {
        PublishedSet set = draft.set();
        String written = code.text();
        if (set.equals(ListSets.REVENUE) && written.length() == REVENUE_DIGITS - 1) {
            written = "0" + written;
        }
        if (!ListSets.shape(set).matcher(written).matches()) {
            throw code.expected("a code of " + set.title());
        }
        return draft.row()
                .code(ListSets.CODE, written)
                .text(ListSets.TITLE, title)
                .number(ListSets.USABLE, isReserved(title) ? 0 : 1);
    }

    private static boolean isReserved(String title) {
        String low = title.toLowerCase(Locale.ROOT);
        return low.startsWith("reserved")
                || low.startsWith("rzd ")
                || low.startsWith("unassigned")
                || low.contains("reserved for national assignment")
                || low.contains("reserved for assignment");
    }

    /** A day in any form that publishers use, VistA's included. */
    static @Nullable LocalDate day(Cell cell) throws LoadException {
        String text = cell.text();
        if (!FILEMAN.matcher(text).matches()) {
            return cell.day();
        }
        try {
            return LocalDate.of(
                    FILEMAN_BEGINS + Integer.parseInt(text.substring(0, 3)),
                    Integer.parseInt(text.substring(3, 5)),
                    Integer.parseInt(text.substring(5)));
        } catch (DateTimeException e) {
            throw cell.expected("a day");
        }
    }
}
