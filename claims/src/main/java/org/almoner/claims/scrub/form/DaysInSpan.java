package org.almoner.claims.scrub.form;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.temporal.ChronoUnit;

/** A line that counts days counts no more than lie between its two. */
final class DaysInSpan extends EachLine {

    private static final String DAYS = "DA";

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "days-in-span",
                            "Days counted and days told",
                            "A line counted in days has no more of them than lie from its first day"
                                    + " to its last.")
                    .onAll()
                    .warns()
                    .where(Sign.NOT_IN_UNITS, Sign.SEVERAL_DAYS)
                    .source("X12 005010X222A1, loop 2400, SV103; 005010X223A2, SV204; DTP*472")
                    .fires(
                            """
                            dx J18.9
                            2026-03-02..2026-03-04 E0601-RR days x4
                            """,
                            """
                            WARN Line 1 (E0601): 4 days are counted, but from 2 Mar 2026 to 4 Mar 2026 are 3.
                            """)
                    .quiet(
                            """
                            dx J18.9
                            2026-03-02..2026-03-05 E0601-RR days x4
                            """)
                    .quiet(
                            """
                            dx J18.9
                            2026-03-02..2026-03-04 E0601-RR x4
                            """)
                    .quiet(
                            """
                            institutional 111
                            dx J18.9
                            2026-03-02 rev 0120 days x4
                            """);

    DaysInSpan() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        // One day alone is where nobody told the last one.
        if (!service.unit().equals(DAYS) || !service.to().isAfter(service.from())) {
            return;
        }
        long days = ChronoUnit.DAYS.between(service.from(), service.to()) + 1;
        if (service.units() > days) {
            findings.say(
                    service,
                    "%d days are counted, but from %s to %s are %d."
                            .formatted(
                                    service.units(),
                                    Findings.day(service.from()),
                                    Findings.day(service.to()),
                                    days),
                    "Please correct the days, or the dates.");
        }
    }
}
