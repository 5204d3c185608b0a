package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.regex.Pattern;

/** A few diagnoses belong to one sex's anatomy. */
final class PatientGender implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.ICD,
                        "patient-gender",
                        "Diagnosis and gender",
                        "A diagnosis of pregnancy or of female or male organs stands with the gender it"
                        + " belongs to.")
                .warns()
                .since(RuleText.SINCE_ICD10)
                .source(
                        "Medicare Code Editor, sex conflict; Medicare Claims Processing Manual (Pub."
                        + " 100-04), chapter 32, section 240 (KX)");


    private static final Pattern FEMALE =
            Pattern.compile("O\\d.*|Z3[4A].*|N8[0-9].*|C5[1-8].*|Z0141.*");
    private static final Pattern MALE = Pattern.compile("N4[0-9].*|C6[0-3].*");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        String gender = subject.professional().patient().gender();
        Pattern unusual =
                switch (gender == null ? "U" : gender) {
                    case "M" -> FEMALE;
                    case "F" -> MALE;
                    default -> null;
                };
        if (unusual == null) {
            return;
        }
        for (String diagnosis : subject.professional().diagnoses()) {
            if (unusual.matcher(diagnosis).matches()) {
                findings.claim(
                        Severity.WARN,
                        "Diagnosis %s is unusual with the gender on the claim (%s)."
                                .formatted(Findings.dotted(diagnosis), gender),
                        "Please check both. If both are right, say so; modifier KX on the line"
                                + " tells Medicare the same.");
            }
        }
    }
}
