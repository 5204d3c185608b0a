package org.almoner.codes.fees;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The geographic practice cost indices of a place, times a thousand.
 *
 * @param work for the physician's work
 * @param expense for the practice expense
 * @param malpractice for the insurance
 */
record Indices(long work, long expense, long malpractice) {

    static final Indices NATION = new Indices(1_000, 1_000, 1_000);

    private static final int STATE = FeeSets.GPCI.column("state");
    private static final int NAME = FeeSets.GPCI.column("name");
    private static final int WORK = FeeSets.GPCI.column("work");
    private static final int EXPENSE = FeeSets.GPCI.column("expense");
    private static final int MALPRACTICE = FeeSets.GPCI.column("malpractice");

    static Optional<Indices> find(CodeStore store, Place place, LocalDate day) {
        if (place.isNation()) {
            return Optional.of(NATION);
        }
        Optional<Table> gpci = store.find(FeeSets.GPCI, day);
        int row = gpci.map(table -> table.find(Packed.pack(place.code()))).orElse(-1);
        return gpci.filter(_ -> row >= 0)
                .map(table ->
                        new Indices(
                                table.number(WORK, row),
                                table.number(EXPENSE, row),
                                table.number(MALPRACTICE, row)));
    }

    /** A place by its contractor and locality, as the file of indices names it. */
    static Optional<Place> findPlace(CodeStore store, String code, boolean rural, LocalDate day) {
        Optional<Table> gpci = store.find(FeeSets.GPCI, day);
        int row = gpci.map(table -> table.find(Packed.pack(code))).orElse(-1);
        return gpci.filter(_ -> row >= 0)
                .map(table ->
                        new Place(
                                code,
                                table.text(NAME, row).replace("*", "").strip(),
                                table.text(STATE, row),
                                rural));
    }
}
