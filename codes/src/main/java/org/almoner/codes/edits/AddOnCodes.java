package org.almoner.codes.edits;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Codes that stand only beside another. Safe for use by many threads.
 *
 * <p>Source: CMS, NCCI add-on code edits.
 */
public final class AddOnCodes {

    /** Stands for whatever primaries the contractor sets. */
    private static final long BY_CONTRACTOR = Packed.of("CCCCC");

    private static final int YEAR_DAYS = 366;

    private final Releases releases;

    /**
     * An add-on code on a day.
     *
     * @param type 1 with these primaries and no other; 2 with those of the contractor; 3 with these
     *     and those of the contractor
     * @param primaries in order
     */
    public record AddOn(String code, int type, SortedSet<String> primaries) {

        /** Whether it is sure to be refused beside this primary. */
        public boolean isWrongBeside(String primary) {
            return type == 1 && !primaries.contains(primary);
        }
    }

    private AddOnCodes(Releases releases) {
        this.releases = releases;
    }

    public static AddOnCodes of(CodeStore store) {
        return new AddOnCodes(new Releases(store, EditSets.ADD_ON_CODES));
    }

    /** The add-on code with its primaries; none when the code may stand alone. */
    public Optional<AddOn> find(String code, LocalDate day) {
        long packed = Packed.pack(code);
        int place = releases.on(day.toEpochDay());
        int row = place < 0 ? -1 : releases.table(place).find(packed);
        if (row < 0) {
            return Optional.empty();
        }
        Table table = releases.table(place);
        int type = 0;
        var primaries = new TreeSet<String>();
        for (; row < table.rows() && table.number(EditSets.ADD_ON, row) == packed; row++) {
            if (table.holdsOn(EditSets.ADD_ON_FROM, EditSets.ADD_ON_TO, row, day.toEpochDay())) {
                type = Math.max(type, (int) table.number(EditSets.ADD_ON_TYPE, row));
                if (table.number(EditSets.ADD_ON_PRIMARY, row) != BY_CONTRACTOR) {
                    primaries.add(table.code(EditSets.ADD_ON_PRIMARY, row));
                }
            }
        }
        return type == 0 ? Optional.empty() : Optional.of(new AddOn(code, type, primaries));
    }

    /**
     * The type of an add-on code, without making anything: for whole claims.
     *
     * @return 0 when the code may stand alone, or when it is not known since when it may not
     */
    public int seekType(long packed, long epochDay) {
        int place = releases.on(epochDay);
        int row = place < 0 || packed < 0 ? -1 : releases.table(place).find(packed);
        if (row < 0) {
            return 0;
        }
        Table table = releases.table(place);
        for (; row < table.rows() && table.number(EditSets.ADD_ON, row) == packed; row++) {
            if (holds(table, row, place, epochDay)) {
                return (int) table.number(EditSets.ADD_ON_TYPE, row);
            }
        }
        return 0;
    }

    /**
     * Whether the list in force on a day is at most a year old then: an older one does not know the
     * newest primaries.
     */
    public boolean isOfTheYear(long epochDay) {
        int place = releases.on(epochDay);
        return place >= 0 && epochDay - releases.from(place) <= YEAR_DAYS;
    }

    /** Whether an add-on code may stand beside a primary, without making anything. */
    public boolean isListed(long addOn, long primary, long epochDay) {
        int place = releases.on(epochDay);
        if (place < 0 || addOn < 0 || primary < 0) {
            return false;
        }
        Table table = releases.table(place);
        int row = table.find(addOn, primary);
        if (row < 0) {
            return false;
        }
        for (; row < table.rows() && isPair(table, row, addOn, primary); row++) {
            if (holds(table, row, place, epochDay)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(Table table, int row, long addOn, long primary) {
        return table.number(EditSets.ADD_ON, row) == addOn
                && table.number(EditSets.ADD_ON_PRIMARY, row) == primary;
    }

    private boolean holds(Table table, int row, int place, long epochDay) {
        return table.holdsOn(EditSets.ADD_ON_FROM, EditSets.ADD_ON_TO, row, epochDay)
                && (!releases.isBefore(place, epochDay)
                        || table.day(EditSets.ADD_ON_FROM, row) != null);
    }
}
