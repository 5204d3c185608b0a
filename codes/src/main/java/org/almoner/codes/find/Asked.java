package org.almoner.codes.find;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * One search.
 *
 * @param systems titles of the systems that may answer; empty for all
 * @param without sources of terms that are left out, for measuring
 * @param synonyms whether short forms and other words for the same thing are known
 * @param accepted how often the practice has used a code, without dots; those rise
 */
public record Asked(
        String words,
        LocalDate day,
        Set<String> systems,
        Set<Origin> without,
        boolean synonyms,
        int limit,
        ToIntFunction<String> accepted) {

    public static final int LIMIT = 10;

    public Asked {
        systems = Set.copyOf(systems);
        without = Set.copyOf(without);
    }

    public static Asked of(String words, LocalDate day) {
        return new Asked(words, day, Set.of(), Set.of(), true, LIMIT, _ -> 0);
    }

    public Asked of(Set<String> named) {
        return new Asked(words, day, named, without, synonyms, limit, accepted);
    }

    public Asked with(String typed) {
        return new Asked(typed, day, systems, without, synonyms, limit, accepted);
    }

    public Asked atMost(int most) {
        return new Asked(words, day, systems, without, synonyms, most, accepted);
    }

    public Asked accepted(ToIntFunction<String> counts) {
        return new Asked(words, day, systems, without, synonyms, limit, counts);
    }

    /**
     * Leaves a source of terms out: {@code inclusion}, {@code index} and so on, or {@code
     * synonyms}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Asked without(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.equals("synonyms")) {
            return new Asked(words, day, systems, without, false, limit, accepted);
        }
        for (Origin origin : Origin.values()) {
            if (origin.title().equals(name) && origin != Origin.TITLE) {
                Set<Origin> more = EnumSet.of(origin);
                more.addAll(without);
                return new Asked(words, day, systems, more, synonyms, limit, accepted);
            }
        }
        throw new IllegalArgumentException("no source of terms is called " + source);
    }
}
