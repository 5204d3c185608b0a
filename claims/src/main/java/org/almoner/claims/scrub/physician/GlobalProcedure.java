package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

import java.util.List;

/** A procedure in the days after another one. */
final class GlobalProcedure extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "global-procedure",
                            "Procedure in the days after surgery",
                            "A procedure within 10 or 90 days after another one of the same group"
                                    + " and specialty says what it has to do with it (58, 78, 79).")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.EARLIER)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.1; physician fee schedule, global days; section "
                                    + "40.2, modifiers 58, 78 and 79")
                    .fires(
                            """
                            dx H25.12
                            before 2026-02-16 66984-RT
                            2026-03-02 66984-LT
                            """,
                            """
                            WARN Line 1 (66984): it falls on day 14 of the 90 days after 66984 of 16 Feb 2026 (claim A-0900), and says nothing of what it has to do with it.
                            """)
                    .quiet(
                            """
                            dx H25.12
                            before 2026-02-16 66984-RT
                            2026-03-02 66984-LT-79
                            """)
                    .quiet(
                            """
                            dx H25.12
                            before 2025-12-01 66984-RT
                            2026-03-02 66984-LT
                            """)
                    .quiet(
                            """
                            # a return to the operating room begins no days of its own
                            dx M17.11
                            before 2025-12-10 29881-78
                            2026-03-02 20610
                            """)
                    .quiet(
                            """
                            # no procedure of the kind that has days
                            dx Z96.651
                            before 2026-02-16 27447
                            2026-03-02 73030
                            """);

    private static final List<String> RELATION =
            List.of("58", "78", "79", "54", "55", "56", "80", "81", "82", "AS");

    GlobalProcedure() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return super.isAbout(subject) && !Surgery.around(subject).isEmpty();
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if ((!known.isMajor() && !known.isMinor()) || service.hasAny(RELATION)) {
            return;
        }
        Surgery surgery = Surgery.whoseDays(subject, service);
        if (surgery != null) {
            findings.say(
                    service,
                    "it falls on day %d of the %d days after %s, and says nothing of what it has to do with it."
                            .formatted(
                                    surgery.dayAfter(service),
                                    surgery.known().daysAfter(),
                                    surgery.words()),
                    "By what the record shows: 58 for one that was planned, is more extensive"
                            + " or follows a diagnostic one; 78 for a complication treated in"
                            + " the operating room; 79 for one that has nothing to do with it."
                            + " A complication treated elsewhere is paid with the surgery.");
        }
    }
}
