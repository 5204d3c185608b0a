package org.almoner.bench;

import org.almoner.codes.edits.AddOnCodes;
import org.almoner.codes.edits.PtpEdits;
import org.almoner.codes.edits.UnitLimits;
import org.almoner.codes.fees.FeeSchedules;
import org.almoner.codes.fees.FeeSets;
import org.almoner.codes.fees.Indicators;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Services that a clinic bills together: half of them common ones, half any payable one of the fee
 * schedule, where it can be done and with what else it needs. Pairs that NCCI never pays are left
 * out, as a clinic's own software does.
 */
final class VariedServices {

    static final String OFFICE = "11";
    static final String HOSPITAL = "22";

    private static final String[] COMMON = {
        "93000", "36415", "20610", "97110", "71046", "80053", "85025", "69210", "94010", "11102",
        "81002", "73562", "76830", "17110", "96372"
    };

    private static final Set<String> THERAPY =
            Set.of(
                    "97012", "97016", "97018", "97022", "97024", "97026", "97028", "97032", "97033",
                    "97034", "97035", "97036", "97110", "97112", "97113", "97116", "97124", "97140",
                    "97150", "97161", "97162", "97163", "97164", "97530", "97533", "97535", "97537",
                    "97542", "97750", "97755", "97760", "97761", "97763");

    private static final int TRIES = 20;

    private final Random random;
    private final LocalDate day;
    private final FeeSchedules fees;
    private final PtpEdits pairs;
    private final UnitLimits limits;
    private final AddOnCodes addOns;
    private final List<String> payable = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** What stands on a line. */
    record Done(String code, List<String> modifiers, int units) {}

    VariedServices(CodeStore store, LocalDate day, Random random) {
        this.random = random;
        this.day = day;
        this.fees = FeeSchedules.of(store);
        this.pairs = PtpEdits.of(store, PtpEdits.Setting.PRACTITIONER);
        this.limits = UnitLimits.of(store, UnitLimits.Setting.PRACTITIONER);
        this.addOns = AddOnCodes.of(store);
        Table table = store.find(FeeSets.RELATIVE_VALUES, day).orElseThrow();
        for (int row = 0; row < table.rows(); row++) {
            String code = table.code(0, row);
            Indicators indicators = find(code);
            if (indicators != null && indicators.status() == 'A' && known.add(code)) {
                if (!isVisit(code)) {
                    payable.add(code);
                }
            }
        }
    }

    /** Visits are chosen by patient and place, not by chance. */
    private static boolean isVisit(String code) {
        return code.startsWith("992")
                || code.startsWith("993")
                || code.startsWith("994")
                || code.startsWith("9200")
                || code.startsWith("9201")
                || code.startsWith("G04");
    }

    @Nullable Indicators find(String code) {
        return fees.seekIndicators(Packed.pack(code), day.toEpochDay());
    }

    /** A service that is no visit, and in front of an add-on code what it adds to. */
    List<String> next() {
        String code =
                random.nextBoolean()
                        ? COMMON[random.nextInt(COMMON.length)]
                        : payable.get(random.nextInt(payable.size()));
        if (addOns.seekType(Packed.pack(code), day.toEpochDay()) <= 0) {
            return List.of(code);
        }
        List<String> primaries =
                addOns.find(code, day)
                        .map(addOn -> addOn.primaries().stream().filter(known::contains).toList())
                        .orElse(List.of());
        return primaries.isEmpty()
                ? List.of("93000")
                : List.of(primaries.get(random.nextInt(primaries.size())), code);
    }

    /** Any payable one, whatever it stands beside. */
    String anyAtAll() {
        return payable.get(random.nextInt(payable.size()));
    }

    /** Where it can be done: an operating room is not in the office. */
    String placeOf(String code) {
        Indicators known = find(code);
        return known != null && known.rareInOffice() ? HOSPITAL : OFFICE;
    }

    /** Whether it may stand on a line beside those. */
    boolean goesWith(String code, List<String> others, String place) {
        Indicators known = find(code);
        boolean isOfHospital =
                known != null
                        && place.equals(HOSPITAL)
                        && (known.pctc() == '3' || known.pctc() == '5' || known.pctc() == '4');
        if (isOfHospital || others.contains(code) || (place.equals(OFFICE) && isRare(known))) {
            return false;
        }
        for (String other : others) {
            long found = pairs.seek(Packed.pack(code), Packed.pack(other), day.toEpochDay());
            boolean isPairOfVisit = isVisit(other) && found >= 0;
            if (found >= 0 && !(isPairOfVisit && pairs.edit(found).modifierAllowed())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRare(@Nullable Indicators known) {
        return known != null && known.rareInOffice();
    }

    /** Some that go together, each drawn by itself. */
    List<String> drawn(List<String> already, int count, String place) {
        List<String> codes = new ArrayList<>(already);
        for (int tries = 0; tries < TRIES && codes.size() < already.size() + count; tries++) {
            for (String code : next()) {
                if (goesWith(code, codes, place)) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    /** The line of a code, with the modifiers that it needs among the others. */
    Done done(String code, List<String> all, String place) {
        List<String> modifiers = new ArrayList<>();
        if (isVisit(code) && isVisitApart(code, all)) {
            modifiers.add("25");
        }
        if (THERAPY.contains(code)) {
            modifiers.add("GP");
        }
        Indicators known = find(code);
        if (known != null && place.equals(HOSPITAL) && known.pctc() == '1') {
            modifiers.add("26");
        }
        if (code.compareTo("98940") >= 0 && code.compareTo("98942") <= 0) {
            modifiers.add("AT");
        }
        UnitLimits.Limit limit = limits.seek(Packed.pack(code), day.toEpochDay());
        boolean isRepeated = limit != null && limit.units() > 1 && random.nextInt(6) == 0;
        return new Done(code, modifiers, isRepeated ? 2 : 1);
    }

    /** Whether something beside a visit asks for modifier 25 on it. */
    private boolean isVisitApart(String visit, List<String> all) {
        for (String other : all) {
            Indicators known = find(other);
            if (!other.equals(visit)
                    && ((known != null && (known.isMinor() || known.isMajor()))
                            || isVisit(other)
                            || pairs.seek(Packed.pack(visit), Packed.pack(other), day.toEpochDay())
                                    >= 0)) {
                return true;
            }
        }
        return false;
    }
}
