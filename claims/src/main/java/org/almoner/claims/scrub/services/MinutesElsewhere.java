package org.almoner.claims.scrub.services;

import org.almoner.claims.LineDetail;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Only anesthesia is counted in minutes. */
final class MinutesElsewhere extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "minutes-elsewhere",
                            "Minutes on another service",
                            "No service but anesthesia is counted in minutes; timed codes are"
                                    + " counted in units.")
                    .warns()
                    .where(Sign.NOT_IN_UNITS)
                    .source("X12 005010X222A1, loop 2400, SV103")
                    .fires(
                            """
                            dx M54.50
                            2026-03-02 97110-GP 30min
                            """,
                            """
                            WARN Line 1 (97110): only anesthesia is counted in minutes, and the line counts 30 of them.
                            """)
                    .quiet(
                            """
                            dx M54.50
                            2026-03-02 97110-GP x2
                            """);

    MinutesElsewhere() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.unit().equals(LineDetail.MINUTES)
                && service.number() >= 0
                && !Anesthesia.is(service)) {
            findings.say(
                    service,
                    "only anesthesia is counted in minutes, and the line counts %s of them."
                            .formatted(service.quantity().toPlainString()),
                    "Please bill the units that the minutes in the record make.");
        }
    }
}
