package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Subscriber;

import java.util.List;

/** A claim needs to say which payer is asked and under which member id. */
final class RequiredCoverage implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "required-coverage",
                "Coverage data",
                "The payer has a name and an identifier, the subscriber a name, a member id and a"
                        + " claim filing indicator.",
                Severity.STOP,
                "X12 005010X222A1, loops 2000B, 2010BA and 2010BB (SBR09, NM109)",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        ProfessionalClaim claim = subject.claim();
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
        return findings.list();
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
