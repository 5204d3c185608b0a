package org.almoner.claims.scrub.facility;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

/** Each line's revenue code is one that there is. */
final class RevenueKnown extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "revenue-valid",
                            "Revenue code valid",
                            "Each revenue code is one of the published list.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .warns()
                    .source("NUBC, revenue codes (form locator 42); X12 005010X223A2, SV201")
                    .fires(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0519 99213
                            """,
                            """
                            WARN Line 1 (99213): the revenue code 0519 is not in the list that was in force on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0510 99213
                            """);

    RevenueKnown() {
        super(TEXT);
    }

    /** Whether an earlier line has the same one; once is enough. */
    private static boolean isSaid(Subject subject, Service service) {
        for (Service earlier : subject.services()) {
            if (earlier.index() == service.index()) {
                return false;
            }
            if (earlier.revenueCode().equals(service.revenueCode())) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        String revenue = service.revenueCode();
        if (!revenue.isEmpty()
                && !isSaid(subject, service)
                && subject.shelf()
                        .known()
                        .isNone(CodeSystem.REVENUE, Revenue.four(revenue), service.from())) {
            findings.say(
                    service,
                    "the revenue code %s is not in the list that was in force on %s."
                            .formatted(revenue, Findings.day(service.from())),
                    "Please check it for a slip of the keyboard.");
        }
    }
}
