package org.almoner.server.codes;

import org.almoner.codes.store.CodeStore;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published books that are loaded, opened at a day. */
@Service
public class Shelf {

    /** Days that are asked about come in handfuls: today, and the visits that are being coded. */
    private static final int DAYS_MAX = 32;

    private final CodeStore store;
    private final Clock clock;
    private final Map<LocalDate, ShelfDay> days = new ConcurrentHashMap<>();

    Shelf(CodeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public ShelfDay today() {
        return on(LocalDate.now(clock));
    }

    /** The books as they were on a day. */
    public ShelfDay on(LocalDate day) {
        if (days.size() > DAYS_MAX) {
            days.clear();
        }
        return days.computeIfAbsent(
                day, each -> new ShelfDay(store, each, each.equals(LocalDate.now(clock))));
    }
}
