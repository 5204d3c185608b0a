package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;

import java.util.List;

/** A service that the payer wants to be asked about first carries the number that it gave. */
final class AuthorizationNumber implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "authorization-number",
                "Authorization number",
                "A service that stands on the payer's list of services to be approved first has an"
                        + " authorization number on its claim.",
                Severity.WARN,
                "The practice's list for the payer; X12 005010X222A1, loop 2300, REF*G1",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        if (!Findings.isMissing(subject.claim().authorization())) {
            return List.of();
        }
        List<Line> lines = subject.claim().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (subject.context().authorizedFirst().contains(lines.get(i).code())) {
                findings.line(
                        Severity.WARN,
                        i,
                        lines.get(i),
                        "%s wants to be asked first, but there is no authorization number."
                                .formatted(subject.claim().payer().name()),
                        "Please key the number, or say why none is needed; without it the payer"
                                + " denies such a service (CO 197).");
            }
        }
        return findings.list();
    }
}
