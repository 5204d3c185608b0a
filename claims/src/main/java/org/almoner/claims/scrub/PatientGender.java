package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;

import java.util.List;
import java.util.regex.Pattern;

/** A few diagnoses belong to one sex's anatomy. */
final class PatientGender implements Edit {

    private static final Pattern FEMALE =
            Pattern.compile("O\\d.*|Z3[4A].*|N8[0-9].*|C5[1-8].*|Z0141.*");
    private static final Pattern MALE = Pattern.compile("N4[0-9].*|C6[0-3].*");

    @Override
    public EditDescription description() {
        return new EditDescription(
                "patient-gender",
                "Diagnosis and gender",
                "A diagnosis of pregnancy or of female or male organs stands with the gender it"
                        + " belongs to.",
                Severity.WARN,
                "Medicare Code Editor, sex conflict; Medicare Claims Processing Manual (Pub."
                        + " 100-04), chapter 32, section 240 (KX)",
                EditDescription.SINCE_ICD10);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        String gender = subject.claim().patient().gender();
        Pattern unusual =
                switch (gender == null ? "U" : gender) {
                    case "M" -> FEMALE;
                    case "F" -> MALE;
                    default -> null;
                };
        if (unusual == null) {
            return List.of();
        }
        for (String diagnosis : subject.claim().diagnoses()) {
            if (unusual.matcher(diagnosis).matches()) {
                findings.claim(
                        Severity.WARN,
                        "Diagnosis %s is unusual with the gender on the claim (%s)."
                                .formatted(Findings.dotted(diagnosis), gender),
                        "Please check both. If both are right, say so; modifier KX on the line"
                                + " tells Medicare the same.");
            }
        }
        return findings.list();
    }
}
