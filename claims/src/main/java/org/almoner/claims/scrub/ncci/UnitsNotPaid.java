package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.edits.UnitLimits.Limit;
import org.almoner.codes.fees.Indicators;

/** A code that Medicare pays no unit of in this setting. */
final class UnitsNotPaid extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "mue-zero",
                            "No unit is paid here",
                            "No claim to Medicare has a code whose unit limit is 0 in its setting.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .needs(Need.MUE)
                    .where(Sign.MEDICARE)
                    .source(
                            "CMS, NCCI medically unlikely edits; NCCI Policy Manual, chapter I,"
                                    + " section V, on limits of 0")
                    .fires(
                            """
                            payer MB
                            dx I10
                            2026-03-02 G0463
                            """,
                            """
                            WARN Line 1 (G0463): Medicare's unit limit for it is 0, so it is not paid here.
                            """)
                    .quiet(
                            """
                            payer CI
                            dx I10
                            2026-03-02 G0463
                            """)
                    .quiet(
                            """
                            # billed so that Medicare refuses it and another payer can pay
                            payer MB
                            dx I10
                            2026-03-02 G0463-GY
                            """);

    UnitsNotPaid() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (!subject.isMedicare()) {
            return;
        }
        Limit limit = UnitCount.limit(subject, service);
        if (limit != null && limit.units() == 0 && !isToldByFees(subject, service)) {
            findings.say(
                    service,
                    "Medicare's unit limit for it is 0, so it is not paid here.",
                    "It is bundled, not covered, or billed under another code or to another"
                        + " contractor. Please look which it is; GY says that it is sent only to be"
                        + " refused.");
        }
    }

    /** Of what the fee schedule gives the reason for, its own rules speak. */
    private static boolean isToldByFees(Subject subject, Service service) {
        Indicators known = subject.facts(service).indicators();
        return known != null && "BINP".indexOf(known.status()) >= 0;
    }
}
