package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A diagnosis stands on a claim once. */
final class DiagnosisTwice implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "diagnosis-twice",
                "Diagnosis stands twice",
                "No diagnosis code stands on the claim more than once.",
                Severity.WARN,
                "ICD-10-CM Official Guidelines, section I.B.12",
                EditDescription.SINCE_ICD10);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (String diagnosis : subject.claim().diagnoses()) {
            if (!seen.add(diagnosis) && told.add(diagnosis)) {
                findings.claim(
                        Severity.WARN,
                        "Diagnosis %s stands on the claim more than once."
                                .formatted(Findings.dotted(diagnosis)),
                        "Please remove one and move the lines' pointers to the other.");
            }
        }
        return findings.list();
    }
}
