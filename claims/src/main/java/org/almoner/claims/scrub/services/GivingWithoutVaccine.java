package org.almoner.claims.scrub.services;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** The giving of a vaccine that nobody names. */
final class GivingWithoutVaccine implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "giving-without-vaccine",
                            "Giving without its vaccine",
                            "Beside the giving of a vaccine stands the vaccine, with no charge when"
                                    + " it was free.")
                    .warns()
                    .where(Sign.VACCINATION)
                    .source("CPT, Immunization Administration guidelines")
                    .fires(
                            """
                            dx Z23
                            2026-03-02 90471
                            """,
                            """
                            WARN Line 1 (90471): the giving of a vaccine is billed, and no line says which.
                            """)
                    .fires(
                            """
                            # A free vaccine is not billed to Medicare.
                            payer MB Medicare
                            dx Z23
                            2026-03-02 G0008
                            """,
                            """
                            INFO Line 1 (G0008): the giving of a vaccine is billed, and no line says which.
                            """)
                    .quiet(
                            """
                            dx Z23
                            2026-03-02 90471
                            2026-03-02 90686 $0.00
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Service service : subject.services()) {
            if (Vaccines.isGiving(service) && !Vaccines.isSuppliedOn(subject, service)) {
                String indicator = subject.claim().subscriber().filingIndicator();
                findings.say(
                        subject.isMedicare() || indicator.equals("MC")
                                ? Severity.INFO
                                : Severity.WARN,
                        service,
                        "the giving of a vaccine is billed, and no line says which.",
                        "Please add the vaccine; when it cost the practice nothing, with no charge"
                                + " where the payer wants it so.",
                        null);
                return;
            }
        }
    }
}
