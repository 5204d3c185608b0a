package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Past;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

/** A service that is paid only on its own. */
final class StatusOnlyAlone extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-only-alone",
                            "Paid only when nothing else is",
                            "A code with status T is paid only when the same provider "
                                    + "bills nothing else of the fee schedule on that day.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.MEDICARE)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "status code T")
                    .fires(
                            """
                            payer MB
                            dx J44.9
                            2026-03-02 99213
                            2026-03-02 94760
                            """,
                            """
                            WARN Line 2 (94760): Medicare pays it only when nothing else of the day is paid, and 99213 on line 1 is (status T).
                            """)
                    .quiet(
                            """
                            payer MB
                            dx J44.9
                            2026-03-02 94760
                            """)
                    .quiet(
                            """
                            payer MB
                            dx J44.9
                            2026-03-01 99213
                            2026-03-02 94760
                            """)
                    .quiet(
                            """
                            payer CI
                            dx J44.9
                            2026-03-02 99213
                            2026-03-02 94760
                            """);

    StatusOnlyAlone() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (known.status() != 'T' || !subject.isMedicare()) {
            return;
        }
        for (Service other : subject.services()) {
            Indicators its = subject.facts(other).indicators();
            if (its != null
                    && its.status() == 'A'
                    && other.from().equals(service.from())
                    && Past.isSamePerson(other, service)) {
                findings.say(
                        service,
                        "Medicare pays it only when nothing else of the day is paid, and %s on line %d is (status T)."
                                .formatted(other.code(), other.index() + 1),
                        "Please remove the line; the patient may not be billed for it.");
                return;
            }
        }
    }
}
