package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.HashSet;
import java.util.Set;

/** A diagnosis stands on a claim once. */
final class DiagnosisTwice implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.ICD,
                        "diagnosis-twice",
                        "Diagnosis stands twice",
                        "No diagnosis code stands on the claim more than once.")
                .warns()
                .since(RuleText.SINCE_ICD10)
                .source(
                        "ICD-10-CM Official Guidelines, section I.B.12");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (String diagnosis : subject.professional().diagnoses()) {
            if (!seen.add(diagnosis) && told.add(diagnosis)) {
                findings.claim(
                        Severity.WARN,
                        "Diagnosis %s stands on the claim more than once."
                                .formatted(Findings.dotted(diagnosis)),
                        "Please remove one and move the lines' pointers to the other.");
            }
        }
    }
}
