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

/** A visit on the day of a minor procedure. */
final class MinorVisit extends VisitBesideSurgery {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "global-minor-visit",
                            "Visit on the day of a minor procedure",
                            "A visit on the day of a procedure with 0 or 10 days, by the "
                                    + "same group and specialty, has 25 when it was more than the "
                                    + "procedure's own work.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.VISIT)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.1; physician fee schedule, global days; section "
                                    + "40.2, modifier 25")
                    .fires(
                            """
                            # in the small files, which have no such pair
                            dx L02.01
                            before 2026-03-02 10060
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): on the day of a minor procedure (10060) it is paid only when it was more than that procedure's own work.
                            """)
                    .quiet(
                            """
                            dx L02.01
                            before 2026-03-02 10060
                            2026-03-02 99213-25
                            """)
                    .quiet(
                            """
                            # the pair's own rule speaks of it
                            dx M17.11
                            2026-03-02 99213
                            2026-03-02 20610
                            """)
                    .fires(
                            """
                            # in the small files, which have no such pair
                            dx L02.01
                            2026-03-02 99214
                            2026-03-02 10060
                            """,
                            """
                            WARN Line 1 (99214): on the day of a minor procedure (10060) it is paid only when it was more than that procedure's own work.
                            """)
                    .quiet(
                            """
                            dx L02.01
                            2026-03-02 99214
                            2026-03-03 10060
                            """);

    MinorVisit() {
        super(TEXT, List.of("24", "25", "57"));
    }

    @Override
    boolean isPaidWith(Subject subject, Service visit, Service other) {
        return other.from().equals(visit.from())
                && isMinor(subject, other)
                && Past.isSamePractice(visit, other)
                && !SameDayPairs.isPair(subject, visit, other);
    }

    @Override
    boolean isPaidWith(Subject subject, Service visit, Surgery surgery) {
        return surgery.known().isMinor()
                && surgery.before().from().equals(visit.from())
                && Past.isSamePractice(surgery.before(), subject, visit)
                && !SameDayPairs.isPair(subject, visit, surgery.before().code());
    }

    private static boolean isMinor(Subject subject, Service service) {
        Indicators known = subject.facts(service).indicators();
        return known != null && known.isMinor();
    }

    @Override
    void tell(Service visit, String procedure, LocalDate day, Findings findings) {
        findings.say(
                visit,
                "on the day of a minor procedure (%s) it is paid only when it was more than that procedure's own work."
                        .formatted(procedure),
                "If the note shows a significant visit beyond the usual work before and after the"
                        + " procedure, and beyond deciding on it, modifier 25 says so. Else the"
                        + " visit is part of the procedure: remove it.");
    }
}
