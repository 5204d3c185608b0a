package org.almoner.server.clearinghouse;

import org.almoner.server.clearinghouse.Transport.Incoming;
import org.almoner.server.clearinghouse.Transport.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Hands over what waits in the outbox and takes in what came. A file that may or may not have
 * arrived is never handed over again by itself: an acknowledgement or a person settles it.
 */
@Service
public class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final int BATCHES_MAX = 100;
    private static final Duration SENDING_MAX = Duration.ofMinutes(10);
    private static final Duration PAUSE_MAX = Duration.ofHours(1);

    private final BatchRows batches;
    private final Inbox inbox;
    private final ObjectProvider<Transport> transports;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchange(
            BatchRows batches,
            Inbox inbox,
            ObjectProvider<Transport> transports,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.inbox = inbox;
        this.transports = transports;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What one exchange did.
     *
     * @param connected false when no way to a clearinghouse is set up
     */
    public record Result(boolean connected, int sent, int unclear, int refused, int received) {

        /** A sentence for a person. */
        public String words() {
            if (!connected) {
                return "No clearinghouse is set up yet; files wait in the outbox.";
            }
            return "%s sent, %s came in%s%s."
                    .formatted(
                            files(sent),
                            files(received),
                            unclear == 0 ? "" : ", %s unclear".formatted(files(unclear)),
                            refused == 0 ? "" : ", %s refused for now".formatted(files(refused)));
        }

        private static String files(int count) {
            return count == 1 ? "1 file" : count + " files";
        }
    }

    /** Hands over and takes in, for the current practice. */
    public Result exchangeNow() {
        Transport transport = transports.getIfAvailable();
        return transport == null ? new Result(false, 0, 0, 0, 0) : exchangeBy(transport);
    }

    /** As {@link #exchangeNow}, because a person asked for it. */
    public Result fetchNow() {
        events.publishEvent(new AnswersAskedFor());
        return exchangeNow();
    }

    /** As {@link #exchangeNow}, by this way. */
    public Result exchangeBy(Transport transport) {
        settleStuck();
        int sent = 0;
        int unclear = 0;
        int refused = 0;
        for (Batch batch : batches.listDue(clock.instant(), BATCHES_MAX)) {
            switch (handOver(transport, batch)) {
                case SENT -> sent++;
                case UNCLEAR -> unclear++;
                case PENDING -> refused++;
                case SENDING -> LOG.info("Batch {} is being sent by another.", batch.batchId());
            }
        }
        inbox.applyArrived();
        int received = 0;
        for (Incoming file : transport.collect()) {
            inbox.receive(file.name(), file.content());
            transport.taken(file);
            received++;
        }
        return new Result(true, sent, unclear, refused, received);
    }

    /** The server stopped while these were being handed over. */
    private void settleStuck() {
        List<Batch> stuck = batches.listStuck(clock.instant().minus(SENDING_MAX));
        for (Batch batch : stuck) {
            settle(
                    batch,
                    Batch.State.UNCLEAR,
                    "The server stopped while it was being sent.",
                    clock.instant());
        }
    }

    private Batch.State handOver(Transport transport, Batch batch) {
        boolean mine =
                Objects.requireNonNull(
                        transaction.execute(
                                status -> batches.claim(batch.batchId(), clock.instant())));
        if (!mine) {
            return Batch.State.SENDING;
        }
        Sent outcome;
        try {
            outcome = transport.send(batch.fileName(), batches.text(batch.batchId()));
        } catch (RuntimeException lost) {
            LOG.warn(
                    "Batch {}: {}; it stays unclear until an answer comes.",
                    batch.batchId(),
                    lost.getClass().getName());
            outcome = new Sent.Unclear("The line broke while it was being sent.");
        }
        Instant now = clock.instant();
        return switch (outcome) {
            case Sent.Taken() -> settle(batch, Batch.State.SENT, "The clearinghouse took it.", now);
            case Sent.Unclear(String why) -> settle(batch, Batch.State.UNCLEAR, why, now);
            case Sent.Refused(String why) -> settle(batch, Batch.State.PENDING, why, now);
        };
    }

    /** An acknowledgement that was quicker than the answer to the hand-over stands. */
    private Batch.State settle(Batch batch, Batch.State state, String why, Instant now) {
        transaction.executeWithoutResult(status ->
                batches.settle(
                        batch.batchId(),
                        Batch.State.SENDING,
                        state,
                        why,
                        state == Batch.State.SENT ? now : null,
                        state == Batch.State.PENDING ? now.plus(pause(batch.tries())) : null));
        return state;
    }

    /** A minute, then twice as long each time, an hour at most. */
    private static Duration pause(int tries) {
        Duration pause = Duration.ofMinutes(1L << Math.min(tries, 6));
        return pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause;
    }
}
