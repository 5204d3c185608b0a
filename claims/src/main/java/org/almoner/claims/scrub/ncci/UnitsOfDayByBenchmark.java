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

/** More units of a day than are likely: adjudication indicator 3. */
final class UnitsOfDayByBenchmark extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "mue-day-benchmark",
                            "Units of a day, by benchmark",
                            "The units of a code on a day, over all lines and earlier claims of the"
                                    + " provider, are not more than NCCI's limit by benchmark (MUE"
                                    + " adjudication indicator 3), or the record shows why.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .needs(Need.MUE)
                    .source(
                            "CMS, NCCI medically unlikely edits; NCCI Policy Manual, chapter I,"
                                    + " section V, adjudication indicator 3")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 J3301 x17
                            """,
                            """
                            WARN Line 1 (J3301): 17 units on 2 Mar 2026; NCCI expects 16 units a day at most.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 J3301 x16
                            """)
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 97110 x4
                            2026-03-02 97110-76 x3
                            """,
                            """
                            WARN Line 1 (97110): 7 units on 2 Mar 2026; NCCI expects 6 units a day at most.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 97110 x4
                            2026-03-02 97110-76 x3 by 1234567893
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02..2026-03-03 97110 x12
                            """)
                    .fires(
                            """
                            dx M17.11
                            before 2026-03-02 97110 x5 claim A-0950
                            2026-03-02 97110 x2
                            """,
                            """
                            WARN Line 1 (97110): 2 units here and 5 on earlier claims on 2 Mar 2026; NCCI expects 6 units a day at most.
                            """)
                    .quiet(
                            """
                            # sent before: another rule says so
                            dx M17.11
                            before 2026-03-02 97110 x5 claim A-0950
                            2026-03-02 97110 x5
                            """)
                    .quiet(
                            """
                            # what was thrown away stands on a line of its own
                            dx C50.911
                            2026-03-02 J9035 x230
                            2026-03-02 J9035-JW x20
                            """)
                    .quiet(
                            """
                            # professional and technical part are one service
                            dx I10
                            2026-03-02 93306-26
                            2026-03-02 93306-TC
                            """)
                    .fires(
                            """
                            institutional 131
                            dx M17.11
                            2026-03-02 rev 0420 97110 x9
                            """,
                            """
                            WARN Line 1 (97110): 9 units on 2 Mar 2026; NCCI expects 8 units a day at most.
                            """);

    UnitsOfDayByBenchmark() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        Limit limit = UnitCount.limit(subject, service, Indicator.DAY_BY_BENCHMARK);
        if (limit == null) {
            return;
        }
        long onClaim = UnitCount.onClaim(subject, service);
        long before = UnitCount.before(subject, service);
        if (onClaim + before > limit.units() && UnitCount.isFirst(subject, service)) {
            findings.say(
                    subject.asMostPayers(),
                    service,
                    Whose.said(
                            subject,
                            "%s on %s; NCCI expects %s a day at most."
                                    .formatted(
                                            UnitCount.counted(onClaim, before),
                                            Findings.day(service.from()),
                                            UnitCount.units(limit.units()))),
                    "Please compare the units with the record, and with what one unit of the code"
                            + " is. If they were given, coded rightly and needed, send them, and"
                            + " appeal the denial with the record; the patient may not be billed"
                            + " for it.",
                    null);
        }
    }
}
