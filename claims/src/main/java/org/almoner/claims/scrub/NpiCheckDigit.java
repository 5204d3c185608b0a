package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Npi;
import org.almoner.claims.ProfessionalClaim;

import java.time.LocalDate;
import java.util.List;

/** An NPI ends in a check digit, so a slip of the keyboard shows. */
final class NpiCheckDigit implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "npi-check-digit",
                "NPI check digit",
                "Each NPI has ten digits, and the last one agrees with the others.",
                Severity.STOP,
                "CMS, Requirements for NPI and NPI check digit (Luhn over 80840 and the NPI, 45 CFR"
                        + " 162.406)",
                LocalDate.of(2007, 5, 23));
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        ProfessionalClaim claim = subject.claim();
        check(findings, claim.billing().npi(), "billing");
        if (!claim.rendering().npi().equals(claim.billing().npi())) {
            check(findings, claim.rendering().npi(), "rendering");
        }
        var referring = claim.referring();
        if (referring != null) {
            check(findings, referring.npi(), "referring");
        }
        return findings.list();
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
