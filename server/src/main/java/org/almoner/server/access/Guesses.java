package org.almoner.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong tokens by where they come from, and pauses as signing in does: after five for a
 * minute, then twice as long each time, never longer than a quarter of an hour.
 */
final class Guesses {

    static final int FAILURES_BEFORE_A_PAUSE = 5;
    private static final Duration PAUSE_MAX = Duration.ofMinutes(15);
    private static final int DOUBLINGS_MAX = 4;

    /** More places than this are not remembered; the one that failed longest ago goes first. */
    private static final int PLACES_MAX = 10_000;

    private final Clock clock;
    private final Map<String, Failed> places = new LinkedHashMap<>();

    private record Failed(int times, Instant pausedUntil) {}

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** How long an account or a place pauses after so many failures; empty where it does not. */
    static Optional<Duration> pauseAfter(int failures) {
        if (failures < FAILURES_BEFORE_A_PAUSE) {
            return Optional.empty();
        }
        int doublings = Math.min(failures - FAILURES_BEFORE_A_PAUSE, DOUBLINGS_MAX);
        Duration pause = Duration.ofMinutes(1L << doublings);
        return Optional.of(pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause);
    }

    /** How long nothing is asked from there; empty when it may ask. */
    synchronized Optional<Duration> pause(String place) {
        Failed failed = places.get(place);
        Instant now = clock.instant();
        return failed != null && now.isBefore(failed.pausedUntil())
                ? Optional.of(Duration.between(now, failed.pausedUntil()))
                : Optional.empty();
    }

    synchronized void failed(String place) {
        Failed before = places.remove(place);
        int times = before == null ? 1 : before.times() + 1;
        Instant until = pauseAfter(times).map(clock.instant()::plus).orElse(Instant.MIN);
        places.put(place, new Failed(times, until));
        if (places.size() > PLACES_MAX) {
            places.remove(places.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String place) {
        places.remove(place);
    }
}
