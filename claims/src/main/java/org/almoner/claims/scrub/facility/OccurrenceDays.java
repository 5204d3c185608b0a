package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim.BillCodes;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.InstitutionalClaim.OccurrenceSpan;
import org.almoner.claims.InstitutionalClaim.Stay;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.Set;

/** What occurred has its day, not after today; what spans days of the stay lies in it. */
final class OccurrenceDays implements Rule {

    /** Leave or noncovered care, days of the patient's or provider's liability: of the stay. */
    private static final Set<String> OF_THE_STAY = Set.of("74", "76", "77");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "occurrence-days",
                            "Days of occurrences",
                            "No occurrence is dated after today, no span ends before it begins, and"
                                    + " the spans 74, 76 and 77 lie within the statement.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .warns()
                    .source("NUBC, form locators 31 to 36; X12 005010X223A2, HI with BH and BI")
                    .fires(
                            """
                            institutional 131
                            today 2026-03-05
                            occurrence 01 2027-03-02
                            dx I10
                            2026-03-02 rev 0510 99213
                            """,
                            """
                            WARN The occurrence 01 is dated 2 Mar 2027, after today.
                            """)
                    .fires(
                            """
                            institutional 111
                            span 74 2026-02-20 2026-02-21
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The span 74 from 20 Feb 2026 to 21 Feb 2026 is not within the statement, 2 Mar 2026 to 6 Mar 2026.
                            """)
                    .fires(
                            """
                            institutional 111
                            span 70 2026-02-20 2026-02-11
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The span 70 ends on 11 Feb 2026, before it begins on 20 Feb 2026.
                            """)
                    .quiet(
                            """
                            institutional 111
                            span 74 2026-03-03 2026-03-04
                            span 70 2026-02-11 2026-02-20
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BillCodes codes = subject.institutional().billCodes();
        for (Occurrence occurrence : codes.occurrences()) {
            if (occurrence.day().isAfter(subject.context().today())) {
                findings.say(
                        "The occurrence %s is dated %s, after today."
                                .formatted(occurrence.code(), Findings.day(occurrence.day())),
                        "Please check the year.");
            }
        }
        for (OccurrenceSpan span : codes.occurrenceSpans()) {
            check(findings, span, subject.institutional().stay());
        }
    }

    private static void check(Findings findings, OccurrenceSpan span, Stay stay) {
        LocalDate from = stay.from();
        LocalDate to = stay.to();
        if (span.to().isBefore(span.from())) {
            findings.say(
                    "The span %s ends on %s, before it begins on %s."
                            .formatted(
                                    span.code(),
                                    Findings.day(span.to()),
                                    Findings.day(span.from())),
                    "Please correct its days.");
        } else if (from != null
                && to != null
                && OF_THE_STAY.contains(span.code())
                && (span.from().isBefore(from) || span.to().isAfter(to))) {
            findings.say(
                    "The span %s from %s to %s is not within the statement, %s to %s."
                            .formatted(
                                    span.code(),
                                    Findings.day(span.from()),
                                    Findings.day(span.to()),
                                    Findings.day(from),
                                    Findings.day(to)),
                    "Please correct its days, or the statement's.");
        }
    }
}
