package org.almoner.claims.scrub.form;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A service was done before it is billed, and ends after it begins. */
final class ServiceDates implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "service-dates",
                            "Dates of service",
                            "No line is dated in the future or before the patient was born, and"
                                + " none ends before it begins. Supplies may be billed for days to"
                                + " come.")
                    .onAll()
                    .source(
                            "X12 005010X222A1, 005010X223A2 and 005010X224A2, loop 2400, DTP*472;"
                                    + " Medicare Claims Processing Manual (Pub. 100-04), chapter 20"
                                    + " (supplies that span days)")
                    .fires(
                            """
                            today 2026-03-01
                            dx I10
                            2026-03-02 99213
                            """,
                            "STOP Line 1 (99213): its date, 2 Mar 2026, is in the future.\n")
                    .fires(
                            """
                            dx I10
                            2026-03-02..2026-02-27 97110
                            """,
                            """
                            STOP Line 1 (97110): it ends on 27 Feb 2026, before it begins on 2 Mar 2026.
                            """)
                    .fires(
                            """
                            institutional 131
                            patient F 2026-03-03
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP Line 1 (99213): its date, 2 Mar 2026, is before the patient's date of birth.
                            """)
                    .quiet(
                            """
                            today 2026-03-02
                            patient F 2026-03-02
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            today 2026-03-02
                            dx E11.9
                            2026-03-02..2026-06-01 A4253 x6
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        LocalDate today = subject.context().today();
        LocalDate born = subject.claim().patient().birthDate();
        LocalDate known = born == null || born.isAfter(today) ? null : born;
        List<Service> services = subject.services();
        for (int index = 0; index < services.size(); index++) {
            check(services.get(index), today, known, findings);
        }
    }

    private static void check(
            Service service, LocalDate today, @Nullable LocalDate born, Findings findings) {
        LocalDate from = service.from();
        LocalDate to = service.to();
        if (to.isBefore(from)) {
            findings.say(
                    service,
                    "it ends on %s, before it begins on %s."
                            .formatted(Findings.day(to), Findings.day(from)),
                    "Please correct the dates from the visit.");
        }
        if (from.isAfter(today) || (to.isAfter(today) && !isSupply(service.code()))) {
            findings.say(
                    service,
                    "its date, %s, is in the future.".formatted(Findings.day(to)),
                    "Please correct the date, or wait until the service was done.");
        }
        if (born != null && from.isBefore(born)) {
            findings.say(
                    service,
                    "its date, %s, is before the patient's date of birth."
                            .formatted(Findings.day(from)),
                    "Please check the date of service and the date of birth.");
        }
    }

    /** What is handed out today to be used in the weeks to come. */
    private static boolean isSupply(String code) {
        return !code.isEmpty() && "ABEKL".indexOf(code.charAt(0)) >= 0;
    }
}
