package org.almoner.codes;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/**
 * The sets that tell one system's codes. What was asked for once is kept, so that it is found again
 * without a search or a new object; there are never more of them than codes. Safe for use by many
 * threads.
 */
final class StoredSystem {
    private static final int RECENT_DAYS = 400;

    private final List<StoredSource> sources;
    private final EditorDays editor;
    private final ConcurrentHashMap<Long, List<Code>> known = new ConcurrentHashMap<>();

    /**
     * @param sources those that anything is loaded of, the most official first
     */
    StoredSystem(List<StoredSource> sources, EditorDays editor) {
        this.sources = sources;
        this.editor = editor;
    }

    boolean isLoaded() {
        return !sources.isEmpty();
    }

    /** The first day that is spoken for. */
    LocalDate begins() {
        return sources.stream()
                .map(StoredSource::begins)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** Whether the newest release is no older than publishers leave between two. */
    boolean isRecentOn(LocalDate day) {
        return sources.stream()
                .anyMatch(source -> source.newest().plusDays(RECENT_DAYS).isAfter(day));
    }

    /** What a code meant, by the first source that knows it; kept for the next time. */
    List<Code> history(long packed) {
        @Nullable List<Code> kept = known.get(packed);
        if (kept != null) {
            return kept;
        }
        List<Code> made = make(packed);
        // Codes that are none are not kept: there is no end to them.
        if (!made.isEmpty()) {
            known.put(packed, made);
        }
        return made;
    }

    /** The same, without keeping it. */
    List<Code> make(long packed) {
        List<Code> made = List.of();
        for (int index = 0; index < sources.size() && made.isEmpty(); index++) {
            made = sources.get(index).history(packed);
        }
        return isLoaded() ? editor.apply(packed, made) : made;
    }

    void forEach(long first, long end, LongConsumer told) {
        sources.forEach(source -> source.forEach(first, end, told));
    }
}
