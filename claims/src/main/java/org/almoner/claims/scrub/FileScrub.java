package org.almoner.claims.scrub;

import org.almoner.claims.ClaimListener;
import org.almoner.claims.ClaimStream;
import org.almoner.claims.Finding;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.Unread;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12Finding;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Scrubs the claims of files of any size on several threads, in memory that does not grow with the
 * file. One thread reads, the others look, and the answers come in the order of the file.
 */
public final class FileScrub {

    private static final int CLAIMS_A_BATCH = 256;

    /** Batches that wait or are looked at, for each thread: enough that none is idle. */
    private static final int BATCHES_A_THREAD = 3;

    private final Scrub scrub;
    private final LineHistory history;
    private final ScrubContext context;
    private final int threads;

    /** Hears what is made of each claim. */
    public interface Listener<T> {

        /** What is made of a claim and its findings; called by several threads at once. */
        T answer(HealthCareClaim claim, List<Finding> findings);

        /** What is made of a claim that could not be read. */
        T unread(Unread unread);

        /** A set of claims or of payments begins; told before the answers of what stood before. */
        default void beginSet(TransactionSet opening) {}

        /** What is wrong with the envelopes, or with the bytes between them. */
        void envelope(X12Finding finding);

        /** Answers in the order of the file, on the thread that called {@link #scrub}. */
        void take(T answer);
    }

    /**
     * @param threads that look at claims; with one, the reader looks itself
     */
    public FileScrub(Scrub scrub, LineHistory history, LocalDate today, int threads) {
        this.scrub = scrub;
        this.history = history;
        this.context = ScrubContext.on(today);
        this.threads = threads;
    }

    /**
     * Reads a channel to its end; closing it is the caller's.
     *
     * @throws IOException when the channel fails
     */
    public <T> void scrub(ReadableByteChannel channel, Listener<T> listener) throws IOException {
        if (threads <= 1) {
            ClaimStream.read(channel, new Batches<>(listener, this, null));
            return;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Batches<T> batches = new Batches<>(listener, this, workers);
            try {
                ClaimStream.read(channel, batches);
                batches.finish();
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private List<Finding> look(HealthCareClaim claim) {
        List<ScrubContext.HistoryLine> before = history.before(claim);
        return scrub.check(claim, before.isEmpty() ? context : context.withHistory(before));
    }

    /** Either a claim or what could not be read, in the order of the file. */
    private record Read(@Nullable HealthCareClaim claim, @Nullable Unread unread) {}

    /** Gathers what is read into batches, and hands them out. */
    private static final class Batches<T> implements ClaimListener {

        private final Listener<T> listener;
        private final FileScrub scrub;
        private final @Nullable ExecutorService workers;
        private final Deque<Future<List<T>>> underWay = new ArrayDeque<>();
        private List<Read> batch = new ArrayList<>(CLAIMS_A_BATCH);

        Batches(Listener<T> listener, FileScrub scrub, @Nullable ExecutorService workers) {
            this.listener = listener;
            this.scrub = scrub;
            this.workers = workers;
        }

        @Override
        public void beginSet(TransactionSet opening) {
            listener.beginSet(opening);
        }

        @Override
        public void finding(X12Finding finding) {
            listener.envelope(finding);
        }

        @Override
        public void claim(HealthCareClaim claim, long segment) {
            take(new Read(claim, null));
        }

        @Override
        public void unread(Unread unread) {
            take(new Read(null, unread));
        }

        private void take(Read read) {
            if (workers == null) {
                listener.take(answer(read));
                return;
            }
            batch.add(read);
            if (batch.size() == CLAIMS_A_BATCH) {
                send(workers);
            }
        }

        private void send(ExecutorService to) {
            List<Read> full = batch;
            batch = new ArrayList<>(CLAIMS_A_BATCH);
            while (underWay.size() >= scrub.threads * BATCHES_A_THREAD) {
                takeFirst();
            }
            underWay.add(to.submit(() -> full.stream().map(this::answer).toList()));
        }

        private T answer(Read read) {
            HealthCareClaim claim = read.claim();
            if (claim != null) {
                return listener.answer(claim, scrub.look(claim));
            }
            return listener.unread(Objects.requireNonNull(read.unread()));
        }

        private void takeFirst() {
            try {
                underWay.removeFirst().get().forEach(listener::take);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("interrupted while scrubbing", e));
            } catch (ExecutionException e) {
                throw new IllegalStateException("A claim could not be looked at.", e.getCause());
            }
        }

        void finish() {
            if (workers != null && !batch.isEmpty()) {
                send(workers);
            }
            while (!underWay.isEmpty()) {
                takeFirst();
            }
        }
    }
}
