package org.almoner.claims.scrub.facility;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

/** Somebody answered for the patient's care. */
final class AttendingProvider implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "attending-provider",
                            "Attending provider",
                            "A facility's claim names the attending provider, but one for an ambulance"
                                    + " alone.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .source("X12 005010X223A2, loop 2310A Attending Provider; NUBC, form locator 76")
                    .fires(
                            """
                            institutional 131
                            without attending
                            dx I10
                            2026-03-02 rev 0510 99213
                            """,
                            """
                            STOP The attending provider is missing.
                            """)
                    .quiet(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0510 99213
                            """)
                    .quiet(
                            """
                            institutional 131
                            without attending
                            dx R07.9
                            2026-03-02 rev 0540 A0429-RH
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.institutional().staff().attending() != null || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            if (!Revenue.isAmbulance(Revenue.category(service))) {
                findings.say(
                        "The attending provider is missing.",
                        "Please name who answered for the patient's care, with the NPI.");
                return;
            }
        }
    }
}
