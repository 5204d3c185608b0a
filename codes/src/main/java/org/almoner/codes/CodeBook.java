package org.almoner.codes;

import org.almoner.codes.find.Finder;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The code sets that are loaded, asked by date. Safe for use by many threads. */
public interface CodeBook {

    /** The code as it was on that day; empty when there was none, billable or not. */
    Optional<Code> find(CodeSystem system, String code, LocalDate day);

    /** The code whatever the day, for messages such as "deleted on 30 September 2025". */
    Optional<Code> findEver(CodeSystem system, String code);

    /** Everything the code meant, from old to new; empty when there was never such a code. */
    default List<Code> history(CodeSystem system, String code) {
        return findEver(system, code).stream().toList();
    }

    /** Whether it is known since when there is a code, and until when there was. */
    default Dated dated(CodeSystem system, String code) {
        return Dated.KNOWN;
    }

    /**
     * Whether the days of a code are its own.
     *
     * @param isFirstKnown else its first day is the earliest that the loaded lists allow
     * @param isLastKnown else its last day is that before the first list that lacks it
     * @param isReturnKnown else a list has it again that one before it lacked, and does not say
     *     since when: some lists keep what was deleted
     */
    record Dated(boolean isFirstKnown, boolean isLastKnown, boolean isReturnKnown) {
        static final Dated KNOWN = new Dated(true, true, true);
    }

    /** The codes that took the place of one that ended, as its publisher says; mostly none. */
    default List<Code> listSuccessors(CodeSystem system, String code, LocalDate day) {
        return List.of();
    }

    /**
     * Whether every code of the system that there is or ever was on a day is here, so that one that
     * is not here is none.
     */
    default boolean isWhole(CodeSystem system, LocalDate day) {
        return false;
    }

    /** The codes below a category (and itself), in order: billable ones and categories. */
    List<Code> listStartingWith(CodeSystem system, String prefix, LocalDate day);

    /** Every code of every set, all releases, in order of set, code and date. */
    List<Code> list();

    /** Every code of one set, all releases, in order of code and date. */
    default List<Code> list(CodeSystem system) {
        return list().stream().filter(code -> code.system() == system).toList();
    }

    /** What a person may mean by {@code words}, best first, valid on that day. */
    List<Hit> search(String words, LocalDate day, Set<CodeSystem> systems, int limit);

    /**
     * The same, where codes rise that the practice has used before; never past one that the words
     * name exactly.
     *
     * @param accepted how often a code, without dots, was accepted
     */
    default List<Hit> search(
            String words,
            LocalDate day,
            Set<CodeSystem> systems,
            int limit,
            ToIntFunction<String> accepted) {
        return search(words, day, systems, limit);
    }

    /**
     * One answer of a search.
     *
     * @param why the words that matched, for the screen
     * @param with the codes to be used with it where the words say so, as the stage of a kidney
     *     disease with the diabetes that caused it; mostly none
     */
    record Hit(Code code, String why, List<Code> with) {
        public Hit {
            with = List.copyOf(with);
        }
    }

    /** The set that ships with the product; read once and shared. */
    static CodeBook starter() {
        return LoadedCodes.starter();
    }

    /** The sets of a store; the starter set where nothing is loaded. */
    static CodeBook of(CodeStore store) {
        CodeBook starter = LoadedCodes.starter();
        return store.list().isEmpty() ? starter : new StoredCodes(store, starter);
    }

    /** The search over a store as it was on a day, with more to ask than {@link #search}. */
    static Finder finder(CodeStore store, LocalDate day) {
        Map<PublishedSet, String> lists = new LinkedHashMap<>();
        for (CodeSystem system : CodeSystem.values()) {
            if (system != CodeSystem.ICD10CM && system != CodeSystem.ICD10PCS) {
                PublishedSets.of(system).forEach(set -> lists.put(set, system.title()));
            }
        }
        return Finder.on(store, day, lists, LoadedCodes::starterEncoder);
    }

    /** A book of just these codes; a code's releases may not overlap. */
    static CodeBook of(Collection<Code> codes) {
        return new LoadedCodes(codes);
    }
}
