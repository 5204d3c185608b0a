package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules about diagnoses and the conventions of ICD-10-CM. */
public final class DiagnosisRules {

    private static final List<Rule> RULES =
            List.of(
                    new DiagnosisTwice(),
                    new DiagnosisSide(),
                    new PatientAge(),
                    new PatientGender());

    private DiagnosisRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
