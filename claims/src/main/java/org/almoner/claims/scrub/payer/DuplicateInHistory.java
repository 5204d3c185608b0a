package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.form.DuplicateLine;

import java.util.Set;

/** The same service on an earlier claim looks like billing twice. */
final class DuplicateInHistory implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.PAYER,
                        "duplicate-in-history",
                        "Billed before",
                        "No line of an original claim was sent before for this patient with the same code,"
                        + " modifiers, date and rendering provider.")
                .warns()
                .source(
                        "Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section 120");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        if (claim.frequency() != Frequency.ORIGINAL) {
            return;
        }
        for (int i = 0; i < claim.lines().size(); i++) {
            Line line = claim.lines().get(i);
            if (DuplicateLine.saysAgain(line.modifiers())) {
                continue;
            }
            int index = i;
            subject.context().history().stream()
                    .filter(before -> !before.claimNumber().equals(claim.number()))
                    .filter(before -> isSame(before, line, claim.rendering().npi()))
                    .findFirst()
                    .ifPresent(before ->
                            findings.line(
                                    Severity.WARN,
                                    index,
                                    line,
                                    "it was sent for %s before, on claim %s."
                                            .formatted(
                                                    Findings.day(line.from()),
                                                    before.claimNumber()),
                                    "If that claim was wrong, replace it (frequency 7) instead of"
                                            + " sending this one. If the service was repeated, a"
                                            + " modifier such as 76 says so."));
        }
    }

    private static boolean isSame(HistoryLine before, Line line, String renderingNpi) {
        return before.code().equals(line.code())
                && before.from().equals(line.from())
                && before.renderingNpi().equals(renderingNpi)
                && Set.copyOf(before.modifiers()).equals(Set.copyOf(line.modifiers()));
    }
}
