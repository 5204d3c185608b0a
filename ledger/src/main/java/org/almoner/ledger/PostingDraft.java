package org.almoner.ledger;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects the transfers of one posting and gives each its key. Used by one thread. */
final class PostingDraft {

    private final String source;
    private final LocalDate date;
    private final List<Transfer> transfers = new ArrayList<>();

    PostingDraft(String source, LocalDate date) {
        this.source = source;
        this.date = date;
    }

    /** Adds a transfer; a negative amount goes the other way, and nothing moves no money. */
    void move(
            Transfer.Kind kind,
            Account from,
            Account to,
            Money amount,
            @Nullable String claim,
            @Nullable String line,
            @Nullable String reason,
            @Nullable String adjudication,
            @Nullable String corrects) {
        if (amount.isZero()) {
            return;
        }
        boolean forward = amount.isPositive();
        transfers.add(
                new Transfer(
                        nextKey(),
                        kind,
                        forward ? from : to,
                        forward ? to : from,
                        forward ? amount : amount.negated(),
                        date,
                        claim,
                        line,
                        reason,
                        adjudication,
                        corrects));
    }

    /** Takes back an earlier transfer in full. */
    void undo(Transfer old, Transfer.Kind why, @Nullable String adjudication) {
        transfers.add(old.undoneBy(why, nextKey(), date, adjudication));
    }

    LocalDate date() {
        return date;
    }

    List<Transfer> transfers() {
        return List.copyOf(transfers);
    }

    Posting posting(String why) {
        return new Posting(source, date, why, transfers);
    }

    private String nextKey() {
        return source + "#" + (transfers.size() + 1);
    }
}
