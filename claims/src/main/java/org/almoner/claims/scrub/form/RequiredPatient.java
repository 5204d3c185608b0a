package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

/** A claim needs to say who the patient is and where the patient lives. */
final class RequiredPatient implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "required-patient",
                        "Patient's data",
                        "The patient has a name, an address, a date of birth and a gender.")
                .source(
                        "X12 005010X222A1, loops 2010BA and 2010CA (NM1, N3, N4, DMG)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Person patient = subject.professional().patient();
        require(findings, !Findings.isMissing(patient.lastName()), "last name");
        require(findings, !Findings.isMissing(patient.firstName()), "first name");
        require(findings, patient.birthDate() != null, "date of birth");
        require(findings, !Findings.isMissing(patient.gender()), "gender");
        checkAddress(findings, patient.address());
    }

    private static void checkAddress(Findings findings, @Nullable Address address) {
        if (address == null) {
            require(findings, false, "address");
            return;
        }
        require(findings, !Findings.isMissing(address.line()), "street");
        require(findings, !Findings.isMissing(address.city()), "city");
        require(findings, !Findings.isMissing(address.state()), "state");
        require(findings, address.zip().matches("\\d{5}(\\d{4})?"), "ZIP code of 5 or 9 digits");
    }

    private static void require(Findings findings, boolean isThere, String what) {
        if (!isThere) {
            findings.claim(
                    Severity.STOP,
                    "The patient's %s is missing.".formatted(what),
                    "Please complete the registration; the front desk can ask the patient.");
        }
    }
}
