package org.almoner.claims.scrub.services;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.HistoryLines;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.FeeSchedules;
import org.almoner.codes.fees.Place;
import org.almoner.codes.fees.Price;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Above an amount of the year Medicare pays therapy only with KX. An earlier claim's line does not
 * say what was allowed for it, so its fee is looked up.
 */
final class TherapyThreshold implements Rule {

    /** In cents; the same for physical with speech therapy, and for occupational therapy. */
    private static final Map<Integer, Long> BY_YEAR =
            Map.of(
                    2021, 2_110_00L,
                    2022, 2_150_00L,
                    2023, 2_230_00L,
                    2024, 2_330_00L,
                    2025, 2_410_00L,
                    2026, 2_480_00L);

    /** So many hundredths of the amount leave no doubt, whatever was allowed in fact. */
    private static final long SURE = 115;

    private static final int UNITS_MOST = 9_999;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "therapy-threshold",
                            "KX above the therapy threshold",
                            "When a year's physical and speech therapy, or its occupational"
                                    + " therapy, comes to more than Medicare's amount of the year"
                                    + " (2024 $2,330, 2025 $2,410, 2026 $2,480), the lines carry"
                                    + " KX. What was allowed is reckoned by the fee schedule from"
                                    + " the lines that are known.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .since(LocalDate.of(2021, 1, 1))
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.MEDICARE, Sign.EARLIER, Sign.PLAN_OF_CARE)
                    .source(
                            "Social Security Act, section 1833(g); Medicare Claims Processing"
                                    + " Manual (Pub. 100-04), chapter 5, section 10; CMS, KX"
                                    + " modifier thresholds of the calendar year")
                    .fires(
                            """
                            # earlier weeks, written in one
                            payer MB Medicare
                            dx M54.50
                            before 2026-02-02 97110-GP x110
                            before 2026-02-09 97110-GP x30
                            2026-03-02 97110-GP x2
                            """,
                            """
                            WARN Line 1 (97110): with it the physical and speech therapy of 2026 that is known here comes to about $3,120 by the fee schedule; above $2,480 Medicare pays only with KX.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx M54.50
                            before 2026-02-02 97110-GO x113
                            2026-03-02 97110-GO x2
                            """,
                            """
                            INFO Line 1 (97110): with it the occupational therapy of 2026 that is known here comes to about $2,524 by the fee schedule; above $2,480 Medicare pays only with KX.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx M54.50
                            before 2026-02-02 97110-GP x113
                            2026-03-02 97110-GP-KX x2
                            """)
                    .quiet(
                            """
                            # the other discipline, and another year
                            payer MB Medicare
                            dx M54.50
                            before 2026-02-02 97110-GO x113
                            before 2025-12-02 97110-GP x113
                            2026-03-02 97110-GP x2
                            """)
                    .quiet(
                            """
                            dx M54.50
                            before 2026-02-02 97110-GP x140
                            2026-03-02 97110-GP x2
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.isMedicare() || subject.isVoid() || subject.past().isEmpty()) {
            return;
        }
        Long threshold = BY_YEAR.get(subject.day().getYear());
        if (threshold != null) {
            check(subject, threshold, true, findings);
            check(subject, threshold, false, findings);
        }
    }

    private static void check(
            Subject subject, long threshold, boolean isOccupational, Findings findings) {
        Service first = firstWithoutReason(subject, isOccupational);
        if (first == null) {
            return;
        }
        long cents = allowed(subject, isOccupational);
        if (cents > threshold) {
            findings.say(
                    cents * 100 >= threshold * SURE ? Severity.WARN : Severity.INFO,
                    first,
                    "with it the %s therapy of %d that is known here comes to about $%,d by the fee schedule; above $%,d Medicare pays only with KX."
                            .formatted(
                                    isOccupational ? "occupational" : "physical and speech",
                                    subject.day().getYear(),
                                    cents / 100,
                                    threshold / 100),
                    "KX says that the record shows why more therapy is needed. If it does, the"
                            + " lines above the amount carry it; what others billed this year"
                            + " counts as well, and Medicare's portal tells it.",
                    null);
        }
    }

    /** The first line of the discipline; null where there is none, or where one has KX. */
    private static @Nullable Service firstWithoutReason(Subject subject, boolean isOccupational) {
        Service first = null;
        List<Service> services = subject.services();
        for (int place = 0; place < services.size(); place++) {
            Service service = services.get(place);
            if (isOf(service.modifiers(), isOccupational)) {
                if (service.has("KX")) {
                    return null;
                }
                first = first == null ? service : first;
            }
        }
        return first;
    }

    private static boolean isOf(List<String> modifiers, boolean isOccupational) {
        return isOccupational
                ? modifiers.contains("GO")
                : modifiers.contains("GP") || modifiers.contains("GN");
    }

    /** What the fee schedule allows for the year's services so far, and for those of the claim. */
    private static long allowed(Subject subject, boolean isOccupational) {
        FeeSchedules fees = subject.shelf().fees();
        Place place = place(subject, fees);
        Map<LocalDate, List<org.almoner.codes.fees.Service>> days = new TreeMap<>();
        HistoryLines past = subject.past();
        long year = subject.day().withDayOfYear(1).toEpochDay();
        int end = past.firstFrom(subject.day().toEpochDay() + 1);
        for (int at = past.firstFrom(year); at < end; at++) {
            HistoryLine before = past.get(at);
            if (isOf(before.modifiers(), isOccupational)) {
                add(days, before.code(), before.units(), before.from(), place);
            }
        }
        for (Service service : subject.services()) {
            if (isOf(service.modifiers(), isOccupational)) {
                add(days, service.code(), service.units(), service.from(), place);
            }
        }
        long cents = 0;
        for (List<org.almoner.codes.fees.Service> ofOneDay : days.values()) {
            for (Price price : fees.price(ofOneDay)) {
                cents += price.cents();
            }
        }
        return cents;
    }

    private static void add(
            Map<LocalDate, List<org.almoner.codes.fees.Service>> days,
            String code,
            long units,
            LocalDate day,
            Place place) {
        if (units >= 1 && units <= UNITS_MOST) {
            days.computeIfAbsent(day, _ -> new ArrayList<>())
                    .add(
                            new org.almoner.codes.fees.Service(
                                    code,
                                    List.of(),
                                    Math.toIntExact(units),
                                    place,
                                    "11",
                                    day,
                                    0,
                                    OptionalLong.empty(),
                                    false));
        }
    }

    /** The clinic's, else the nation. */
    private static Place place(Subject subject, FeeSchedules fees) {
        Address address = subject.claim().billing().address();
        return address == null
                ? Place.NATION
                : fees.findPlace(address.zip(), subject.day()).orElse(Place.NATION);
    }
}
