package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Examinations of small children are coded by age. */
final class NewbornExam extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-newborn-exam",
                            "Examination for another age",
                            "Z00.110 is for newborns under 8 days, Z00.111 for 8 to 28 days,"
                                    + " Z00.12- for older children.",
                            "ICD-10-CM tabular list, Z00.11- and Z00.12-")
                    .fires(
                            """
                            patient F 2026-02-28
                            dx Z00.129
                            2026-03-02 99381
                            """,
                            """
                            WARN Z00.129 is for another age; the child was 2 days old.
                            """)
                    .quiet(
                            """
                            patient F 2026-02-28
                            dx Z00.110
                            2026-03-02 99381
                            """);

    NewbornExam() {
        super(TEXT, Trait.NEWBORN_EXAM);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        LocalDate born = subject.claim().patient().birthDate();
        if (born == null || born.isAfter(subject.day())) {
            return;
        }
        DiagnosisFacts exam = list.get(list.find(Trait.NEWBORN_EXAM));
        long days = ChronoUnit.DAYS.between(born, subject.day());
        String right = days < 8 ? "Z00.110" : days <= 28 ? "Z00.111" : "Z00.12-";
        if (!exam.display().startsWith(right.replace("-", "")) && days < 40) {
            findings.say(
                    "%s is for another age; the child was %d days old."
                            .formatted(exam.display(), days),
                    "At this age the examination is %s.".formatted(right));
        }
    }
}
