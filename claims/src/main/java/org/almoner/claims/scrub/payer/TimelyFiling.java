package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A payer takes a claim only for so long. */
final class TimelyFiling implements Rule {

    private static final long WARNING_DAYS = 15;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "timely-filing",
                            "Timely filing",
                            "The claim leaves before the payer's filing limit, counted from the"
                                + " first date of service, a facility's from the last. Medicare's,"
                                + " where the practice has set none, is one calendar year for a"
                                + " first claim.")
                    .onAll()
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section"
                                    + " 70; 42 CFR 424.44; the payer's contract")
                    .fires(
                            """
                            limit 90
                            today 2026-06-01
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The payer's limit of 90 days ended on 31 May 2026, 1 day ago.
                            """)
                    .fires(
                            """
                            limit 90
                            today 2026-05-31
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            INFO The payer's limit of 90 days ends on 31 May 2026: today is the last day.
                            """)
                    .fires(
                            """
                            payer MB
                            today 2027-03-05
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP Medicare's limit of one year ended on 2 Mar 2027, 3 days ago.
                            """)
                    .fires(
                            """
                            institutional 111
                            payer MA
                            today 2027-03-01
                            dx I10
                            2026-02-24..2026-03-02 rev 0120 x6
                            """,
                            """
                            INFO Medicare's limit of one year ends on 2 Mar 2027: 1 day left.
                            """)
                    .quiet(
                            """
                            limit 90
                            today 2026-05-16
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            claim A-1001 replaces ICN1
                            payer MB
                            today 2027-03-05
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            claim A-1001 voids ICN1
                            limit 90
                            today 2026-06-01
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        int limit = subject.context().timelyFilingDays();
        if (subject.services().isEmpty() || subject.isVoid()) {
            return;
        }
        boolean isOfMedicare =
                limit <= 0 && subject.isMedicare() && subject.frequency().equals("1");
        if (limit <= 0 && !isOfMedicare) {
            return;
        }
        LocalDate begins = begins(subject);
        LocalDate last = isOfMedicare ? begins.plusYears(1) : begins.plusDays(limit);
        LocalDate today = subject.context().today();
        if (today.plusDays(WARNING_DAYS).isAfter(last)) {
            String whose =
                    isOfMedicare
                            ? "Medicare's limit of one year"
                            : "The payer's limit of %d days".formatted(limit);
            tell(findings, whose, last, ChronoUnit.DAYS.between(today, last));
        }
    }

    /** The first day of service; of a facility's statement the last. */
    private static LocalDate begins(Subject subject) {
        @Nullable LocalDate through =
                subject.claim() instanceof InstitutionalClaim facility
                        ? facility.stay().to()
                        : null;
        return through == null ? subject.day() : through;
    }

    private static void tell(Findings findings, String whose, LocalDate last, long left) {
        if (left < 0) {
            findings.say(
                    "%s ended on %s, %s ago.".formatted(whose, Findings.day(last), days(-left)),
                    "If the claim was sent in time before, appeal with the proof of filing; else"
                            + " the amount may not be billed to the patient.");
        } else {
            findings.claim(
                    Severity.INFO,
                    "%s ends on %s: %s."
                            .formatted(
                                    whose,
                                    Findings.day(last),
                                    left == 0 ? "today is the last day" : days(left) + " left"),
                    "Please send it first.");
        }
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
