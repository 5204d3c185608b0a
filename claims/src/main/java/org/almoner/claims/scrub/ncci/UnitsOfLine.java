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

/** More units on a line than NCCI takes on one: adjudication indicator 1. */
final class UnitsOfLine extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "mue-line",
                            "Units of a line",
                            "No line has more units than NCCI's limit for one line (MUE"
                                    + " adjudication indicator 1).")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .needs(Need.MUE)
                    .source(
                            "CMS, NCCI medically unlikely edits; NCCI Policy Manual, chapter I,"
                                    + " section V, adjudication indicator 1")
                    .fires(
                            """
                            payer MB
                            dx D66
                            2026-03-02 J7192 x22001
                            """,
                            """
                            STOP Line 1 (J7192): it has 22001 units; a line has at most 22000.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx D66
                            2026-03-02 J7192 x22000
                            """)
                    .quiet(
                            """
                            # each line is looked at by itself
                            payer MB
                            dx D66
                            2026-03-02 J7192 x22000
                            2026-03-02 J7192-76 x22000
                            """)
                    .fires(
                            """
                            payer CI
                            dx D66
                            2026-03-02 J7192 x22001
                            """,
                            """
                            WARN Line 1 (J7192): it has 22001 units; a line has at most 22000.
                            """)
                    .quiet(
                            """
                            # 250 miles on each of two days
                            payer MB
                            dx D66
                            2026-03-02..2026-03-03 A0425 x500
                            """);

    UnitsOfLine() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        Limit limit = UnitCount.limit(subject, service, Indicator.LINE);
        if (limit == null || UnitCount.aDay(service) <= limit.units()) {
            return;
        }
        findings.say(
                subject.asMedicare(),
                service,
                Whose.said(
                        subject,
                        "it has %s; a line has at most %d."
                                .formatted(
                                        UnitCount.units(UnitCount.aDay(service)), limit.units())),
                "Please compare the units with the record. If they are right, bill them on lines of"
                        + " at most %d, with the modifier that says why (76, 77, 91, 59, XE, XS or a"
                                .formatted(limit.units())
                        + " site); else correct them.",
                null);
    }
}
