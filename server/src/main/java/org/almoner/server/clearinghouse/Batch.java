package org.almoner.server.clearinghouse;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One outgoing file.
 *
 * @param interchangeControl ISA13
 * @param groupControl GS06
 * @param setControl ST02
 * @param reference BHT03
 * @param tries how often it was handed over
 * @param sentAt when the other side took it; null before that
 * @param outcome what became of the last try, in words; empty before it
 * @param answeredAt when the first acknowledgement came; null while there is none
 */
public record Batch(
        long batchId,
        long payerId,
        long interchangeControl,
        long groupControl,
        String setControl,
        String reference,
        String fileName,
        int claimCount,
        Money charge,
        Instant madeAt,
        String madeBy,
        State state,
        int tries,
        @Nullable Instant sentAt,
        String outcome,
        @Nullable Instant answeredAt) {

    /** How far the file is on its way. */
    public enum State {
        PENDING("waiting to be sent", "info"),
        SENDING("being sent", "info"),
        SENT("sent", "good"),
        UNCLEAR("unclear whether it arrived", "warn");

        private final String title;
        private final String tone;

        State(String title, String tone) {
            this.title = title;
            this.tone = tone;
        }

        public String title() {
            return title;
        }

        public String tone() {
            return tone;
        }
    }

    /** {@code 000000731}. */
    public String control() {
        return "%09d".formatted(interchangeControl);
    }
}
