package org.almoner.codes.edits;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Which two codes are not paid together for one patient on one day: the column 2 code is refused
 * when both stand, unless a modifier sets it apart and the edit lets one. Safe for use by many
 * threads.
 *
 * <p>Source: CMS, NCCI procedure-to-procedure edits.
 */
public final class PtpEdits {

    /**
     * Modifiers that set a service apart where an edit lets one.
     *
     * <p>Source: CMS, NCCI Policy Manual for Medicare Services, chapter I, section E.
     */
    private static final Set<String> SETTING_APART =
            Set.of(
                    "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8",
                    "F9", "TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT",
                    "LC", "LD", "RC", "LM", "RI", "24", "25", "57", "58", "78", "79", "27", "59",
                    "91", "XE", "XS", "XP", "XU");

    private static final int ROW_BITS = 32;
    private static final int ALLOWED = 1;
    private static final int TAKEN_BACK = 9;

    private final Releases releases;

    /** One for each release, made when it is first asked. */
    private final AtomicReferenceArray<PairSieve> sieves;

    /** Whose claims the edits are for. */
    public enum Setting {
        PRACTITIONER,
        HOSPITAL
    }

    /**
     * One edit.
     *
     * @param column1 is paid
     * @param column2 is refused beside it
     * @param from null where the file does not say
     * @param to its last day; null while it is in force
     * @param modifierAllowed whether a modifier may set the two apart
     */
    public record Edit(
            String column1,
            String column2,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean modifierAllowed,
            String rationale) {}

    private PtpEdits(Releases releases) {
        this.releases = releases;
        this.sieves = new AtomicReferenceArray<>(releases.count());
    }

    public static PtpEdits of(CodeStore store, Setting setting) {
        return new PtpEdits(
                new Releases(
                        store,
                        setting == Setting.PRACTITIONER
                                ? EditSets.PTP_PRACTITIONER
                                : EditSets.PTP_HOSPITAL));
    }

    /** Whether this modifier sets a service apart where an edit lets one. */
    public static boolean setsApart(String modifier) {
        return SETTING_APART.contains(modifier.toUpperCase(Locale.ROOT));
    }

    /** The edit between two codes on a day, whichever of them is column 1. */
    public Optional<Edit> find(String one, String other, LocalDate day) {
        long found = seek(Packed.pack(one), Packed.pack(other), day.toEpochDay());
        return found < 0 ? Optional.empty() : Optional.of(edit(found));
    }

    /**
     * The same without making anything, for whole claims: codes as {@link Packed} numbers.
     *
     * @return a number for {@link #edit}, or -1 when the two may stand together
     */
    public long seek(long one, long other, long epochDay) {
        int place = releases.on(epochDay);
        if (place < 0) {
            return -1;
        }
        Table table = releases.table(place);
        if (!sieve(place, table).passes(one, other)) {
            return -1;
        }
        int row = row(table, one, other, epochDay);
        if (row < 0) {
            row = row(table, other, one, epochDay);
        }
        return row < 0 ? -1 : (long) place << ROW_BITS | row;
    }

    private PairSieve sieve(int place, Table table) {
        PairSieve made = sieves.get(place);
        return made != null ? made : sieves.updateAndGet(place, its -> made(its, table));
    }

    private static PairSieve made(@Nullable PairSieve its, Table table) {
        return its == null ? PairSieve.of(table) : its;
    }

    private static int row(Table table, long column1, long column2, long epochDay) {
        int row = table.find(column1, column2);
        if (row < 0) {
            return -1;
        }
        while (row < table.rows()
                && table.number(EditSets.COLUMN_2, row) == column2
                && table.number(EditSets.COLUMN_1, row) == column1) {
            if (isInForce(table, row, epochDay)) {
                return row;
            }
            row++;
        }
        return -1;
    }

    /**
     * An edit whose last day is its first was taken back to the day it began, and never held; the
     * published files give it indicator 9, too.
     */
    private static boolean isInForce(Table table, int row, long epochDay) {
        return table.holdsOn(EditSets.PTP_FROM, EditSets.PTP_TO, row, epochDay)
                && table.number(EditSets.PTP_MODIFIER, row) != TAKEN_BACK
                && !isOfOneDay(table, row);
    }

    private static boolean isOfOneDay(Table table, int row) {
        return table.hasDay(EditSets.PTP_TO, row)
                && table.number(EditSets.PTP_FROM, row) == table.number(EditSets.PTP_TO, row);
    }

    /**
     * Whether what {@link #seek} found is sure to hold on the day: a file that does not say since
     * when an edit holds knows nothing of the days before its own.
     */
    public boolean isSureOn(long found, long epochDay) {
        int place = (int) (found >>> ROW_BITS);
        Table table = releases.table(place);
        int row = (int) found;
        return !releases.isBefore(place, epochDay)
                || table.day(EditSets.PTP_FROM, row) != null
                || table.number(EditSets.PTP_OLD, row) == 1;
    }

    /** What {@link #seek} found. */
    public Edit edit(long found) {
        return edit(releases.table((int) (found >>> ROW_BITS)), (int) found);
    }

    private static Edit edit(Table table, int row) {
        return new Edit(
                table.code(EditSets.COLUMN_1, row),
                table.code(EditSets.COLUMN_2, row),
                table.day(EditSets.PTP_FROM, row),
                table.day(EditSets.PTP_TO, row),
                table.number(EditSets.PTP_MODIFIER, row) == ALLOWED,
                table.text(EditSets.PTP_RATIONALE, row));
    }

    /** Every edit of a code on a day, in either column; for a screen, since it reads them all. */
    public List<Edit> list(String code, LocalDate day) {
        long packed = Packed.pack(code);
        int place = releases.on(day.toEpochDay());
        List<Edit> edits = new ArrayList<>();
        if (place < 0 || packed < 0) {
            return edits;
        }
        Table table = releases.table(place);
        for (int row = 0; row < table.rows(); row++) {
            boolean its =
                    table.number(EditSets.COLUMN_2, row) == packed
                            || table.number(EditSets.COLUMN_1, row) == packed;
            if (its && isInForce(table, row, day.toEpochDay())) {
                edits.add(edit(table, row));
            }
        }
        return edits;
    }
}
