package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.Set;

/** Why the patient was taken in, before anybody knew what it was. */
final class AdmittingDiagnosis implements Rule {

    private static final Set<String> HOSPITALS = Set.of("11", "18", "21");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "admitting-diagnosis",
                            "Admitting diagnosis",
                            "The bill of a stay in hospital or nursing facility has an admitting"
                                    + " diagnosis.")
                    .on(Kind.INPATIENT)
                    .source("X12 005010X223A2, HI*ABJ; NUBC, form locator 69")
                    .fires(
                            """
                            institutional 111
                            admitted 2026-03-02
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            STOP The admitting diagnosis is missing.
                            """)
                    .quiet(
                            """
                            institutional 111
                            admitted 2026-03-02
                            admitting R10.9
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim claim = subject.institutional();
        if (HOSPITALS.contains(claim.bill().facility())
                && Findings.isMissing(claim.diagnoses().admitting())
                && !subject.isVoid()) {
            findings.say(
                    "The admitting diagnosis is missing.",
                    "Please code why the patient was admitted, as the record says at that time.");
        }
    }
}
