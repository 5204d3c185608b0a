package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.CodeEdits;

import java.time.LocalDate;
import java.time.Period;

/** Some codes are for newborns, children, mothers or adults. */
final class AgeExpected extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-age",
                            "Diagnosis for another age",
                            "A diagnosis for newborns, children, pregnancy or adults stands with an"
                                    + " age at which it is expected.",
                            "CMS, Definitions of Medicare Code Edits, age conflict")
                    .needs(Need.CODE_EDITOR)
                    .fires(
                            """
                            patient F 1950-01-10
                            dx O80
                            2026-03-02 99213
                            """,
                            """
                            WARN O80 is expected at the age of 9 to 64; the patient was 76.
                            """)
                    .quiet(
                            """
                            patient F 1996-01-10
                            dx O80
                            2026-03-02 99213
                            """);

    AgeExpected() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        LocalDate born = subject.claim().patient().birthDate();
        if (born == null || born.isAfter(subject.day())) {
            return;
        }
        for (int at = 0; at < list.size(); at++) {
            CodeEdits.Ages ages = list.get(at).book().ages();
            if (ages != null) {
                int age = Period.between(born, subject.day()).getYears();
                if (age < ages.from() || age > ages.to()) {
                    findings.say(
                            "%s is expected at the age of %d to %d; the patient was %d."
                                    .formatted(list.get(at).display(), ages.from(), ages.to(), age),
                            "Please check the date of birth and the code.");
                }
            }
        }
    }
}
