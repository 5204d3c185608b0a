package org.almoner.server.codes;

import org.almoner.codes.store.CodeStore;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The published books that are loaded, opened at a day. */
@Service
public class Shelf {

    /** Days that are asked about come in handfuls: today, and the visits that are being coded. */
    private static final int DAYS_MAX = 32;

    private final Clock clock;
    private final Supplier<Days> days;

    Shelf(CodeLibrary library, Clock clock) {
        this.clock = clock;
        this.days = library.derive(opened -> new Days(opened.store(), new ConcurrentHashMap<>()));
    }

    /**
     * @param isToday whether the day was today when it was asked for; tomorrow it is not
     */
    private record Opening(LocalDate day, boolean isToday) {}

    private record Days(CodeStore store, Map<Opening, ShelfDay> open) {

        ShelfDay get(Opening wanted) {
            if (open.size() > DAYS_MAX) {
                open.clear();
            }
            return open.computeIfAbsent(
                    wanted, each -> new ShelfDay(store, each.day(), each.isToday()));
        }
    }

    public ShelfDay today() {
        return on(LocalDate.now(clock));
    }

    /** The books as they were on a day. */
    public ShelfDay on(LocalDate day) {
        return days.get().get(new Opening(day, day.equals(LocalDate.now(clock))));
    }
}
