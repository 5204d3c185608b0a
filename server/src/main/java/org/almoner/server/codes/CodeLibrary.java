package org.almoner.server.codes;

import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Release;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The code sets that the server answers from. Whoever asks lets it look, every few seconds at most,
 * whether the folder holds other releases than it opened; then it opens them beside, makes their
 * search ready, and only then takes them in the place of the old ones. What was opened before goes
 * on answering to those who still hold it. Safe for use by many threads.
 */
public final class CodeLibrary implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CodeLibrary.class);

    /** Longer than this no load takes between two of its files: one that stopped was broken off. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration LONGEST_OPENING = Duration.ofSeconds(5);

    /** Any words: what they ask for has to be opened once. */
    private static final String WORDS = "knee pain";

    private final Path folder;
    private final Clock clock;
    private final long pauseNanos;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private final Object opening = new Object();

    private volatile Opened opened;
    private Listing openedFrom;
    private Listing lastSeen;
    private long lastSeenSince = System.nanoTime();
    private @Nullable CompletableFuture<Void> work;

    /**
     * What is open. It never changes.
     *
     * @param since when the server got each release, by its id
     */
    public record Opened(CodeStore store, CodeBook book, Map<String, Instant> since) {

        public Opened {
            since = Map.copyOf(since);
        }
    }

    private CodeLibrary(Path folder, Clock clock, Duration pause) {
        this.folder = folder;
        this.clock = clock;
        this.pauseNanos = pause.toNanos();
        this.openedFrom = Listing.of(folder);
        this.lastSeen = openedFrom;
        this.opened = read(Map.of());
    }

    /**
     * Opens what stands in a folder, or will.
     *
     * @param pause how long it is not looked again after it was
     */
    public static CodeLibrary open(Path folder, Clock clock, Duration pause) {
        return new CodeLibrary(folder, clock, pause);
    }

    /** What is open now. */
    public Opened opened() {
        long now = System.nanoTime();
        long last = looked.get();
        if (now - last >= pauseNanos && looked.compareAndSet(last, now)) {
            look(now);
        }
        return opened;
    }

    public CodeStore store() {
        return opened().store();
    }

    public CodeBook book() {
        return opened().book();
    }

    /** Something that is made of what is open, and made anew once something else is. */
    public <T> Supplier<T> derive(Function<Opened, T> make) {
        return new Derived<>(this, make);
    }

    private record Made<T>(Opened of, T made) {}

    private static final class Derived<T> implements Supplier<T> {
        private final CodeLibrary library;
        private final Function<Opened, T> make;
        private volatile @Nullable Made<T> last;

        Derived(CodeLibrary library, Function<Opened, T> make) {
            this.library = library;
            this.make = make;
        }

        @Override
        public T get() {
            Opened now = library.opened();
            Made<T> made = last;
            return made != null && made.of().equals(now) ? made.made() : makeOnce(now);
        }

        private synchronized T makeOnce(Opened now) {
            Made<T> made = last;
            if (made == null || !made.of().equals(now)) {
                made = new Made<>(now, make.apply(now));
                last = made;
            }
            return made.made();
        }
    }

    /** Opens the folder beside what is open when other releases stand in it, and none is coming. */
    private void look(long now) {
        Listing seen = Listing.of(folder);
        synchronized (opening) {
            if (!seen.equals(lastSeen)) {
                lastSeen = seen;
                lastSeenSince = now;
            }
            boolean broken = now - lastSeenSince >= PATIENCE.toNanos();
            boolean whole = seen.isWhole() || broken;
            boolean busy = work != null && !work.isDone();
            if (whole && !busy && !seen.hasSameReleases(openedFrom)) {
                openedFrom = seen;
                CompletableFuture<Void> next = new CompletableFuture<>();
                work = next;
                Thread.ofPlatform()
                        .daemon()
                        .name("code-library")
                        .start(() -> {
                            exchange();
                            next.complete(null);
                        });
            }
        }
    }

    private void exchange() {
        Opened old = opened;
        try {
            Opened recent = read(old.since());
            recent.book().search(WORDS, LocalDate.now(clock), Set.of(CodeSystem.values()), 1);
            opened = recent;
            Set<String> come = new HashSet<>(recent.since().keySet());
            come.removeAll(old.since().keySet());
            Set<String> gone = new HashSet<>(old.since().keySet());
            gone.removeAll(recent.since().keySet());
            LOG.info("Code sets are read anew: came {}, went {}.", come, gone);
        } catch (RuntimeException failed) {
            LOG.warn("The code sets cannot be read anew; those of before go on answering.", failed);
        }
    }

    private Opened read(Map<String, Instant> known) {
        CodeStore store = CodeStore.open(folder, PublishedSets.list());
        store.problems().forEach(LOG::warn);
        Map<String, Instant> since = new HashMap<>();
        for (Release release : store.list()) {
            since.put(release.id(), known.getOrDefault(release.id(), clock.instant()));
        }
        return new Opened(store, CodeBook.of(store), since);
    }

    /** Waits a little for what is being opened. */
    @Override
    public void close() {
        CompletableFuture<Void> last;
        synchronized (opening) {
            last = work;
        }
        if (last == null) {
            return;
        }
        try {
            last.get(LONGEST_OPENING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Code sets are still being read; the server stops without them.");
        }
    }
}
