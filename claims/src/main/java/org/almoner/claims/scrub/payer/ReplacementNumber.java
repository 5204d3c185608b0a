package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A claim that replaces or voids another says which, in the payer's words. */
final class ReplacementNumber implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.PAYER,
                        "replacement-number",
                        "Replacement needs the payer's number",
                        "A claim with frequency 7 or 8 carries the payer's claim number; an original does"
                        + " not.")
                .source(
                        "X12 005010X222A1, loop 2300, CLM05-3 and REF*F8");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        boolean hasNumber = !Findings.isMissing(claim.payerClaimNumber());
        if (claim.frequency() == Frequency.ORIGINAL) {
            if (hasNumber) {
                findings.claim(
                        Severity.INFO,
                        "An original claim carries the payer's claim number of another one.",
                        "If it replaces that claim, choose frequency 7; else remove the number.");
            }
        } else if (!hasNumber) {
            findings.claim(
                    Severity.STOP,
                    "The claim is a %s, but the payer's number of the first claim is missing."
                            .formatted(
                                    claim.frequency() == Frequency.VOID ? "void" : "replacement"),
                    "Please take it from the remittance (CLP07) or the 277CA (REF*1K).");
        }
    }
}
