package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.util.Set;

/** Why the patient came who was not expected. */
final class ReasonForVisit implements Rule {

    private static final Set<String> BILLS = Set.of("13", "78", "85");
    private static final Set<String> UNSCHEDULED = Set.of("1", "2", "5");

    private static final int EMERGENCY = 45;
    private static final int URGENT = 516;
    private static final int OBSERVATION = 762;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "reason-for-visit",
                            "Patient's reason for the visit",
                            "An outpatient bill (013X, 078X, 085X) of an emergency, urgent or"
                                + " trauma visit with revenue code 045X, 0516 or 0762 says why the"
                                + " patient came.")
                    .on(Kind.OUTPATIENT)
                    .warns()
                    .source(
                            "NUBC, patient's reason for visit (form locator 70); X12 005010X223A2,"
                                    + " HI*APR")
                    .fires(
                            """
                            institutional 131
                            admission 1 1
                            dx R07.9
                            2026-03-02 rev 0450 99284
                            """,
                            """
                            WARN The bill of an emergency visit does not say why the patient came.
                            """)
                    .quiet(
                            """
                            institutional 131
                            admission 1 1
                            reason R07.9
                            dx R07.9
                            2026-03-02 rev 0450 99284
                            """)
                    .quiet(
                            """
                            institutional 131
                            admission 3 1
                            dx R07.9
                            2026-03-02 rev 0510 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim claim = subject.institutional();
        String type = claim.stay().admissionType();
        if (!claim.diagnoses().reasonsForVisit().isEmpty()
                || type == null
                || !UNSCHEDULED.contains(type)
                || !BILLS.contains(claim.bill().facility())
                || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            int number = Revenue.number(service);
            if (number / 10 == EMERGENCY || number == URGENT || number == OBSERVATION) {
                findings.say(
                        "The bill of an emergency visit does not say why the patient came.",
                        "Please code the patient's reason in the patient's words, such as chest"
                                + " pain.");
                return;
            }
        }
    }
}
