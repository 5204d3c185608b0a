package org.almoner.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The code sets that are loaded, asked by date. Safe for use by many threads. */
public interface CodeBook {

    /** The code as it was on that day; empty when there was none, billable or not. */
    Optional<Code> find(CodeSystem system, String code, LocalDate day);

    /** The code whatever the day, for messages such as "deleted on 30 September 2025". */
    Optional<Code> findEver(CodeSystem system, String code);

    /** What a person may mean by {@code words}, best first, valid on that day. */
    List<Hit> search(String words, LocalDate day, Set<CodeSystem> systems, int limit);

    /**
     * One answer of a search.
     *
     * @param why the words that matched, for the screen
     */
    record Hit(Code code, String why) {}
}
