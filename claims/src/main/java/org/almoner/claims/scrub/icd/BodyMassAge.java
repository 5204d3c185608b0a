package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.time.Period;

/** A body mass index is coded by age. */
final class BodyMassAge extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-bmi-age",
                            "BMI code for another age",
                            "Z68.1 to Z68.45 are for adults of 20 years and more, Z68.5- for"
                                    + " younger patients.",
                            "ICD-10-CM tabular list, notes at Z68")
                    .fires(
                            """
                            patient F 2014-01-10
                            dx E66.01 Z68.41
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z68.41 is the index of an adult of 20 years or more, and the patient was 12.
                            """)
                    .quiet(
                            """
                            patient F 1994-01-10
                            dx E66.01 Z68.41
                            2026-03-02 99213 dx 1,2
                            """);

    BodyMassAge() {
        super(TEXT, Trait.BODY_MASS);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        LocalDate born = subject.claim().patient().birthDate();
        if (born == null || born.isAfter(subject.day())) {
            return;
        }
        DiagnosisFacts index = list.get(list.find(Trait.BODY_MASS));
        int age = Period.between(born, subject.day()).getYears();
        if (age < 20 != index.code().startsWith("Z685") && index.code().length() > 3) {
            findings.say(
                    "%s is the index of %s, and the patient was %d."
                            .formatted(
                                    index.display(),
                                    age < 20 ? "an adult of 20 years or more" : "a child",
                                    age),
                    "Please take the percentile (Z68.5-) for a child of 2 to 19 years, the number"
                            + " itself for an adult.");
        }
    }
}
