package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim.Stay;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A stay begins with an admission, of a kind and from somewhere. */
final class AdmissionData implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "admission-data",
                            "Admission of a stay",
                            "The bill of a stay says when the patient was admitted, of what type"
                                    + " the admission was, and from where.")
                    .on(Kind.INPATIENT)
                    .source(
                            "X12 005010X223A2, loop 2300, DTP*435 and CL1; NUBC, form locators 12"
                                    + " to 15")
                    .fires(
                            """
                            institutional 111
                            status 01
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            STOP The day of admission is missing.
                            STOP The type of admission is missing.
                            STOP The point of origin is missing.
                            """)
                    .quiet(
                            """
                            institutional 111
                            admitted 2026-03-02
                            admission 1 1
                            status 01
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Stay stay = subject.institutional().stay();
        if (subject.isVoid()) {
            return;
        }
        if (stay.admitted() == null) {
            findings.say(
                    "The day of admission is missing.",
                    "Please enter the day on which the stay began.");
        }
        if (Findings.isMissing(stay.admissionType())) {
            findings.say(
                    "The type of admission is missing.",
                    "Please enter 1 emergency, 2 urgent, 3 elective, 4 newborn or 5 trauma.");
        }
        if (Findings.isMissing(stay.admissionSource())) {
            findings.say(
                    "The point of origin is missing.", "Please enter from where the patient came.");
        }
    }
}
