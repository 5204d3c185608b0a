package org.almoner.claims.scrub.physician;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;
import org.almoner.codes.fees.Indicators;

import java.util.List;

/** A service that Medicare does not cover. */
final class StatusNotCovered extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-not-covered",
                            "Not covered by Medicare",
                            "A line to Medicare with a code that it never covers (status "
                                    + "N) says that it is sent only to be refused (GY).")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.MEDICARE)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "status code N")
                    .fires(
                            """
                            payer MB
                            dx Z00.00
                            2026-03-02 99395
                            """,
                            """
                            WARN Line 1 (99395): Medicare does not cover it (status N).
                            """)
                    .quiet(
                            """
                            payer MB
                            dx Z00.00
                            2026-03-02 99395-GY
                            """)
                    .quiet(
                            """
                            payer CI
                            dx Z00.00
                            2026-03-02 99395
                            """);

    StatusNotCovered() {
        super(TEXT);
    }

    private static final List<String> TO_BE_REFUSED = List.of("GY", "GX", "GZ", "GA");

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (known.status() == 'N'
                && subject.isMedicare()
                && !service.hasAny(TO_BE_REFUSED)
                && !service.charge().isZero()) {
            findings.say(
                    VisitCodes.isPreventive(service.packed()) ? Severity.WARN : Severity.INFO,
                    service,
                    "Medicare does not cover it (status N).",
                    "If a refusal is wanted, for the patient or for another payer, modifier GY says"
                            + " so; else bill the patient, or look whether Medicare covers the"
                            + " service under another code.",
                    null);
        }
    }
}
