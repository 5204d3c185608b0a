package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A payer takes a claim only for so long. */
final class TimelyFiling implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.PAYER,
                        "timely-filing",
                        "Timely filing",
                        "The claim leaves before the payer's filing limit, counted from the first date of"
                        + " service.")
                .source(
                        "Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section 70; the"
                        + " payer's contract");


    private static final long WARNING_DAYS = 15;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        int limit = subject.context().timelyFilingDays();
        if (limit <= 0 || subject.professional().lines().isEmpty()) {
            return;
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
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
