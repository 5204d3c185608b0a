package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;
import org.almoner.codes.fees.Indicators;

/** A code that Medicare does not take. */
final class StatusInvalid extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-invalid",
                            "Not valid for Medicare",
                            "No line to Medicare has a code for which Medicare uses "
                                    + "another one (status I).")
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.MEDICARE)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "status code I")
                    .fires(
                            """
                            payer MB
                            dx I10
                            2026-03-02 99242
                            """,
                            """
                            STOP Line 1 (99242): Medicare does not take this code (status I); it has another one for the service.
                            """)
                    .quiet(
                            """
                            payer CI
                            dx I10
                            2026-03-02 99242
                            """)
                    .quiet(
                            """
                            payer MB
                            dx I10
                            2026-03-02 99213
                            """);

    StatusInvalid() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (known.status() == 'I'
                && subject.isMedicare()
                && !isMeasure(service.code())
                && !service.has("GY")
                && !service.charge().isZero()) {
            findings.say(
                    service,
                    "Medicare does not take this code (status I); it has another one for the"
                            + " service.",
                    VisitCodes.isVisit(service.packed())
                            ? "For a consultation bill the visit that was made: office, hospital or"
                                    + " other, by the same rules of level."
                            : "Please look for Medicare's own code, mostly a G code.");
        }
    }

    /** Codes of category II report quality, and are not paid for. */
    private static boolean isMeasure(String code) {
        return code.charAt(code.length() - 1) == 'F';
    }
}
