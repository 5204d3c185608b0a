package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** What one claim can carry. */
final class ClaimSize implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "claim-size",
                        "Claim too large",
                        "The claim has at most 50 lines and 12 diagnoses.")
                .source(
                        "X12 005010X222A1, loop 2400 (repeat 50) and loop 2300 HI (12 composites)");


    private static final int LINES_MAX = 50;
    private static final int DIAGNOSES_MAX = 12;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        int lines = subject.professional().lines().size();
        if (lines > LINES_MAX) {
            findings.claim(
                    Severity.STOP,
                    "The claim has %d lines; 50 fit.".formatted(lines),
                    "Please move the lines after the 50th to a second claim.");
        }
        int diagnoses = subject.professional().diagnoses().size();
        if (diagnoses > DIAGNOSES_MAX) {
            findings.claim(
                    Severity.STOP,
                    "The claim has %d diagnoses; 12 fit.".formatted(diagnoses),
                    "Please keep the 12 that the lines need most.");
        }
    }
}
