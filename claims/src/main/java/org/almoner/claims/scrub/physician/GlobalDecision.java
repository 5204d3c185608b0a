package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Past;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

import java.time.LocalDate;
import java.util.List;

/** A visit on the day of a major procedure, or the day before. */
final class GlobalDecision extends VisitBesideSurgery {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "global-decision",
                            "Visit before a major procedure",
                            "A visit on the day of a procedure with 90 days, or on the day before,"
                                    + " by the same group and specialty has 57 when the surgery was"
                                    + " decided in it, or 24 when it was about something else.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.VISIT)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.1; physician fee schedule, global days; section "
                                    + "40.2, modifier 57")
                    .fires(
                            """
                            payer MB
                            dx M17.11
                            2026-03-01 99214
                            2026-03-02 27447-RT
                            """,
                            """
                            WARN Line 1 (99214): it is paid with the surgery of 2 Mar 2026 (27447) unless a modifier says why not.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.11
                            2026-03-01 99214-57
                            2026-03-02 27447-RT
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.11
                            2026-02-28 99214
                            2026-03-02 27447-RT
                            """)
                    .fires(
                            """
                            payer CI
                            dx M17.11
                            2026-03-02 99214-25
                            2026-03-02 27447-RT
                            """,
                            """
                            WARN Line 1 (99214): it is paid with the surgery of 2 Mar 2026 (27447) unless a modifier says why not. Modifier 25 is for minor procedures.
                            """)
                    .quiet(
                            """
                            # the pair's own rule speaks of it
                            payer MB
                            dx M17.11
                            2026-03-02 99213
                            2026-03-02 27447-RT
                            """)
                    .fires(
                            """
                            dx M17.11
                            before 2026-03-02 27447-RT
                            2026-03-01 99214
                            """,
                            """
                            WARN Line 1 (99214): it is paid with the surgery of 2 Mar 2026 (27447) unless a modifier says why not.
                            """)
                    .quiet(
                            """
                            # the assistant's own visit
                            dx M17.11
                            2026-03-01 99214
                            2026-03-02 27447-RT-80
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-01 99214
                            2026-03-02 27447-RT by 1234567893 as 207X00000X
                            """);

    private static final List<String> ONLY_PART = List.of("55", "56", "80", "81", "82", "AS");

    GlobalDecision() {
        super(TEXT, List.of("24", "57"));
    }

    @Override
    boolean isPaidWith(Subject subject, Service visit, Service other) {
        return isBefore(visit, other.from())
                && isMajor(subject, other)
                && Past.isSamePractice(visit, other)
                && (visit.has("25") || !SameDayPairs.isPair(subject, visit, other));
    }

    @Override
    boolean isPaidWith(Subject subject, Service visit, Surgery surgery) {
        return surgery.known().isMajor()
                && isBefore(visit, surgery.before().from())
                && Past.isSamePractice(surgery.before(), subject, visit);
    }

    /** On the day of the surgery, or the day before. */
    private static boolean isBefore(Service visit, LocalDate surgery) {
        long days = surgery.toEpochDay() - visit.from().toEpochDay();
        return days == 0 || days == 1;
    }

    private static boolean isMajor(Subject subject, Service service) {
        Indicators known = subject.facts(service).indicators();
        return known != null && known.isMajor() && !service.hasAny(ONLY_PART);
    }

    @Override
    void tell(Service visit, String code, LocalDate day, Findings findings) {
        findings.say(
                visit,
                "it is paid with the surgery of %s (%s) unless a modifier says why not."
                                .formatted(Findings.day(day), code)
                        + (visit.has("25") ? " Modifier 25 is for minor procedures." : ""),
                "If the note shows that the surgery was decided in this visit, modifier 57 says so;"
                        + " if it was about something else in the days after an earlier surgery,"
                        + " 24. Else the visit is part of the surgery.");
    }
}
