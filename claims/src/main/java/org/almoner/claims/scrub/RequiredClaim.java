package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Line;

import java.util.List;

/** A claim needs a number, a place, a diagnosis and a line. */
final class RequiredClaim implements Edit {

    private static final int NUMBER_LENGTH_MAX = 20;
    private static final int NOTE_LENGTH_MAX = 80;

    @Override
    public EditDescription description() {
        return new EditDescription(
                "required-claim",
                "Claim's data",
                "The claim has a number of at most 20 characters, a place of service, a diagnosis"
                        + " and a line; each line has a code and a control number.",
                Severity.STOP,
                "X12 005010X222A1, loops 2300 and 2400 (CLM01, CLM05, HI, NTE02, SV101, REF*6R)",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        ProfessionalClaim claim = subject.claim();
        if (Findings.isMissing(claim.number()) || claim.number().length() > NUMBER_LENGTH_MAX) {
            stop(findings, "The claim's number must have 1 to 20 characters.");
        }
        if (Findings.isMissing(claim.placeOfService())) {
            stop(findings, "The place of service is missing.");
        }
        if (claim.diagnoses().isEmpty()) {
            stop(findings, "The claim has no diagnosis.");
        }
        if (claim.lines().isEmpty()) {
            stop(findings, "The claim has no lines.");
        }
        String note = claim.note();
        if (note != null && note.length() > NOTE_LENGTH_MAX) {
            stop(
                    findings,
                    "The note to the payer has %d characters; 80 fit.".formatted(note.length()));
        }
        for (int i = 0; i < claim.lines().size(); i++) {
            Line line = claim.lines().get(i);
            if (Findings.isMissing(line.code())) {
                stop(findings, "Line %d has no procedure code.".formatted(i + 1));
            }
            if (Findings.isMissing(line.control())) {
                stop(findings, "Line %d has no control number.".formatted(i + 1));
            }
        }
        return findings.list();
    }

    private static void stop(Findings findings, String message) {
        findings.claim(Severity.STOP, message, "Please complete it before the claim can leave.");
    }
}
