package org.almoner.codes;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final Map<Long, LocalDate> shipped;
    private final ConcurrentHashMap<Long, List<Code>> known = new ConcurrentHashMap<>();

    /**
     * @param sources those that anything is loaded of, the most official first
     * @param shipped first days of codes that the publisher's files leave out
     */
    StoredSystem(List<StoredSource> sources, EditorDays editor, Map<Long, LocalDate> shipped) {
        this.sources = sources;
        this.editor = editor;
        this.shipped = shipped;
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
        return isLoaded() ? since(shipped.get(packed), editor.apply(packed, made)) : made;
    }

    /** The same from a day on that is known elsewhere. */
    private static List<Code> since(@Nullable LocalDate day, List<Code> made) {
        if (day == null || made.isEmpty() || !day.isAfter(made.getFirst().from())) {
            return made;
        }
        List<Code> later = new ArrayList<>();
        for (Code code : made) {
            LocalDate to = code.to();
            if (to == null || !to.isBefore(day)) {
                later.add(
                        new Code(
                                code.system(),
                                code.code(),
                                code.title(),
                                code.billable(),
                                code.from().isBefore(day) ? day : code.from(),
                                to));
            }
        }
        return List.copyOf(later);
    }

    /** Whether the days of a code are its own, or those of the lists that have it. */
    CodeBook.Dated dated(long packed) {
        if (editor.knows(packed)) {
            return CodeBook.Dated.KNOWN;
        }
        for (StoredSource source : sources) {
            if (!source.history(packed).isEmpty()) {
                CodeBook.Dated dated = source.dated(packed);
                return shipped.containsKey(packed)
                        ? new CodeBook.Dated(true, dated.isLastKnown(), dated.isReturnKnown())
                        : dated;
            }
        }
        return CodeBook.Dated.KNOWN;
    }

    void forEach(long first, long end, LongConsumer told) {
        sources.forEach(source -> source.forEach(first, end, told));
    }
}
