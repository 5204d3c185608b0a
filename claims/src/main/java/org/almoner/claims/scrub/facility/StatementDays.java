package org.almoner.claims.scrub.facility;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.InstitutionalClaim.Stay;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;

/** The days of the statement hold the services, and the admission is not behind them. */
final class StatementDays implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "statement-days",
                            "Days of the statement",
                            "The statement ends after it begins and not after today; the admission"
                                    + " is not after its end, and every service lies within it.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .source(
                            "X12 005010X223A2, loop 2300, DTP*434 and DTP*435, loop 2400, DTP*472;"
                                    + " NUBC, statement covers period (form locator 06)")
                    .fires(
                            """
                            institutional 131
                            statement 2026-03-02 2026-03-02
                            dx I10
                            2026-03-02 rev 0510 99213
                            2026-03-09 rev 0300 80053
                            """,
                            """
                            STOP Line 2 (80053): 9 Mar 2026 is not within the statement, 2 Mar 2026 to 2 Mar 2026.
                            """)
                    .fires(
                            """
                            institutional 111
                            statement 2026-03-02 2026-03-06
                            admitted 2026-03-09
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            STOP The patient was admitted on 9 Mar 2026, after the statement's last day, 6 Mar 2026.
                            """)
                    .fires(
                            """
                            institutional 111
                            statement 2026-03-06 2026-03-02
                            dx I10
                            2026-03-02 rev 0120
                            """,
                            """
                            STOP The statement ends on 2 Mar 2026, before it begins on 6 Mar 2026.
                            """)
                    .quiet(
                            """
                            # Tests of the days before are on the bill of the stay.
                            institutional 111
                            statement 2026-03-02 2026-03-06
                            admitted 2026-03-04
                            dx I10
                            2026-03-02 rev 0300 80053
                            2026-03-04..2026-03-06 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Stay stay = subject.institutional().stay();
        LocalDate from = stay.from();
        LocalDate to = stay.to();
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            findings.say(
                    "The statement ends on %s, before it begins on %s."
                            .formatted(Findings.day(to), Findings.day(from)),
                    "Please correct its days.");
            return;
        }
        LocalDate admitted = stay.admitted();
        if (to.isAfter(subject.context().today()) && !isServiceAfter(subject)) {
            findings.say(
                    "The statement's last day, %s, is in the future.".formatted(Findings.day(to)),
                    "Please correct it, or wait until the services were done.");
        }
        if (admitted != null && admitted.isAfter(to)) {
            findings.say(
                    "The patient was admitted on %s, after the statement's last day, %s."
                            .formatted(Findings.day(admitted), Findings.day(to)),
                    "Please correct one of the two days.");
        }
        for (Service service : subject.services()) {
            if (service.from().isBefore(from) || service.to().isAfter(to)) {
                LocalDate outside = service.from().isBefore(from) ? service.from() : service.to();
                findings.say(
                        subject.kind() == Kind.OUTPATIENT ? Severity.STOP : Severity.WARN,
                        service,
                        "%s is not within the statement, %s to %s."
                                .formatted(
                                        Findings.day(outside),
                                        Findings.day(from),
                                        Findings.day(to)),
                        "Please correct the day, or the statement's.",
                        null);
            }
        }
    }

    /** Whether a line's own day is in the future, of which another rule speaks. */
    private static boolean isServiceAfter(Subject subject) {
        for (Service service : subject.services()) {
            if (service.to().isAfter(subject.context().today())) {
                return true;
            }
        }
        return false;
    }
}
