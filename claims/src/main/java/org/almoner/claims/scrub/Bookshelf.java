package org.almoner.claims.scrub;

import org.almoner.claims.scrub.icd.DiagnosisShelf;
import org.almoner.codes.CodeBook;
import org.almoner.codes.edits.AddOnCodes;
import org.almoner.codes.edits.PtpEdits;
import org.almoner.codes.edits.UnitLimits;
import org.almoner.codes.fees.DrugProducts;
import org.almoner.codes.fees.FeeSchedules;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.lists.CoverageArticles;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The published sets that rules ask, opened once. Safe for use by many threads. */
public final class Bookshelf {

    /** More days than a file of claims has; beyond them the days are forgotten and made anew. */
    private static final int DAYS_MOST = 4_000;

    /**
     * Codes of a day that are kept, a power of two: each has one place, and the last one has it.
     */
    private static final int FACTS_MOST = 1 << 15;

    /** Odd numbers that spread codes and days over the places. */
    private static final long DAYS_APART = 0xC2B2AE3D27D4EB4FL;

    private static final long MIXED = 0x9E3779B97F4A7C15L;

    private final CodeBook codes;
    private final CodeStore store;
    private final PtpEdits practitionerPairs;
    private final PtpEdits hospitalPairs;
    private final UnitLimits practitionerLimits;
    private final UnitLimits hospitalLimits;
    private final UnitLimits supplierLimits;
    private final AddOnCodes addOns;
    private final FeeSchedules fees;
    private final CoverageArticles coverage;
    private final DrugProducts drugs;
    private final KnownCodes known;
    private final @Nullable LineFacts[] facts = new LineFacts[FACTS_MOST];
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();
    private final Map<Object, DiagnosisShelf> diagnosisShelves = new ConcurrentHashMap<>();

    /**
     * What is known of one day.
     *
     * @param held the needs that the loaded sets fulfil on it
     */
    record Day(Set<Need> held, Diagnoses diagnoses, DiagnosisShelf diagnosisShelf) {}

    private Bookshelf(CodeBook codes, CodeStore store) {
        this.codes = codes;
        this.store = store;
        practitionerPairs = PtpEdits.of(store, PtpEdits.Setting.PRACTITIONER);
        hospitalPairs = PtpEdits.of(store, PtpEdits.Setting.HOSPITAL);
        practitionerLimits = UnitLimits.of(store, UnitLimits.Setting.PRACTITIONER);
        hospitalLimits = UnitLimits.of(store, UnitLimits.Setting.HOSPITAL);
        supplierLimits = UnitLimits.of(store, UnitLimits.Setting.SUPPLIER);
        addOns = AddOnCodes.of(store);
        fees = FeeSchedules.of(store);
        coverage = CoverageArticles.of(store);
        drugs = DrugProducts.of(store);
        known = new KnownCodes(codes);
    }

    /** What a store holds; codes of sets that it does not hold are the starter set's. */
    public static Bookshelf of(CodeStore store) {
        return new Bookshelf(CodeBook.of(store), store);
    }

    /** The codes of one book, and the edits of a store. */
    public static Bookshelf of(CodeBook codes, CodeStore store) {
        return new Bookshelf(codes, store);
    }

    /** Codes alone: rules that need a published edit sleep. */
    public static Bookshelf of(CodeBook codes) {
        return new Bookshelf(codes, CodeStore.empty());
    }

    public CodeBook codes() {
        return codes;
    }

    /** For what has no door of its own here. */
    public CodeStore store() {
        return store;
    }

    public PtpEdits pairs(PtpEdits.Setting setting) {
        return setting == PtpEdits.Setting.PRACTITIONER ? practitionerPairs : hospitalPairs;
    }

    public UnitLimits limits(UnitLimits.Setting setting) {
        return switch (setting) {
            case PRACTITIONER -> practitionerLimits;
            case HOSPITAL -> hospitalLimits;
            case SUPPLIER -> supplierLimits;
        };
    }

    public AddOnCodes addOns() {
        return addOns;
    }

    public FeeSchedules fees() {
        return fees;
    }

    public CoverageArticles coverage() {
        return coverage;
    }

    public DrugProducts drugs() {
        return drugs;
    }

    /** The lists of the uniform bill. */
    public KnownCodes known() {
        return known;
    }

    /** ICD-10-CM with its conventions, as it was on a day. */
    public Diagnoses diagnoses(LocalDate day) {
        return on(day).diagnoses();
    }

    /** What was already asked of the diagnoses of a day's releases. */
    DiagnosisShelf diagnosisShelf(LocalDate day) {
        return on(day).diagnosisShelf();
    }

    /**
     * What is published of a code on a day.
     *
     * @param packed -1 for what cannot be one; of it nothing is kept
     */
    LineFacts facts(long packed, long epochDay) {
        if (packed < 0) {
            return new LineFacts(this, packed, epochDay);
        }
        long mixed = (packed + epochDay * DAYS_APART) * MIXED;
        int place = (int) (mixed >>> Integer.SIZE) & (FACTS_MOST - 1);
        LineFacts known = facts[place];
        if (known == null || !known.areOf(packed, epochDay)) {
            known = new LineFacts(this, packed, epochDay);
            facts[place] = known;
        }
        return known;
    }

    /** Which needs are fulfilled on a day; rules with others sleep. */
    public Set<Need> held(LocalDate day) {
        return on(day).held();
    }

    Day on(LocalDate day) {
        Day known = days.get(day);
        if (known == null) {
            if (days.size() >= DAYS_MOST) {
                days.clear();
            }
            Diagnoses diagnoses = Diagnoses.on(store, day);
            DiagnosisShelf shelf =
                    diagnosisShelves.computeIfAbsent(
                            diagnoses.releases(), _ -> new DiagnosisShelf(codes));
            known = new Day(reckon(day), diagnoses, shelf);
            days.put(day, known);
        }
        return known;
    }

    private Set<Need> reckon(LocalDate day) {
        EnumSet<Need> held = EnumSet.noneOf(Need.class);
        for (Need need : Need.values()) {
            if (need.sets().stream().anyMatch(set -> store.find(set, day).isPresent())) {
                held.add(need);
            }
        }
        return held;
    }
}
