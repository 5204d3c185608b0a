package org.almoner.claims.scrub.services;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Nobody supervises himself. */
final class SupervisorIsRendering implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "supervising-self",
                            "Supervised by another",
                            "The supervising provider is another than the rendering one.")
                    .warns()
                    .where(Sign.DETAIL)
                    .source("X12 005010X222A1, loops 2310D and 2420D Supervising Provider")
                    .fires(
                            """
                            by 1999999992
                            under 1999999992
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): 1999999992 is named both as who did it and as who supervised.
                            """)
                    .quiet(
                            """
                            by 1999999992
                            under 1234567893
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim.Provider ofClaim = subject.professional().detail().supervising();
        for (Service service : subject.services()) {
            ProfessionalClaim.Provider own = service.detail().supervising();
            ProfessionalClaim.Provider supervising = own == null ? ofClaim : own;
            ProfessionalClaim.Provider rendering = service.rendering();
            if (supervising != null
                    && rendering != null
                    && !supervising.npi().isEmpty()
                    && supervising.npi().equals(rendering.npi())) {
                findings.say(
                        service,
                        "%s is named both as who did it and as who supervised."
                                .formatted(rendering.npi()),
                        "When a physician did it alone, take the supervising provider off. When it"
                                + " was done by staff incident to the physician's care, the payer's"
                                + " rule says under whom it is billed, and the record must show the"
                                + " plan and that the physician was there.");
                return;
            }
        }
    }
}
