package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** A vaccine that nobody billed the giving of. */
final class VaccineNotGiven implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "vaccine-not-given",
                            "Vaccine without its giving",
                            "Beside a vaccine the giving of it is billed as well.")
                    .informs()
                    .where(Sign.VACCINE)
                    .source(
                            "CPT, Immunization Administration guidelines; Medicare Claims"
                                    + " Processing Manual (Pub. 100-04), chapter 18, section 10")
                    .fires(
                            """
                            dx Z23
                            2026-03-02 90686
                            """,
                            """
                            INFO Line 1 (90686): a vaccine is billed, and its giving is not.
                            """)
                    .quiet(
                            """
                            dx Z23
                            2026-03-02 90686
                            2026-03-02 90471
                            """)
                    .quiet(
                            """
                            dx Z23
                            2026-03-02 90686
                            before 2026-03-02 90471
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Service service : subject.services()) {
            if (Vaccines.isVaccine(service) && !Vaccines.isGivenOn(subject, service)) {
                findings.say(
                        service,
                        "a vaccine is billed, and its giving is not.",
                        "If it was given here, bill 90471 or 90460 and what goes with them, or"
                                + " G0008, G0009 or G0010 to Medicare.");
                return;
            }
        }
    }
}
