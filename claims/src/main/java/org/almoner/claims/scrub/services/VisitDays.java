package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.temporal.ChronoUnit;

/** A visit is made on one day; days in a row are counted. */
final class VisitDays extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "visit-days",
                            "Visits and their days",
                            "A visit is of one day; a line of daily visits from one day to another"
                                    + " has a unit for each.")
                    .warns()
                    .where(Sign.VISIT, Sign.SEVERAL_DAYS)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 26, section"
                                    + " 10.4, items 24A and 24G")
                    .fires(
                            """
                            place 21
                            dx J18.9
                            2026-03-02..2026-03-05 99232 x3
                            """,
                            """
                            WARN Line 1 (99232): from 2 Mar 2026 to 5 Mar 2026 are 4 days, and 3 units are billed.
                            """)
                    .fires(
                            """
                            dx I10
                            2026-03-02..2026-03-03 99213
                            """,
                            """
                            WARN Line 1 (99213): a visit is of one day, and the line goes from 2 Mar 2026 to 3 Mar 2026.
                            """)
                    .quiet(
                            """
                            place 21
                            dx J18.9
                            2026-03-02..2026-03-05 99232 x4
                            """);

    VisitDays() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        int number = service.number();
        if (Visits.sort(number) == Visits.Sort.NONE || !service.to().isAfter(service.from())) {
            return;
        }
        if (!Visits.isDaily(number)) {
            findings.say(
                    service,
                    "a visit is of one day, and the line goes from %s to %s."
                            .formatted(Findings.day(service.from()), Findings.day(service.to())),
                    "Please enter the day of the visit.");
            return;
        }
        long days = ChronoUnit.DAYS.between(service.from(), service.to()) + 1;
        if (service.units() != days) {
            findings.say(
                    service,
                    "from %s to %s are %d days, and %d units are billed."
                            .formatted(
                                    Findings.day(service.from()),
                                    Findings.day(service.to()),
                                    days,
                                    service.units()),
                    "Please bill only days in a row on one line, a unit for each day on which"
                            + " the record has a visit.");
        }
    }
}
