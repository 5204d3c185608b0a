package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Address;

import java.util.List;

/** A claim needs to say who is to be paid. */
final class RequiredBilling implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "required-billing",
                "Billing provider's data",
                "The billing provider has a name, an NPI, a tax id and an address; the rendering"
                        + " provider a name and an NPI.",
                Severity.STOP,
                "X12 005010X222A1, loops 2010AA and 2310B",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        var billing = subject.claim().billing();
        require(findings, !Findings.isMissing(billing.name()), "The billing provider's name");
        require(findings, !Findings.isMissing(billing.npi()), "The billing provider's NPI");
        String taxId = billing.taxId();
        require(
                findings,
                taxId != null && taxId.matches("\\d{9}"),
                "The billing provider's tax id of 9 digits");
        Address address = billing.address();
        require(
                findings,
                address != null
                        && !Findings.isMissing(address.line())
                        && !Findings.isMissing(address.city())
                        && !Findings.isMissing(address.state())
                        && !Findings.isMissing(address.zip()),
                "The billing provider's address");
        if (address != null && address.zip().length() == 5) {
            findings.claim(
                    Severity.INFO,
                    "The billing provider's ZIP code has 5 digits; the guide asks for all 9.",
                    "Please add the last four digits in the practice's settings.");
        }
        var rendering = subject.claim().rendering();
        require(findings, !Findings.isMissing(rendering.name()), "The rendering provider's name");
        require(findings, !Findings.isMissing(rendering.npi()), "The rendering provider's NPI");
        return findings.list();
    }

    private static void require(Findings findings, boolean isThere, String what) {
        if (!isThere) {
            findings.claim(
                    Severity.STOP,
                    what + " is missing.",
                    "Please complete it in the practice's settings; every claim needs it.");
        }
    }
}
