package org.almoner.codes;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * The releases of one set as the codes of one system. Each release speaks for the days from its own
 * first to the day before the next one's; where a row has days of its own, it holds on those of
 * them. A code that is new in a release began on its own first day, or, where that is not
 * published, on some day since the release before, which lacks it. One that ended on a day of its
 * own does not begin again because a later list, which tells no days, has kept it. Safe for use by
 * many threads.
 */
final class StoredSource {

    /** What is published every year leaves no longer gap between two releases. */
    private static final int YEARLY_DAYS = 400;

    private final CodeSystem system;
    private final List<Window> windows;

    /**
     * A release and the days it speaks for.
     *
     * @param lacking the first day of the release before; null for the oldest
     * @param to null for the newest
     */
    private record Window(
            Columns columns,
            Table table,
            @Nullable LocalDate lacking,
            LocalDate from,
            @Nullable LocalDate to) {

        /**
         * Whether its own first day is that of its new codes: books of a year, loaded one after the
         * other.
         */
        boolean isOfNextYear() {
            return columns.from() < 0
                    && lacking != null
                    && lacking.plusDays(YEARLY_DAYS).isAfter(from);
        }

        /** The first day of a code that no earlier release has. */
        LocalDate begins(@Nullable LocalDate own) {
            if (own != null && (lacking == null || !own.isBefore(from))) {
                return later(from, own);
            }
            if (own != null) {
                return own;
            }
            return lacking == null || isOfNextYear() ? from : lacking.plusDays(1);
        }
    }

    /** Where things stand in a table; -1 where there is no such column. */
    private record Columns(int from, int to, int title, int billable) {

        static Columns of(PublishedSet set) {
            return new Columns(
                    set.findColumn("from", "added"),
                    set.findColumn("to", "ended"),
                    set.column("title"),
                    set.findColumn("billable", "usable"));
        }
    }

    StoredSource(CodeSystem system, CodeStore store, PublishedSet set) {
        this.system = system;
        List<Table> releases = latestEditions(store.list(set));
        List<Window> made = new ArrayList<>();
        Columns columns = Columns.of(set);
        boolean speaksForThePast = set.keepsHistory() || columns.from() >= 0;
        for (int index = 0; index < releases.size(); index++) {
            Table table = releases.get(index);
            made.add(
                    new Window(
                            columns,
                            table,
                            index == 0 ? null : releases.get(index - 1).release().from(),
                            index == 0 && speaksForThePast ? Code.EVER : table.release().from(),
                            index + 1 < releases.size()
                                    ? releases.get(index + 1).release().from().minusDays(1)
                                    : null));
        }
        windows = List.copyOf(made);
    }

    private static List<Table> latestEditions(List<Table> releases) {
        List<Table> latest = new ArrayList<>();
        for (Table table : releases) {
            if (!latest.isEmpty()
                    && latest.getLast().release().from().equals(table.release().from())) {
                latest.removeLast();
            }
            latest.add(table);
        }
        return latest;
    }

    boolean isLoaded() {
        return !windows.isEmpty();
    }

    /** The first day that is spoken for. */
    LocalDate begins() {
        return windows.getFirst().from();
    }

    /** The first day of the newest release. */
    LocalDate newest() {
        return windows.getLast().table().release().from();
    }

    /** What a code meant, from old to new, one entry for each meaning; empty when it never was. */
    List<Code> history(long packed) {
        List<Code> history = new ArrayList<>();
        boolean hasEnded = false;
        for (Window window : windows) {
            Table table = window.table();
            int place = table.place(packed);
            if (place >= 0) {
                int end = table.start(place + 1);
                for (int row = table.start(place); row < end; row++) {
                    if (!hasEnded || isDated(window, row)) {
                        add(history, window, row);
                        hasEnded = hasEnded(history, window, row);
                    }
                }
            }
        }
        return List.copyOf(history);
    }

    /** Whether a row says itself since when there is the code, or comes with a book of its year. */
    private static boolean isDated(Window window, int row) {
        int column = window.columns().from();
        return column < 0 || day(window.table(), column, row) != null;
    }

    private static boolean hasEnded(List<Code> history, Window window, int row) {
        LocalDate own = day(window.table(), window.columns().to(), row);
        return own != null && !history.isEmpty() && !own.isBefore(history.getLast().from());
    }

    /** Whether the first day of a code, and its last, are known, or only those of the lists. */
    CodeBook.Dated dated(long packed) {
        boolean isFirstKnown = false;
        boolean isLastKnown = true;
        boolean isReturnKnown = true;
        boolean isMet = false;
        boolean isLacking = false;
        for (Window window : windows) {
            Table table = window.table();
            int place = table.place(packed);
            if (place >= 0) {
                LocalDate own = day(table, window.columns().from(), table.start(place));
                LocalDate end = day(table, window.columns().to(), table.start(place + 1) - 1);
                isFirstKnown |= !isMet && (own != null || window.isOfNextYear());
                isLastKnown = end != null || window.to() == null;
                isReturnKnown &= !isLacking || own != null || window.isOfNextYear();
                isMet = true;
                isLacking = false;
            } else if (isMet && window.isOfNextYear()) {
                isLastKnown = true;
                break;
            } else {
                isLacking = isMet;
            }
        }
        return new CodeBook.Dated(isFirstKnown, isLastKnown, isReturnKnown);
    }

    private void add(List<Code> history, Window window, int row) {
        Table table = window.table();
        Columns columns = window.columns();
        LocalDate own = day(table, columns.from(), row);
        LocalDate from = history.isEmpty() ? window.begins(own) : later(window.from(), own);
        LocalDate to = earlier(window.to(), day(table, columns.to(), row));
        if (to != null && to.isBefore(from)) {
            shorten(history, to);
            return;
        }
        String title = table.text(columns.title(), row);
        boolean billable = columns.billable() < 0 || table.number(columns.billable(), row) != 0;
        if (!history.isEmpty()) {
            Code before = history.getLast();
            LocalDate ended = before.to();
            if (ended == null || !ended.isBefore(from)) {
                return; // A second row for days that another has spoken for.
            }
            if (ended.plusDays(1).equals(from)
                    && before.title().equalsIgnoreCase(title)
                    && before.billable() == billable) {
                history.removeLast();
                from = before.from();
                // Some publish in capitals only; those say no more.
                title = isCapitals(title) ? before.title() : title;
            }
        }
        history.add(new Code(system, table.code(0, row), title, billable, from, to));
    }

    /** A later list may say that a code ended while the one before it was the newest. */
    private static void shorten(List<Code> history, LocalDate to) {
        if (history.isEmpty()) {
            return;
        }
        Code last = history.getLast();
        LocalDate ended = last.to();
        if (!to.isBefore(last.from()) && (ended == null || to.isBefore(ended))) {
            history.removeLast();
            history.add(
                    new Code(
                            last.system(),
                            last.code(),
                            last.title(),
                            last.billable(),
                            last.from(),
                            to));
        }
    }

    private static boolean isCapitals(String title) {
        return title.equals(title.toUpperCase(Locale.ROOT));
    }

    private static @Nullable LocalDate day(Table table, int column, int row) {
        return column < 0 ? null : table.day(column, row);
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    /** Tells every code that begins so, in order, in all releases; one may be told twice. */
    void forEach(long first, long end, LongConsumer told) {
        for (Window window : windows) {
            Table table = window.table();
            for (int place = table.placeFrom(first); place < table.distinctKeys(); place++) {
                long key = table.key(place);
                if (key >= end) {
                    break;
                }
                told.accept(key);
            }
        }
    }
}
