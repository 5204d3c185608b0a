package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

/** How the patient left agrees with whether the bill is the last. */
final class PatientStatus implements Rule {

    private static final String STILL_THERE = "30";

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "patient-status",
                            "Patient status and frequency",
                            "The discharge status is one of the published list; who is still there"
                                + " (30) has not the last bill of a stay, and who has left, no bill"
                                + " that others follow.")
                    .on(Kind.INPATIENT)
                    .warns()
                    .source(
                            "NUBC, patient discharge status (form locator 17); Medicare Claims"
                                    + " Processing Manual (Pub. 100-04), chapter 25, section 75")
                    .fires(
                            """
                            institutional 111
                            status 30
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The patient is still there (status 30), but the bill's frequency 1 says that the stay is over.
                            """)
                    .fires(
                            """
                            institutional 112
                            status 01
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The patient has left (status 01), but the bill's frequency 2 says that others follow.
                            """)
                    .fires(
                            """
                            institutional 111
                            status 31
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The patient status 31 is not in the list that was in force on 6 Mar 2026.
                            """)
                    .quiet(
                            """
                            institutional 111
                            status 01
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """)
                    .quiet(
                            """
                            institutional 113
                            status 30
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim claim = subject.institutional();
        String status = claim.stay().patientStatus();
        if (status == null || status.isEmpty()) {
            return;
        }
        String frequency = claim.bill().frequency();
        boolean isStillThere = status.equals(STILL_THERE);
        if (subject.shelf()
                .known()
                .isNone(CodeSystem.DISCHARGE_STATUS, status, subject.codedOn())) {
            findings.say(
                    "The patient status %s is not in the list that was in force on %s."
                            .formatted(status, Findings.day(subject.codedOn())),
                    "Please choose how the patient left.");
        } else if (isStillThere && (frequency.equals("1") || frequency.equals("4"))) {
            findings.say(
                    "The patient is still there (status 30), but the bill's frequency %s says that the stay is over."
                            .formatted(frequency),
                    "Please enter how the patient left, or make it an interim bill (2 or 3).");
        } else if (!isStillThere && (frequency.equals("2") || frequency.equals("3"))) {
            findings.say(
                    "The patient has left (status %s), but the bill's frequency %s says that others follow."
                            .formatted(status, frequency),
                    "Please make it the only (1) or the last (4) bill of the stay, or correct the"
                            + " status.");
        }
    }
}
