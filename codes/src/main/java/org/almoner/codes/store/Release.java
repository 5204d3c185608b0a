package org.almoner.codes.store;

import java.time.LocalDate;
import java.util.List;

/**
 * One release of a set.
 *
 * @param from the first day on which it is in force; it is until the next one is
 * @param edition 1, or more when the release of that day was published again
 * @param title as its publisher calls it, such as FY2026
 * @param rows how many it has
 * @param sources the files it was read from
 */
public record Release(
        String set, LocalDate from, int edition, String title, int rows, List<Source> sources) {

    public Release {
        sources = List.copyOf(sources);
    }

    /**
     * A file that was read.
     *
     * @param name without folders
     * @param sha256 of its bytes as published, in hexadecimal
     */
    public record Source(String name, String sha256) {}

    /** Names it on a command line: {@code icd10cm@2025-10-01}. */
    public String id() {
        return set + "@" + from + (edition == 1 ? "" : "." + edition);
    }
}
