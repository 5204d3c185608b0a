package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;

/** A patient was born, and not too long ago. */
final class BirthDate implements Rule {

    private static final int AGE_MOST = 120;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "birth-date",
                            "Date of birth",
                            "The patient's date of birth is not after today, nor more than 120"
                                    + " years before the service.")
                    .onAll()
                    .source("X12 005010X222A1, loops 2010BA and 2010CA, DMG02")
                    .fires(
                            """
                            today 2026-03-03
                            patient F 2062-05-14
                            dx I10
                            2026-03-02 99213
                            """,
                            "STOP The patient's date of birth is after today.\n")
                    .fires(
                            """
                            patient F 1861-05-14
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN By the date of birth the patient was more than 120 years old on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            today 2026-03-03
                            patient F 2026-03-03
                            dx I10
                            2026-03-03 99213
                            """)
                    .quiet(
                            """
                            patient F 1906-03-02
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        LocalDate born = subject.claim().patient().birthDate();
        if (born == null) {
            return;
        }
        if (born.isAfter(subject.context().today())) {
            findings.say(
                    "The patient's date of birth is after today.",
                    "Please correct it in the registration; often the century is wrong.");
        } else if (subject.day().getYear() - born.getYear() > AGE_MOST) {
            findings.claim(
                    Severity.WARN,
                    "By the date of birth the patient was more than %d years old on %s."
                            .formatted(AGE_MOST, Findings.day(subject.day())),
                    "Please check the year of birth in the registration.");
        }
    }
}
