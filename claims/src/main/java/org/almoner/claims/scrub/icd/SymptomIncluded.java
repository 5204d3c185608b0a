package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.Conflict;

/** A symptom is not coded beside the disease that it belongs to. */
final class SymptomIncluded extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-symptom",
                            "Symptom beside its disease",
                            "No symptom of chapter 18 stands beside a diagnosis that a note of the "
                                    + "tabular list says to code in its place.",
                            guideline("I.B.5 and I.C.18.b"))
                    .needs(Need.TABULAR_LIST)
                    .fires(
                            """
                            dx E11.9 R73.9
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN R73.9 is kept apart from E11.9: Excludes1 at R73, "diabetes (E08-E13)".
                            """)
                    .quiet(
                            """
                            dx N39.0 R73.9
                            2026-03-02 99213 dx 1,2
                            """);

    SymptomIncluded() {
        super(TEXT, Trait.SYMPTOM);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int symptom = 0; symptom < list.size(); symptom++) {
            if (list.get(symptom).has(Trait.SYMPTOM)) {
                for (int other = 0; other < list.size(); other++) {
                    boolean isNew = other < symptom || !list.get(other).has(Trait.SYMPTOM);
                    if (isNew && list.get(symptom).book().mayExclude(list.get(other).book())) {
                        Conflict found = list.conflict(symptom, other).orElse(null);
                        if (found != null) {
                            tell(found, list.get(symptom), list.get(other), findings);
                        }
                    }
                }
            }
        }
    }

    private static void tell(
            Conflict found, DiagnosisFacts symptom, DiagnosisFacts other, Findings findings) {
        findings.say(
                "%s is kept apart from %s: Excludes1 at %s, \"%s\"."
                        .formatted(
                                symptom.display(),
                                other.display(),
                                found.because().at().display(),
                                found.because().text()),
                "A symptom that belongs to the disease is not coded beside it. Please remove the"
                        + " one that the other explains; when they are unrelated, both may stay.");
    }
}
