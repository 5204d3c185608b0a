package org.almoner.codes;

import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * On which days a code of ICD-10 could be billed, by Medicare's code editor, which has known every
 * day since ICD-10 began. Order files are seldom all loaded; they give the titles, and headings.
 */
final class EditorDays {
    private static final LocalDate BEGINS = LocalDate.of(2015, 10, 1);
    private static final String NO_TITLE = "(its title is in a release that is not loaded)";

    private final CodeSystem system;
    private final CodeBook starter;
    private final @Nullable Table edits;

    /** The last day that the editor speaks of; what is in force stands with it. */
    private final LocalDate last;

    EditorDays(CodeSystem system, CodeStore store, CodeBook starter) {
        this.system = system;
        this.starter = starter;
        List<Table> tables = set(system).map(store::list).orElse(List.of());
        this.edits = tables.isEmpty() ? null : tables.getLast();
        this.last = edits == null ? LocalDate.MIN : last(edits);
    }

    private static Optional<PublishedSet> set(CodeSystem system) {
        return switch (system) {
            case ICD10CM -> Optional.of(IcdSets.CM_EDITS);
            case ICD10PCS -> Optional.of(IcdSets.PCS_EDITS);
            default -> Optional.empty();
        };
    }

    private static LocalDate last(Table edits) {
        long last = BEGINS.toEpochDay();
        for (int row = 0; row < edits.rows(); row++) {
            last = Math.max(last, edits.number(IcdSets.TO, row));
        }
        return LocalDate.ofEpochDay(last);
    }

    /** Whether it tells the days of a code. */
    boolean knows(long packed) {
        return edits != null && edits.place(packed) >= 0;
    }

    /** What order files say of a code, held against the editor's days. */
    List<Code> apply(long packed, List<Code> ordered) {
        if (edits == null) {
            return ordered;
        }
        int place = edits.place(packed);
        int first = place < 0 ? 0 : edits.start(place);
        int end = place < 0 ? 0 : edits.start(place + 1);
        if (ordered.isEmpty() && place < 0) {
            return ordered;
        }
        NavigableSet<LocalDate> turns = turns(ordered, first, end);
        List<Code> applied = new ArrayList<>();
        for (LocalDate from : turns) {
            LocalDate next = turns.higher(from);
            boolean billed = isBilled(from, first, end);
            Code order = at(ordered, from);
            boolean judged = !from.isBefore(BEGINS) && !from.isAfter(last);
            LocalDate to = next == null ? null : next.minusDays(1);
            if (judged && billed) {
                add(
                        applied,
                        new Code(
                                system,
                                code(packed),
                                title(packed, ordered, from),
                                true,
                                from,
                                to));
            } else if (order != null && !(judged && order.billable())) {
                add(
                        applied,
                        new Code(system, order.code(), order.title(), order.billable(), from, to));
            }
        }
        return List.copyOf(applied);
    }

    private static String code(long packed) {
        return Packed.text(packed);
    }

    /** The days on which anything changes. */
    private NavigableSet<LocalDate> turns(List<Code> ordered, int first, int end) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        for (Code code : ordered) {
            turns.add(code.from());
            LocalDate to = code.to();
            if (to != null) {
                turns.add(to.plusDays(1));
            }
        }
        for (int row = first; edits != null && row < end; row++) {
            LocalDate from = edits.day(IcdSets.FROM, row);
            LocalDate to = edits.day(IcdSets.TO, row);
            turns.add(from == null ? BEGINS : from);
            if (to != null) {
                turns.add(to.plusDays(1));
            }
        }
        if (!ordered.isEmpty()) {
            turns.add(last.plusDays(1));
        }
        return turns;
    }

    private boolean isBilled(LocalDate day, int first, int end) {
        for (int row = first; edits != null && row < end; row++) {
            if (edits.holdsOn(IcdSets.FROM, IcdSets.TO, row, day.toEpochDay())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Code at(List<Code> ordered, LocalDate day) {
        for (Code code : ordered) {
            if (code.isValidOn(day)) {
                return code;
            }
        }
        return null;
    }

    /** The title of that day, else the next that is known, else the last before, else ours. */
    private String title(long packed, List<Code> ordered, LocalDate day) {
        String title = "";
        for (Code code : ordered) {
            LocalDate to = code.to();
            title = code.title();
            if (to == null || !to.isBefore(day)) {
                return title;
            }
        }
        return title.isEmpty()
                ? starter.findEver(system, code(packed)).map(Code::title).orElse(NO_TITLE)
                : title;
    }

    /** Adds to the list, or lengthens its last where nothing but the days differs. */
    private static void add(List<Code> codes, Code code) {
        Code before = codes.isEmpty() ? null : codes.getLast();
        LocalDate ended = before == null ? null : before.to();
        if (before != null
                && ended != null
                && ended.plusDays(1).equals(code.from())
                && before.title().equals(code.title())
                && before.billable() == code.billable()) {
            codes.removeLast();
            codes.add(
                    new Code(
                            code.system(),
                            code.code(),
                            code.title(),
                            code.billable(),
                            before.from(),
                            code.to()));
        } else {
            codes.add(code);
        }
    }
}
