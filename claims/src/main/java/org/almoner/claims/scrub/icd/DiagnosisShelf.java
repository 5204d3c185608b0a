package org.almoner.claims.scrub.icd;

import org.almoner.codes.CodeBook;
import org.almoner.codes.icd.Conflict;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.Node;
import org.almoner.codes.store.Packed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was asked of the releases of ICD-10-CM that are in force together, so that it is asked once.
 * Safe for use by many threads.
 */
public final class DiagnosisShelf {

    /** More than the codes that there are; with this many forms of nonsense it begins anew. */
    private static final int CODES_MOST = 200_000;

    private static final int PAIRS_MOST = 100_000;

    private final CodeBook codes;
    private final FactsByCode known = new FactsByCode(CODES_MOST);
    private final Map<Pair, Optional<Conflict>> conflicts = new ConcurrentHashMap<>();

    private final Map<String, List<Node>> sides = new ConcurrentHashMap<>();

    private record Pair(String code, String other) {}

    public DiagnosisShelf(CodeBook codes) {
        this.codes = codes;
    }

    DiagnosisFacts facts(String code, LocalDate day, Diagnoses book) {
        long packed = Packed.pack(code);
        DiagnosisFacts facts = packed < 0 ? null : known.find(packed);
        if (facts == null || !facts.book().holdsOn(day)) {
            facts = DiagnosisFacts.of(code, day, codes, book);
            if (packed >= 0) {
                known.put(packed, facts);
            }
        }
        return facts;
    }

    /** The same of the other sides. */
    List<Node> otherSides(String code, Diagnoses book) {
        if (sides.size() >= CODES_MOST) {
            sides.clear();
        }
        return sides.computeIfAbsent(code, book::otherSides);
    }

    /** Why two codes do not go together, empty when nothing says so. */
    Optional<Conflict> conflict(DiagnosisFacts one, DiagnosisFacts other, Diagnoses book) {
        if (!one.book().mayExclude(other.book())) {
            return Optional.empty();
        }
        if (conflicts.size() >= PAIRS_MOST) {
            conflicts.clear();
        }
        return conflicts.computeIfAbsent(
                new Pair(one.code(), other.code()),
                pair -> book.excludes1Between(pair.code(), pair.other()));
    }
}
