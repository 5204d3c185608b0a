package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.HashSet;

/** Each line points to one to four diagnoses of the claim. */
final class DiagnosisPointers implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "diagnosis-pointers",
                        "Diagnosis pointers",
                        "Each line points to one to four diagnoses that the claim has, and some line to the"
                        + " first.")
                .source(
                        "X12 005010X222A1, loop 2400, SV107");


    private static final int POINTERS_MAX = 4;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        for (int i = 0; i < claim.lines().size(); i++) {
            check(findings, i, claim.lines().get(i), claim.diagnoses().size());
        }
        boolean isPrincipalUsed =
                claim.lines().stream().anyMatch(line -> line.pointers().contains(1));
        if (!isPrincipalUsed && !claim.lines().isEmpty() && !claim.diagnoses().isEmpty()) {
            findings.claim(
                    Severity.INFO,
                    "No line points to the first diagnosis, %s."
                            .formatted(Findings.dotted(claim.diagnoses().getFirst())),
                    "Please see whether the diagnosis that was treated stands first.");
        }
    }

    private static void check(Findings findings, int index, Line line, int diagnoses) {
        if (line.pointers().isEmpty()) {
            findings.line(
                    Severity.STOP,
                    index,
                    line,
                    "it points to no diagnosis.",
                    "Please choose the diagnosis that was the reason for this service.");
        }
        if (line.pointers().size() > POINTERS_MAX) {
            findings.line(
                    Severity.STOP,
                    index,
                    line,
                    "it points to %d diagnoses; four fit.".formatted(line.pointers().size()),
                    "Please keep the four that explain the service best.");
        }
        for (int pointer : line.pointers()) {
            if (pointer < 1 || pointer > diagnoses) {
                findings.line(
                        Severity.STOP,
                        index,
                        line,
                        "it points to diagnosis %d, but the claim has %d."
                                .formatted(pointer, diagnoses),
                        "Please choose one of the claim's diagnoses.");
            }
        }
        if (new HashSet<>(line.pointers()).size() < line.pointers().size()) {
            findings.line(
                    Severity.WARN,
                    index,
                    line,
                    "it points to the same diagnosis twice.",
                    "Please remove one of the two pointers.");
        }
    }
}
