package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A few diagnoses belong to one sex's anatomy, and some payers still ask. */
final class PatientGender extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "patient-gender",
                            "Diagnosis and gender",
                            "Where a payer still asks: a diagnosis of pregnancy or of female or"
                                    + " male organs stands with the gender it belongs to. Medicare"
                                    + " stopped asking with discharges after 2024-09-30.",
                            "CMS, Definitions of Medicare Code Edits, version 42 (sex conflict edit"
                                    + " taken out on 2024-10-01); Medicare Claims Processing Manual"
                                    + " (Pub. 100-04), chapter 32, section 240 (KX)")
                    .fires(
                            """
                            sex-edits
                            patient F 1961-05-14
                            dx N40.0
                            2026-03-02 99213
                            """,
                            """
                            WARN Diagnosis N40.0 is unusual with the gender on the claim (F).
                            """)
                    .quiet(
                            """
                            patient F 1961-05-14
                            dx N40.0
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            sex-edits
                            patient M 1961-05-14
                            dx N40.0
                            2026-03-02 99213
                            """);

    PatientGender() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        String gender = subject.claim().patient().gender();
        if (!subject.context().payer().hasSexEdits() || gender == null) {
            return;
        }
        for (int at = 0; at < list.size(); at++) {
            String code = list.get(at).code();
            boolean isUnusual =
                    (gender.equals("M") && isFemale(code)) || (gender.equals("F") && isMale(code));
            if (isUnusual) {
                findings.say(
                        "Diagnosis %s is unusual with the gender on the claim (%s)."
                                .formatted(list.get(at).display(), gender),
                        "Please check both. If both are right, say so to the payer.");
            }
        }
    }

    private static boolean isFemale(String code) {
        return code.startsWith("O")
                || code.startsWith("Z34")
                || code.startsWith("Z3A")
                || code.startsWith("N8")
                || isWithin(code, "C51", "C58")
                || code.startsWith("Z0141");
    }

    private static boolean isMale(String code) {
        return isWithin(code, "N40", "N49") || isWithin(code, "C60", "C63");
    }

    private static boolean isWithin(String code, String first, String last) {
        return code.compareTo(first) >= 0 && (code.compareTo(last) < 0 || code.startsWith(last));
    }
}
