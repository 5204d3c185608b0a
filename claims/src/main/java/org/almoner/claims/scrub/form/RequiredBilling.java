package org.almoner.claims.scrub.form;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A claim needs to say who is to be paid, and who did the work. */
final class RequiredBilling implements Rule {

    private static final int TAX_ID = 9;
    private static final int SHORT_ZIP = 5;

    /** Revenue codes 054X: an ambulance is not attended by a physician. */
    private static final String AMBULANCE = "054";

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "required-billing",
                            "Providers' data",
                            "The billing provider has a name, an NPI, a tax id and an address; the"
                                    + " rendering provider a name and an NPI; a facility's claim"
                                    + " names who attended the patient, unless it is for an"
                                    + " ambulance.")
                    .onAll()
                    .source(
                            "X12 005010X222A1 and 005010X224A2, loops 2010AA and 2310B;"
                                    + " 005010X223A2, loops 2010AA and 2310A")
                    .fires(
                            """
                            without billing-name billing-npi tax-id billing-address rendering-name rendering-npi
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The billing provider's name is missing.
                            STOP The billing provider's NPI is missing.
                            STOP The billing provider's tax id of 9 digits is missing.
                            STOP The billing provider's address is missing.
                            STOP The rendering provider's name is missing.
                            STOP The rendering provider's NPI is missing.
                            """)
                    .fires(
                            """
                            tax-id 01-020304
                            billing-zip 04841
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The billing provider's tax id is not written as 9 digits.
                            INFO The billing provider's ZIP code has 5 digits; the guide asks for all 9.
                            """)
                    .fires(
                            """
                            institutional 131
                            without attending
                            dx I10
                            2026-03-02 99213
                            """,
                            "STOP The attending provider's name is missing.\n")
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            institutional 131
                            without attending
                            dx I10
                            2026-03-02 rev 0540 A0429
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim.Provider billing = subject.claim().billing();
        require(findings, !Findings.isMissing(billing.name()), "The billing provider's name");
        require(findings, !Findings.isMissing(billing.npi()), "The billing provider's NPI");
        checkTaxId(findings, billing.taxId());
        checkAddress(findings, billing.address());
        switch (subject.claim()) {
            case ProfessionalClaim professional ->
                    checkRendering(findings, billing, professional.rendering());
            case DentalClaim dental -> checkRendering(findings, billing, dental.rendering());
            case InstitutionalClaim facility ->
                    require(
                            findings,
                            facility.staff().attending() != null || isAmbulance(subject.services()),
                            "The attending provider's name");
        }
    }

    private static void checkTaxId(Findings findings, @Nullable String taxId) {
        if (taxId == null || taxId.isBlank()) {
            require(findings, false, "The billing provider's tax id of 9 digits");
        } else if (taxId.length() != TAX_ID || !Digits.only(taxId)) {
            findings.say(
                    "The billing provider's tax id is not written as 9 digits.",
                    "Please correct it in the practice's settings: nine digits, no hyphen.");
        }
    }

    private static void checkAddress(Findings findings, @Nullable Address address) {
        require(
                findings,
                address != null
                        && !Findings.isMissing(address.line())
                        && !Findings.isMissing(address.city())
                        && !Findings.isMissing(address.state())
                        && !Findings.isMissing(address.zip()),
                "The billing provider's address");
        if (address != null && address.zip().length() == SHORT_ZIP) {
            findings.claim(
                    Severity.INFO,
                    "The billing provider's ZIP code has 5 digits; the guide asks for all 9.",
                    "Please add the last four digits in the practice's settings.");
        }
    }

    /** A claim that names nobody else was done by the billing provider, of whom all is said. */
    private static void checkRendering(
            Findings findings,
            ProfessionalClaim.Provider billing,
            ProfessionalClaim.Provider rendering) {
        if (rendering.equals(billing)) {
            return;
        }
        require(findings, !Findings.isMissing(rendering.name()), "The rendering provider's name");
        require(findings, !Findings.isMissing(rendering.npi()), "The rendering provider's NPI");
    }

    private static boolean isAmbulance(List<Service> services) {
        for (int index = 0; index < services.size(); index++) {
            if (services.get(index).revenueCode().startsWith(AMBULANCE)) {
                return true;
            }
        }
        return false;
    }

    private static void require(Findings findings, boolean isThere, String what) {
        if (!isThere) {
            findings.say(
                    what + " is missing.",
                    "Please complete it in the practice's settings; every claim needs it.");
        }
    }
}
