package org.almoner.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whose rows this thread may see. A request works for the practice of the person who signed in;
 * jobs, the command line and tests say it with {@link #as}.
 */
public final class Tenancy {

    private static final ThreadLocal<@Nullable SignedIn> ACTING = new ThreadLocal<>();

    private Tenancy() {}

    /** Runs {@code work} as this person, then becomes whoever it was before. */
    public static <T> T as(SignedIn person, Supplier<T> work) {
        SignedIn before = ACTING.get();
        ACTING.set(person);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        }
    }

    /** As {@link #as(SignedIn, Supplier)}, without a result. */
    public static void as(SignedIn person, Runnable work) {
        as(
                person,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /** The person this thread works for, if there is one. */
    public static Optional<SignedIn> findCurrent() {
        SignedIn acting = ACTING.get();
        if (acting != null) {
            return Optional.of(acting);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /**
     * The person this thread works for.
     *
     * @throws IllegalStateException when nobody is signed in and no job said for whom it works
     */
    public static SignedIn getCurrent() {
        return findCurrent()
                .orElseThrow(
                        () -> new IllegalStateException("Nobody is signed in on this thread."));
    }

    /** The practice this thread works for: the value of every practice_id it writes. */
    public static long practiceId() {
        return getCurrent().practiceId();
    }
}
