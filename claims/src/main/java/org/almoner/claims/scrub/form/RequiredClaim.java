package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A claim needs a number, a place, a diagnosis and a line. */
final class RequiredClaim implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "required-claim",
                        "Claim's data",
                        "The claim has a number of at most 20 characters, a place of service, a diagnosis"
                        + " and a line; each line has a code and a control number.")
                .source(
                        "X12 005010X222A1, loops 2300 and 2400 (CLM01, CLM05, HI, NTE02, SV101, REF*6R)");


    private static final int NUMBER_LENGTH_MAX = 20;
    private static final int NOTE_LENGTH_MAX = 80;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
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
    }

    private static void stop(Findings findings, String message) {
        findings.claim(Severity.STOP, message, "Please complete it before the claim can leave.");
    }
}
