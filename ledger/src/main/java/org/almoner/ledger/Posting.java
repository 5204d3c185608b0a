package org.almoner.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * The transfers of one event. They are written together or not at all, and never twice: the source
 * is unique.
 *
 * @param source which event: {@code era/17}, {@code charge/C-10482/1}, {@code payment/5}
 * @param why a sentence for a person
 */
public record Posting(String source, LocalDate date, String why, List<Transfer> transfers) {

    public Posting {
        transfers = List.copyOf(transfers);
    }

    public boolean isEmpty() {
        return transfers.isEmpty();
    }
}
