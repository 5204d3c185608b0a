package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Care of a newborn is for the first 28 days, and goes out in the child's name. */
final class NewbornService extends EachLine {

    private static final int NEWBORN_DAYS = 28;

    /** From which age on a patient may have a child. */
    private static final int MOTHERS_YEARS = 10;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "newborn-service",
                            "Newborn care of somebody older",
                            "Newborn care (99460 to 99465), neonatal critical and intensive care"
                                    + " (99468, 99469, 99477) and the circumcision of a newborn"
                                    + " (54160) are for patients of 28 days or less.")
                    .warns()
                    .where(Sign.NEWBORN)
                    .source(
                            "CPT, Newborn Care Services, Delivery/Birthing Room Attendance, and"
                                    + " Inpatient Neonatal Critical Care guidelines; code 54160")
                    .fires(
                            """
                            patient F 1996-05-14
                            dx Z38.00
                            2026-03-02 99460 pos 21
                            """,
                            """
                            WARN Line 1 (99460): it is care of a newborn, and the patient was 29 years old. Is this the mother's claim?
                            """)
                    .fires(
                            """
                            patient M 2026-01-31
                            dx Z41.2
                            2026-03-02 54160
                            """,
                            """
                            WARN Line 1 (54160): it is for the first 28 days, and the patient was 30 days old.
                            """)
                    .quiet(
                            """
                            patient M 2026-02-02
                            dx Z41.2
                            2026-03-02 54160
                            """)
                    .quiet(
                            """
                            # a daily visit that began in time
                            patient M 2026-03-01
                            dx Z38.00
                            2026-03-02 99462 pos 21
                            """);

    NewbornService() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (isNewborns(service.number())) {
            check(subject, service, findings);
        }
    }

    private static boolean isNewborns(int number) {
        return (number >= 99_460 && number <= 99_465)
                || number == 99_468
                || number == 99_469
                || number == 99_477
                || number == 54_160;
    }

    private static void check(Subject subject, Service service, Findings findings) {
        LocalDate born = subject.claim().patient().birthDate();
        if (born == null || subject.isVoid()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(born, service.from());
        long years = ChronoUnit.YEARS.between(born, service.from());
        if (days <= NEWBORN_DAYS) {
            return;
        }
        if (years >= MOTHERS_YEARS) {
            findings.say(
                    service,
                    "it is care of a newborn, and the patient was %d years old. Is this the mother's claim?"
                            .formatted(years),
                    "Please send it with the child as the patient. Where the payer wants the first"
                            + " days under the mother's number, the child's own day of birth still"
                            + " stands with the patient.");
        } else {
            findings.say(
                    service,
                    "it is for the first 28 days, and the patient was %s old."
                            .formatted(years == 0 ? days + " days" : years + " years"),
                    "Please choose the code for the child's age, or check the date of birth.");
        }
    }
}
