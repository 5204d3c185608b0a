package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Npi;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;

/** An NPI ends in a check digit, so a slip of the keyboard shows. */
final class NpiCheckDigit implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "npi-check-digit",
                        "NPI check digit",
                        "Each NPI has ten digits, and the last one agrees with the others.")
                .since(LocalDate.of(2007, 5, 23))
                .source(
                        "CMS, Requirements for NPI and NPI check digit (Luhn over 80840 and the NPI, 45 CFR"
                        + " 162.406)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        check(findings, claim.billing().npi(), "billing");
        if (!claim.rendering().npi().equals(claim.billing().npi())) {
            check(findings, claim.rendering().npi(), "rendering");
        }
        var referring = claim.referring();
        if (referring != null) {
            check(findings, referring.npi(), "referring");
        }
    }

    private static void check(Findings findings, String npi, String who) {
        if (!npi.isEmpty() && !Npi.isValid(npi)) {
            findings.claim(
                    Severity.STOP,
                    "The %s provider's NPI %s is not a valid NPI; a digit is wrong or missing."
                            .formatted(who, npi),
                    "Please compare it with the NPI registry; often two digits were swapped.");
        }
    }
}
