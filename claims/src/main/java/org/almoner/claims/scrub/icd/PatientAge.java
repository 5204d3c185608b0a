package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** Preventive visits are coded by age. */
final class PatientAge implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.ICD,
                            "patient-age",
                            "Code for another age",
                            "A preventive visit is billed with the code for the patient's age on"
                                    + " the date of service.")
                    .warns()
                    .where(Sign.PREVENTIVE)
                    .source("CPT, Preventive Medicine Services, 99381 to 99397")
                    .fires(
                            """
                            patient F 1996-01-10
                            dx Z00.00
                            2026-03-02 99396
                            """,
                            """
                            WARN Line 1 (99396): the code is for ages 40 to 64; the patient was 30.
                            """)
                    .quiet(
                            """
                            patient F 1976-01-10
                            dx Z00.00
                            2026-03-02 99396
                            """);

    /** Ages that a code is for, both included. */
    private record Ages(int from, int to) {

        String words() {
            return to > 120 ? "%d and older".formatted(from) : "%d to %d".formatted(from, to);
        }
    }

    private static final Map<String, Ages> BY_CODE =
            Map.ofEntries(
                    Map.entry("99381", new Ages(0, 0)),
                    Map.entry("99391", new Ages(0, 0)),
                    Map.entry("99382", new Ages(1, 4)),
                    Map.entry("99392", new Ages(1, 4)),
                    Map.entry("99383", new Ages(5, 11)),
                    Map.entry("99393", new Ages(5, 11)),
                    Map.entry("99384", new Ages(12, 17)),
                    Map.entry("99394", new Ages(12, 17)),
                    Map.entry("99385", new Ages(18, 39)),
                    Map.entry("99395", new Ages(18, 39)),
                    Map.entry("99386", new Ages(40, 64)),
                    Map.entry("99396", new Ages(40, 64)),
                    Map.entry("99387", new Ages(65, 999)),
                    Map.entry("99397", new Ages(65, 999)));

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        LocalDate born = subject.professional().patient().birthDate();
        if (born == null) {
            return;
        }
        for (int i = 0; i < subject.professional().lines().size(); i++) {
            Line line = subject.professional().lines().get(i);
            Ages ages = BY_CODE.get(line.code());
            int age = Period.between(born, line.from()).getYears();
            if (ages != null && age >= 0 && (age < ages.from() || age > ages.to())) {
                findings.line(
                        Severity.WARN,
                        i,
                        line,
                        "the code is for ages %s; the patient was %d.".formatted(ages.words(), age),
                        "Please choose the code for the patient's age, or check the date of"
                                + " birth.");
            }
        }
    }
}
