package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** A service that the payer wants to be asked about first carries the number that it gave. */
final class AuthorizationNumber implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.PAYER,
                        "authorization-number",
                        "Authorization number",
                        "A service that stands on the payer's list of services to be approved first has an"
                        + " authorization number on its claim.")
                .warns()
                .source(
                        "The practice's list for the payer; X12 005010X222A1, loop 2300, REF*G1");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!Findings.isMissing(subject.professional().authorization())) {
            return;
        }
        List<Line> lines = subject.professional().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (subject.context().authorizedFirst().contains(lines.get(i).code())) {
                findings.line(
                        Severity.WARN,
                        i,
                        lines.get(i),
                        "%s wants to be asked first, but there is no authorization number."
                                .formatted(subject.professional().payer().name()),
                        "Please key the number, or say why none is needed; without it the payer"
                                + " denies such a service (CO 197).");
            }
        }
    }
}
