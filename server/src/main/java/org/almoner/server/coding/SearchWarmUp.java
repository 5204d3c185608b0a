package org.almoner.server.coding;

import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.coding.CandidateFinder;
import org.almoner.coding.NoteReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Builds the search index and the words of all titles before the first coder asks for them. It
 * begins a moment after the server answers, so that the first page has the machine to itself.
 */
@Component
class SearchWarmUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchWarmUp.class);
    private static final Duration AFTER_THE_FIRST_PAGE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Asks for letters in the middle of words too, so that every kind of query was made once. */
    private static final String WORDS = "knee paim";

    private final Duration delay;
    private final FutureTask<Boolean> work;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("search-warm-up").factory());

    @Autowired
    SearchWarmUp(CodeBook codes, Candidates candidates, Clock clock) {
        this(codes, candidates, clock, AFTER_THE_FIRST_PAGE);
    }

    SearchWarmUp(
            CodeBook codes, Supplier<CandidateFinder> candidates, Clock clock, Duration delay) {
        this.delay = delay;
        work = new FutureTask<>(() -> warm(codes, candidates, LocalDate.now(clock)));
    }

    /** Done once both are in memory; false when it could not be, which each search then says. */
    Future<Boolean> work() {
        return work;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        // The work itself says when it is done; the schedule's own handle says no more.
        ScheduledFuture<?> _ = thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        thread.shutdown();
    }

    private static boolean warm(
            CodeBook codes, Supplier<CandidateFinder> candidates, LocalDate day) {
        try {
            codes.search(WORDS, day, Set.of(CodeSystem.values()), 1);
            candidates.get().candidates(NoteReader.read(WORDS), day);
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("The code search was not made ready; the first search will do it.", failed);
            return false;
        }
    }

    /** Stops what has not begun, and waits a little for what has. */
    @Override
    public void close() {
        work.cancel(true);
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Making the code search ready takes long; the server stops without it.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOver() {
        return thread.isTerminated();
    }
}
