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

    private static final int ZIP = 5;
    private static final int ZIP_PLUS_4 = 9;
    private static final int POSTAL_CODE_OF_CANADA = 6;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "required-patient",
                            "Patient's data",
                            "The patient has a name, an address, a date of birth and a gender.")
                    .onAll()
                    .source(
                            "X12 005010X222A1, 005010X223A2 and 005010X224A2, loops 2010BA and"
                                    + " 2010CA (NM1, N3, N4, DMG)")
                    .fires(
                            """
                            without last-name birth gender street
                            zip 0484
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The patient's last name is missing.
                            STOP The patient's date of birth is missing.
                            STOP The patient's gender is missing.
                            STOP The patient's street is missing.
                            STOP The patient's ZIP code of 5 or 9 digits is missing.
                            """)
                    .fires(
                            """
                            institutional 131
                            without first-name address
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN The patient's first name is missing.
                            STOP The patient's address is missing.
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            zip K1A0B6
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Person patient = subject.claim().patient();
        require(findings, !Findings.isMissing(patient.lastName()), "last name");
        if (Findings.isMissing(patient.firstName())) {
            findings.claim(
                    Severity.WARN,
                    "The patient's first name is missing.",
                    "Please complete the registration. If the patient has one name only, say so.");
        }
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
        require(findings, isPostalCode(address.zip()), "ZIP code of 5 or 9 digits");
    }

    /** Of the United States, or one of Canada, which begins with a letter. */
    private static boolean isPostalCode(String zip) {
        if (zip.length() == POSTAL_CODE_OF_CANADA && Character.isLetter(zip.charAt(0))) {
            return true;
        }
        return (zip.length() == ZIP || zip.length() == ZIP_PLUS_4) && Digits.only(zip);
    }

    private static void require(Findings findings, boolean isThere, String what) {
        if (!isThere) {
            findings.say(
                    "The patient's %s is missing.".formatted(what),
                    "Please complete the registration; the front desk can ask the patient.");
        }
    }
}
