package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.edits.UnitLimits.Indicator;
import org.almoner.codes.edits.UnitLimits.Limit;
import org.almoner.codes.fees.Indicators;

/** More units of a day than policy lets be paid: adjudication indicator 2. */
final class UnitsOfDayByPolicy extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "mue-day-policy",
                            "Units of a day, by policy",
                            "The units of a code on a day, over all lines and earlier claims of the"
                                    + " provider, are not more than NCCI's limit by policy (MUE"
                                    + " adjudication indicator 2): more are never paid.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .needs(Need.MUE)
                    .source(
                            "CMS, NCCI medically unlikely edits; NCCI Policy Manual, chapter I,"
                                    + " section V, adjudication indicator 2")
                    .fires(
                            """
                            payer MB
                            dx K63.5
                            2026-03-02 45380 x2
                            """,
                            """
                            STOP Line 1 (45380): 2 units on 2 Mar 2026; by policy 1 unit is paid on a day at most.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx K63.5
                            2026-03-02 45380 x1
                            """)
                    .fires(
                            """
                            payer MB
                            dx L30.9
                            2026-03-02 11102
                            2026-03-02 11102-59
                            """,
                            """
                            STOP Line 1 (11102): 2 units on 2 Mar 2026; by policy 1 unit is paid on a day at most.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx L30.9
                            2026-03-02 11102
                            2026-03-03 11102-59
                            """)
                    .fires(
                            """
                            payer MB
                            dx L30.9
                            before 2026-03-02 11102 claim A-0950
                            2026-03-02 11102-59
                            """,
                            """
                            STOP Line 1 (11102): 1 unit here and 1 on earlier claims on 2 Mar 2026; by policy 1 unit is paid on a day at most.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx L30.9
                            before 2026-03-02 11102 by 1234567893 claim A-0950
                            2026-03-02 11102-59
                            """)
                    .quiet(
                            """
                            # sent before, and standing twice: other rules say so
                            payer MB
                            dx L30.9
                            before 2026-03-02 11102 claim A-0950
                            2026-03-02 11102
                            2026-03-02 11102
                            """)
                    .quiet(
                            """
                            # what it replaces has another number
                            claim A-0951 replaces ICN7
                            payer MB
                            dx L30.9
                            before 2026-03-02 11102 claim A-0950
                            2026-03-02 11102
                            """)
                    .fires(
                            """
                            payer MB
                            dx M17.0
                            2026-03-02 27447-RT
                            2026-03-02 27447-LT
                            """,
                            """
                            STOP Line 1 (27447): 2 units on 2 Mar 2026; by policy 1 unit is paid on a day at most.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.0
                            2026-03-02 27447-50
                            """)
                    .quiet(
                            """
                            # a commercial payer may want one line for each side
                            payer CI
                            dx M17.0
                            2026-03-02 27447-RT
                            2026-03-02 27447-LT
                            """)
                    .fires(
                            """
                            payer CI
                            dx K63.5
                            2026-03-02 45380 x2
                            """,
                            """
                            WARN Line 1 (45380): 2 units on 2 Mar 2026; by policy 1 unit is paid on a day at most.
                            """)
                    .fires(
                            """
                            payer MC
                            dx K63.5
                            2026-03-02 45380 x2
                            """,
                            """
                            WARN Line 1 (45380): 2 units on 2 Mar 2026; by policy 1 unit is paid on a day at most. So says Medicare's file; Medicaid has its own.
                            """)
                    .fires(
                            """
                            institutional 131
                            payer MA
                            dx K63.5
                            2026-03-02 rev 0750 45380 x2
                            """,
                            """
                            STOP Line 1 (45380): 2 units on 2 Mar 2026; by policy 1 unit is paid on a day at most.
                            """)
                    .quiet(
                            """
                            institutional 221
                            payer MA
                            dx K63.5
                            2026-03-02 rev 0750 45380 x2
                            """);

    UnitsOfDayByPolicy() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        Limit limit = UnitCount.limit(subject, service, Indicator.DAY_BY_POLICY);
        if (limit == null) {
            return;
        }
        long onClaim = UnitCount.onClaim(subject, service);
        long before = UnitCount.before(subject, service);
        if (onClaim + before > limit.units()
                && UnitCount.isFirst(subject, service)
                && (subject.isMedicare() || !hasSides(subject, service))) {
            tell(subject, service, limit, UnitCount.counted(onClaim, before), findings);
        }
    }

    private static void tell(
            Subject subject, Service service, Limit limit, String counted, Findings findings) {
        findings.say(
                subject.asMedicare(),
                service,
                Whose.said(
                        subject,
                        "%s on %s; by policy %s %s paid on a day at most."
                                .formatted(
                                        counted,
                                        Findings.day(service.from()),
                                        UnitCount.units(limit.units()),
                                        limit.units() == 1 ? "is" : "are")),
                hasSides(subject, service) && letsBoth(subject, service)
                        ? "If both sides were done, Medicare wants one line with modifier 50 and"
                                + " one unit; please replace the lines by it."
                        : "No modifier and no appeal changes that, and the patient may not be"
                                + " billed for it. Please correct the units, or remove what is too"
                                + " much.",
                null);
    }

    /** Whether the fee schedule pays for the second side of it. */
    private static boolean letsBoth(Subject subject, Service service) {
        Indicators known = subject.facts(service).indicators();
        return known == null || known.bilateral() == '1' || known.bilateral() == '3';
    }

    /** Whether lines of the code tell left from right. */
    private static boolean hasSides(Subject subject, Service service) {
        boolean left = false;
        boolean right = false;
        for (Service other : subject.services()) {
            if (other.packed() == service.packed() && other.from().equals(service.from())) {
                left |= other.has("LT");
                right |= other.has("RT");
            }
        }
        return left && right;
    }
}
