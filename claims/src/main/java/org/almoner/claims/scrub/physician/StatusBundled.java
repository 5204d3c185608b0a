package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

/** A service that Medicare pays with others. */
final class StatusBundled extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-bundled",
                            "Always bundled",
                            "No line to Medicare bills a code that is always paid with "
                                    + "other services (status B, and P where it is incident to "
                                    + "them).")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.MEDICARE)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "status codes B and P")
                    .fires(
                            """
                            payer MB
                            dx I10
                            2026-03-02 99213
                            2026-03-02 99000
                            """,
                            """
                            WARN Line 2 (99000): Medicare pays it with other services, never by itself (status B).
                            """)
                    .quiet(
                            """
                            payer CI
                            dx I10
                            2026-03-02 99213
                            2026-03-02 99000
                            """)
                    .quiet(
                            """
                            # recorded without a charge
                            payer MB
                            dx Z96.651
                            2026-03-02 99024 $0.00
                            """);

    StatusBundled() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if ((known.status() == 'B' || known.status() == 'P')
                && subject.isMedicare()
                && !service.has("GY")
                && !service.charge().isZero()) {
            findings.say(
                    service,
                    "Medicare pays it with other services, never by itself (status %c)."
                            .formatted(known.status()),
                    "Please remove the line, unless another payer that comes after Medicare pays"
                            + " for it; the patient may not be billed for it.");
        }
    }
}
