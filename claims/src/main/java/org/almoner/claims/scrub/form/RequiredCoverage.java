package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A claim needs to say which payer is asked and under which member id. */
final class RequiredCoverage implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "required-coverage",
                        "Coverage data",
                        "The payer has a name and an identifier, the subscriber a name, a member id and a"
                        + " claim filing indicator.")
                .source(
                        "X12 005010X222A1, loops 2000B, 2010BA and 2010BB (SBR09, NM109)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        Subscriber subscriber = claim.subscriber();
        require(findings, subscriber.memberId(), "The member id");
        require(findings, subscriber.filingIndicator(), "The claim filing indicator");
        require(findings, subscriber.person().lastName(), "The subscriber's last name");
        require(findings, claim.payer().name(), "The payer's name");
        require(findings, claim.payer().id(), "The payer's identifier");
        for (OtherPayer other : claim.otherPayers()) {
            require(findings, other.subscriber().memberId(), "The other payer's member id");
            require(findings, other.payer().id(), "The other payer's identifier");
        }
    }

    private static void require(Findings findings, String value, String what) {
        if (Findings.isMissing(value)) {
            findings.claim(
                    Severity.STOP,
                    what + " is missing.",
                    "Please complete the coverage from the patient's card or an eligibility"
                            + " check.");
        }
    }
}
