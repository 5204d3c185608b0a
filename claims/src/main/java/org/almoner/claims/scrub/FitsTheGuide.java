package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaims837;

import java.util.List;

/** The last look: whether the file that carries this claim can be written at all. */
final class FitsTheGuide implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "fits-the-guide",
                "Can be written",
                "Every name, number and date of the claim can be carried by an 837P: lengths,"
                        + " digits and characters.",
                Severity.STOP,
                "X12 005010X222A1, section B.1.1.2.5 (delimiters) and the lengths of each element",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        ProfessionalClaims837.findProblem(subject.claim())
                .ifPresent(problem ->
                        findings.claim(
                                Severity.STOP,
                                problem.getMessage() == null ? "" : problem.getMessage(),
                                "Please correct %s; the file cannot be written as it is."
                                        .formatted(problem.field())));
        return findings.list();
    }
}
