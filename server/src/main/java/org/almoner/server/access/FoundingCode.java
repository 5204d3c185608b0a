package org.almoner.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The code that whoever started the server reads off the console, so that nobody else can found the
 * practice. Only its hash is kept, in memory: it is good until it was used or the process ends.
 * Wrong codes pause the door, for a minute at first, then longer, never for ever.
 */
@Component
public class FoundingCode {

    private static final int FAILURES_BEFORE_A_PAUSE = 5;
    private static final int DOUBLINGS_MAX = 4;

    private final Clock clock;
    private byte @Nullable [] hash;
    private int failures;
    private @Nullable Instant pausedUntil;

    FoundingCode(Clock clock) {
        this.clock = clock;
    }

    /** What became of a typed code. */
    public enum Answer {
        RIGHT,
        WRONG,
        PAUSED
    }

    /** A new code in the place of any earlier one; the only time that it can be read. */
    public synchronized String issue() {
        String code = SpokenSecret.make();
        hash = hash(code);
        failures = 0;
        pausedUntil = null;
        return code;
    }

    /** Whether a code was issued and not used yet. */
    public synchronized boolean isOpen() {
        return hash != null;
    }

    public synchronized Answer check(String typed) {
        Instant now = clock.instant();
        if (hash == null || (pausedUntil != null && now.isBefore(pausedUntil))) {
            return Answer.PAUSED;
        }
        if (MessageDigest.isEqual(hash, hash(typed))) {
            return Answer.RIGHT;
        }
        failures++;
        if (failures >= FAILURES_BEFORE_A_PAUSE) {
            int doublings = Math.min(failures - FAILURES_BEFORE_A_PAUSE, DOUBLINGS_MAX);
            pausedUntil = now.plus(Duration.ofMinutes(1L << doublings));
        }
        return Answer.WRONG;
    }

    /** The code has done its work. */
    public synchronized void close() {
        hash = null;
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(SpokenSecret.plain(code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
