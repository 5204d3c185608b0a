package org.almoner.claims.scrub.payer;

import org.almoner.claims.ScrubContext.Days;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.List;

/** The payer said that the patient was covered on the day of service. */
final class CoveredOnTheDay implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "covered-on-the-day",
                            "Covered on the day",
                            "Where the payer was asked about the patient's coverage, the days that"
                                    + " it told hold the day of each service; of a stay, its first"
                                    + " day.")
                    .onAll()
                    .warns()
                    .where(Sign.BESIDE)
                    .source("X12 005010X279A1, loop 2100C, DTP*346 and DTP*347; CO 26 and CO 27")
                    .fires(
                            """
                            covered 2025-01-01..2026-02-28
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): on 2 Mar 2026 the patient was not covered by Meridian Health Plan, as it said; coverage ended on 28 Feb 2026.
                            """)
                    .fires(
                            """
                            covered 2026-03-03..
                            dx I10
                            2026-03-02 99213
                            2026-03-03 93000
                            """,
                            """
                            WARN Line 1 (99213): on 2 Mar 2026 the patient was not covered by Meridian Health Plan, as it said; coverage began on 3 Mar 2026.
                            """)
                    .quiet(
                            """
                            covered 2025-01-01..2025-12-31
                            covered 2026-01-01..2026-03-02
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            institutional 111
                            covered 2025-01-01..2026-02-28
                            dx I10
                            2026-02-26 rev 0120
                            2026-03-02 rev 0250
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Days> covered = subject.context().payer().covered();
        if (covered.isEmpty() || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            LocalDate day = subject.kind() == Kind.INPATIENT ? subject.day() : service.from();
            if (!isCovered(covered, day)) {
                findings.say(
                        service,
                        "on %s the patient was not covered by %s, as it said%s."
                                .formatted(
                                        Findings.day(day),
                                        subject.claim().payer().name(),
                                        nearest(covered, day)),
                        "Please ask the patient for the coverage of that day, and the payer again;"
                                + " coverage may have been restored since.");
                if (subject.kind() == Kind.INPATIENT) {
                    return;
                }
            }
        }
    }

    private static boolean isCovered(List<Days> covered, LocalDate day) {
        for (Days days : covered) {
            if (days.holds(day)) {
                return true;
            }
        }
        return false;
    }

    /** The end of the last coverage before, else the beginning of the first one after. */
    private static String nearest(List<Days> covered, LocalDate day) {
        LocalDate ended = null;
        LocalDate begins = null;
        for (Days days : covered) {
            LocalDate to = days.to();
            if (to != null && to.isBefore(day)) {
                ended = ended == null || to.isAfter(ended) ? to : ended;
            } else if (days.from().isAfter(day)) {
                begins = begins == null || days.from().isBefore(begins) ? days.from() : begins;
            }
        }
        if (ended != null) {
            return "; coverage ended on " + Findings.day(ended);
        }
        return begins == null ? "" : "; coverage began on " + Findings.day(begins);
    }
}
