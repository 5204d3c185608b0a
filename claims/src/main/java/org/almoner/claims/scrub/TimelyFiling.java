package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A payer takes a claim only for so long. */
final class TimelyFiling implements Edit {

    private static final long WARNING_DAYS = 15;

    @Override
    public EditDescription description() {
        return new EditDescription(
                "timely-filing",
                "Timely filing",
                "The claim leaves before the payer's filing limit, counted from the first date of"
                        + " service.",
                Severity.STOP,
                "Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section 70; the"
                        + " payer's contract",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        int limit = subject.context().timelyFilingDays();
        if (limit <= 0 || subject.claim().lines().isEmpty()) {
            return List.of();
        }
        LocalDate last = subject.day().plusDays(limit);
        long left = ChronoUnit.DAYS.between(subject.context().today(), last);
        if (left < 0) {
            findings.claim(
                    Severity.STOP,
                    "The payer's limit of %d days ended on %s, %s ago."
                            .formatted(limit, Findings.day(last), days(-left)),
                    "If the claim was sent in time before, appeal with the proof of filing; else"
                            + " the amount may not be billed to the patient.");
        } else if (left < WARNING_DAYS) {
            findings.claim(
                    Severity.INFO,
                    "The payer's limit of %d days ends on %s: %s."
                            .formatted(
                                    limit,
                                    Findings.day(last),
                                    left == 0 ? "today is the last day" : days(left) + " left"),
                    "Please send it first.");
        }
        return findings.list();
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
