package org.almoner.claims.scrub.icd;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.scrub.Coded;
import org.almoner.claims.scrub.Coded.Role;
import org.almoner.codes.icd.Conflict;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.Node;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The diagnoses of one claim in their order with what is known of each: those that the visit was
 * for, and behind them the external causes that a facility lists apart. Empty where there is
 * nothing to judge: on a claim that takes back another, and on one in ICD-9.
 */
public final class DiagnosisList {

    private final List<Coded> coded;
    private final DiagnosisFacts[] facts;
    private final DiagnosisShelf shelf;
    private final Diagnoses book;
    private final boolean hasFirst;
    private final int listed;
    private final long traits;

    private DiagnosisList(
            List<Coded> coded, DiagnosisFacts[] facts, DiagnosisShelf shelf, Diagnoses book) {
        this.coded = coded;
        this.facts = facts;
        this.shelf = shelf;
        this.book = book;
        this.hasFirst = facts.length > 0 && coded.getFirst().isFirst();
        long bits = 0;
        int count = 0;
        for (int at = 0; at < facts.length; at++) {
            bits |= facts[at].traits();
            count += coded.get(at).place() >= 0 ? 1 : 0;
        }
        this.traits = bits;
        this.listed = count;
    }

    /**
     * Gathers them.
     *
     * @param day whose codes the claim uses
     */
    public static DiagnosisList of(
            HealthCareClaim claim,
            List<Coded> coded,
            LocalDate day,
            Diagnoses book,
            DiagnosisShelf shelf) {
        int size = isJudged(claim) ? size(coded) : 0;
        DiagnosisFacts[] facts = new DiagnosisFacts[size];
        for (int at = 0; at < size; at++) {
            facts[at] = shelf.facts(coded.get(at).code(), day, book);
        }
        return new DiagnosisList(coded, facts, shelf, book);
    }

    private static boolean isJudged(HealthCareClaim claim) {
        if (claim.edition() != Icd.TEN) {
            return false;
        }
        return switch (claim) {
            case ProfessionalClaim professional -> professional.frequency() != Frequency.VOID;
            case InstitutionalClaim facility -> !facility.bill().frequency().equals("8");
            default -> true;
        };
    }

    /** Those behind are the admitting diagnosis and reasons for the visit, which stand alone. */
    private static int size(List<Coded> coded) {
        int size = 0;
        for (Coded each : coded) {
            if (each.role() != Role.ADMITTING && each.role() != Role.REASON_FOR_VISIT) {
                size++;
            }
        }
        return size;
    }

    public int size() {
        return facts.length;
    }

    /** How many the visit was for; external causes of a facility stand behind them. */
    public int listed() {
        return listed;
    }

    public DiagnosisFacts get(int at) {
        return facts[at];
    }

    public Coded coded(int at) {
        return coded.get(at);
    }

    /** The first-listed or principal diagnosis; null where the claim has none. */
    public @Nullable DiagnosisFacts first() {
        return hasFirst ? facts[0] : null;
    }

    public boolean isFirst(Trait trait) {
        return hasFirst && facts[0].has(trait);
    }

    public boolean has(Trait trait) {
        return (traits & trait.bit()) != 0;
    }

    /** Those of all of them, as one number. */
    public long traits() {
        return traits;
    }

    /** Whether one has one of these traits. */
    boolean hasAny(long bits) {
        return (traits & bits) != 0;
    }

    /** The place of the first that has it, or -1. */
    public int find(Trait trait) {
        if (has(trait)) {
            for (int at = 0; at < facts.length; at++) {
                if (facts[at].has(trait)) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** How many have it. */
    public int count(Trait trait) {
        int count = 0;
        if (has(trait)) {
            for (DiagnosisFacts each : facts) {
                count += each.has(trait) ? 1 : 0;
            }
        }
        return count;
    }

    /** The first whose code begins so, or null. */
    public @Nullable DiagnosisFacts beginning(String stem) {
        for (DiagnosisFacts each : facts) {
            if (each.code().startsWith(stem)) {
                return each;
            }
        }
        return null;
    }

    /** Why two of them do not go together. */
    Optional<Conflict> conflict(int one, int other) {
        return shelf.conflict(facts[one], facts[other], book);
    }

    /** The codes that say the same of the other sides. */
    List<Node> otherSides(DiagnosisFacts facts) {
        return shelf.otherSides(facts.code(), book);
    }

    Diagnoses book() {
        return book;
    }

    /** As messages name them: {@code I50.9, N18.31}. */
    String names(Trait trait) {
        StringBuilder names = new StringBuilder();
        for (DiagnosisFacts each : facts) {
            if (each.has(trait)) {
                names.append(names.isEmpty() ? "" : ", ").append(each.display());
            }
        }
        return names.toString();
    }
}
