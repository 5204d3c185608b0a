package org.almoner.x12.check;

import org.almoner.x12.SegmentReader;
import org.almoner.x12.SetBytes;
import org.almoner.x12.check.CheckResult.CheckedSet;
import org.almoner.x12.check.SetCheck.Checked;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Checks transaction sets on all cores. Sets are gathered into batches and handed out; their
 * results come back in the order of the file, so that what is found does not depend on the number
 * of cores. A set too large to be gathered is checked where it is read, and so is every set where
 * there is one core: to gather it would only split it twice. Memory holds a few batches.
 */
final class SetQueue implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Supplier<SetCheck> checks;
    private final ConcurrentLinkedQueue<SetCheck> idle = new ConcurrentLinkedQueue<>();
    private final Sizes sizes;
    private final Findings findings;
    private final List<CheckedSet> sets = new ArrayList<>();
    private final ArrayDeque<Future<List<Checked>>> waiting = new ArrayDeque<>();
    private final SetCheck inPlace;
    private SetBytes bytes = new SetBytes();
    private List<String> versions = new ArrayList<>();
    private boolean checkingInPlace;
    private @Nullable ExecutorService workers;

    /**
     * How much is gathered.
     *
     * @param batch bytes of sets that are handed out together; 0 to gather and hand out none
     * @param set bytes of one set beyond which it is checked where it is read
     */
    record Sizes(int batch, int set) {

        static final Sizes IN_PLACE = new Sizes(0, 0);
        static final Sizes USUAL = CORES == 1 ? IN_PLACE : new Sizes(1 << 18, 1 << 22);
        static final Sizes EACH_HANDED_OUT = new Sizes(1, 1 << 22);
        static final Sizes NONE_GATHERED = new Sizes(1 << 18, 0);
    }

    SetQueue(Supplier<SetCheck> checks, Sizes sizes, Findings findings) {
        this.checks = checks;
        this.sizes = sizes;
        this.findings = findings;
        this.inPlace = checks.get();
    }

    void begin(SegmentReader st, String groupVersion) {
        checkingInPlace = sizes.batch() == 0;
        if (checkingInPlace) {
            inPlace.begin(st, groupVersion);
            return;
        }
        versions.add(groupVersion);
        bytes.begin(st);
    }

    void segment(SegmentReader view) {
        if (checkingInPlace) {
            inPlace.segment(view);
        } else if (!bytes.add(view)) {
            checkInPlace();
            inPlace.segment(view);
        } else if (bytes.sizeOfLast() > sizes.set()) {
            checkInPlace();
        }
    }

    void end(@Nullable SegmentReader se) {
        if (checkingInPlace) {
            checkingInPlace = false;
            take(inPlace.end(se));
            return;
        }
        if (se != null) {
            bytes.add(se);
        }
        bytes.end(se != null);
        if (bytes.size() >= sizes.batch()) {
            handOut();
        }
    }

    /** The sets in the order of the file, when all are checked. */
    List<CheckedSet> finish() {
        if (waiting.isEmpty()) {
            check(inPlace, bytes, versions).forEach(this::take);
        } else {
            handOut();
        }
        drain(0);
        return sets;
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }

    private void handOut() {
        if (versions.isEmpty()) {
            return;
        }
        if (workers == null) {
            workers = Executors.newFixedThreadPool(CORES, Thread.ofPlatform().daemon().factory());
        }
        SetBytes batch = bytes;
        List<String> ofBatch = versions;
        waiting.add(workers.submit(() -> check(batch, ofBatch)));
        bytes = new SetBytes();
        versions = new ArrayList<>();
        drain(2 * CORES);
    }

    /** Takes the results at the head until no more than so many are out. */
    private void drain(int leave) {
        while (waiting.size() > leave) {
            try {
                waiting.remove().get().forEach(this::take);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the check was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a set could not be checked", e.getCause());
            }
        }
    }

    private void take(Checked checked) {
        sets.add(checked.set());
        findings.acceptAll(checked.findings());
        findings.leave(checked.unlisted());
    }

    /** What was gathered of the batch so far is checked now, and the open set goes on here. */
    private void checkInPlace() {
        SetBytes open = bytes.splitLast();
        String groupVersion = versions.removeLast();
        handOut();
        drain(0);
        bytes = new SetBytes();
        checkingInPlace = true;
        try {
            SegmentReader st = open.reader(0);
            st.next();
            inPlace.begin(st, groupVersion);
            while (st.next()) {
                inPlace.segment(st);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail to be read", e);
        }
    }

    /** On a worker: with a check that another batch is done with, or a new one. */
    private List<Checked> check(SetBytes batch, List<String> versions) {
        SetCheck known = idle.poll();
        SetCheck check = known == null ? checks.get() : known;
        List<Checked> checked = check(check, batch, versions);
        idle.add(check);
        return checked;
    }

    private static List<Checked> check(SetCheck check, SetBytes batch, List<String> versions) {
        List<Checked> checked = new ArrayList<>();
        try {
            for (int index = 0; index < versions.size(); index++) {
                SegmentReader reader = batch.reader(index);
                reader.next();
                check.begin(reader, versions.get(index));
                boolean trailed = batch.hasTrailer(index);
                long segments = batch.segments(index);
                for (long number = 2; number <= segments - (trailed ? 1 : 0); number++) {
                    reader.next();
                    check.segment(reader);
                }
                if (trailed) {
                    reader.next();
                }
                checked.add(check.end(trailed ? reader : null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail to be read", e);
        }
        return checked;
    }
}
