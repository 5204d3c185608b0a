package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;

import java.util.List;

/** What one claim can carry. */
final class ClaimSize implements Edit {

    private static final int LINES_MAX = 50;
    private static final int DIAGNOSES_MAX = 12;

    @Override
    public EditDescription description() {
        return new EditDescription(
                "claim-size",
                "Claim too large",
                "The claim has at most 50 lines and 12 diagnoses.",
                Severity.STOP,
                "X12 005010X222A1, loop 2400 (repeat 50) and loop 2300 HI (12 composites)",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        int lines = subject.claim().lines().size();
        if (lines > LINES_MAX) {
            findings.claim(
                    Severity.STOP,
                    "The claim has %d lines; 50 fit.".formatted(lines),
                    "Please move the lines after the 50th to a second claim.");
        }
        int diagnoses = subject.claim().diagnoses().size();
        if (diagnoses > DIAGNOSES_MAX) {
            findings.claim(
                    Severity.STOP,
                    "The claim has %d diagnoses; 12 fit.".formatted(diagnoses),
                    "Please keep the 12 that the lines need most.");
        }
        return findings.list();
    }
}
