package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A claim needs to say who is to be paid. */
final class RequiredBilling implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "required-billing",
                        "Billing provider's data",
                        "The billing provider has a name, an NPI, a tax id and an address; the rendering"
                        + " provider a name and an NPI.")
                .source(
                        "X12 005010X222A1, loops 2010AA and 2310B");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        var billing = subject.professional().billing();
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
        var rendering = subject.professional().rendering();
        require(findings, !Findings.isMissing(rendering.name()), "The rendering provider's name");
        require(findings, !Findings.isMissing(rendering.npi()), "The rendering provider's NPI");
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
