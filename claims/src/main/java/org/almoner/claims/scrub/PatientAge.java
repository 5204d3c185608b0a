package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** Preventive visits are coded by age. */
final class PatientAge implements Edit {

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
    public EditDescription description() {
        return new EditDescription(
                "patient-age",
                "Code for another age",
                "A preventive visit is billed with the code for the patient's age on the date of"
                        + " service.",
                Severity.WARN,
                "CPT, Preventive Medicine Services, 99381 to 99397",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        LocalDate born = subject.claim().patient().birthDate();
        if (born == null) {
            return List.of();
        }
        for (int i = 0; i < subject.claim().lines().size(); i++) {
            Line line = subject.claim().lines().get(i);
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
        return findings.list();
    }
}
