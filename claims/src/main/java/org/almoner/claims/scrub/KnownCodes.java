package org.almoner.claims.scrub;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The short lists of codes that stand on a bill, read once for many claims. Safe for use by many
 * threads.
 */
public final class KnownCodes {

    /** More days than a file of claims has; beyond them they are forgotten and asked anew. */
    private static final int DAYS_MOST = 4_000;

    private final CodeBook book;
    private final Map<CodeSystem, Map<String, List<Code>>> lists = new ConcurrentHashMap<>();
    private final Map<LocalDate, Set<CodeSystem>> wholes = new ConcurrentHashMap<>();

    KnownCodes(CodeBook book) {
        this.book = book;
    }

    /**
     * Whether it is certain that there is no such code on a day, or none that may be used: the
     * whole list is loaded, and never had it, or has ended it before.
     *
     * <p>A list mostly does not say since when there is a code; that the release before lacked it
     * says nothing, because older ones were published by others, and not in full.
     */
    public boolean isNone(CodeSystem system, String code, LocalDate day) {
        if (!wholes(day).contains(system)) {
            return false;
        }
        for (Code known : list(system).getOrDefault(code, List.of())) {
            LocalDate to = known.to();
            if (known.billable() && (to == null || !to.isBefore(day))) {
                return false;
            }
        }
        return true;
    }

    private Map<String, List<Code>> list(CodeSystem system) {
        Map<String, List<Code>> known = lists.get(system);
        return known == null ? lists.computeIfAbsent(system, this::read) : known;
    }

    private Map<String, List<Code>> read(CodeSystem system) {
        Map<String, List<Code>> read = new HashMap<>();
        for (Code code : book.list(system)) {
            read.computeIfAbsent(code.code(), _ -> new ArrayList<>(1)).add(code);
        }
        return read;
    }

    private Set<CodeSystem> wholes(LocalDate day) {
        Set<CodeSystem> known = wholes.get(day);
        if (known == null) {
            if (wholes.size() >= DAYS_MOST) {
                wholes.clear();
            }
            known = EnumSet.noneOf(CodeSystem.class);
            for (CodeSystem system : CodeSystem.values()) {
                if (book.isWhole(system, day)) {
                    known.add(system);
                }
            }
            wholes.put(day, known);
        }
        return known;
    }
}
