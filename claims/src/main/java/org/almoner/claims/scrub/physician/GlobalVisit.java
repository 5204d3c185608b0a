package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;

import java.util.List;

/** A visit in the days after a surgery, which are paid with it. */
final class GlobalVisit extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "global-visit",
                            "Visit in the days after surgery",
                            "A visit within 10 or 90 days after a procedure of the same "
                                    + "group and specialty says why it is not part of the care "
                                    + "afterwards (24).")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.EARLIER, Sign.VISIT)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.1; physician fee schedule, global days")
                    .fires(
                            """
                            dx Z96.651
                            before 2026-01-15 27447-RT claim A-0900
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): it falls on day 46 of the 90 days after 27447 of 15 Jan 2026 (claim A-0900), whose care is paid with the surgery.
                            """)
                    .quiet(
                            """
                            dx J20.9
                            before 2026-01-15 27447-RT claim A-0900
                            2026-03-02 99213-24
                            """)
                    .fires(
                            """
                            # the last of the ninety days
                            dx Z96.651
                            before 2026-01-15 27447-RT claim A-0900
                            2026-04-15 99213
                            """,
                            """
                            WARN Line 1 (99213): it falls on day 90 of the 90 days after 27447 of 15 Jan 2026 (claim A-0900), whose care is paid with the surgery.
                            """)
                    .quiet(
                            """
                            dx Z96.651
                            before 2026-01-15 27447-RT claim A-0900
                            2026-04-16 99213
                            """)
                    .fires(
                            """
                            dx L02.01
                            before 2026-03-02 10060
                            2026-03-12 99213-25
                            """,
                            """
                            WARN Line 1 (99213): it falls on day 10 of the 10 days after 10060 of 2 Mar 2026 (claim A-0900), whose care is paid with the surgery.
                            """)
                    .quiet(
                            """
                            dx L02.01
                            before 2026-03-02 10060
                            2026-03-13 99213-25
                            """)
                    .quiet(
                            """
                            # another specialty of the group
                            dx Z96.651
                            before 2026-01-15 27447-RT by 1234567893 as 207X00000X of 1234567893
                            2026-03-02 99213
                            """)
                    .fires(
                            """
                            # a colleague of the same specialty
                            dx Z96.651
                            before 2026-01-15 27447-RT by 1234567893 as 207Q00000X of 1234567893
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): it falls on day 46 of the 90 days after 27447 of 15 Jan 2026 (claim A-0900), whose care is paid with the surgery.
                            """)
                    .quiet(
                            """
                            # the care afterwards was given to somebody else
                            dx Z96.651
                            before 2026-01-15 27447-RT-54
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            # nothing is paid with a procedure of 000 days after its own
                            dx K63.5
                            before 2026-03-02 45380
                            2026-03-03 99213
                            """);

    private static final List<String> UNRELATED = List.of("24", "FT");

    GlobalVisit() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return !subject.isVoid() && !Surgery.around(subject).isEmpty();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (!VisitCodes.isVisit(service.packed()) || service.hasAny(UNRELATED)) {
            return;
        }
        Surgery surgery = Surgery.whoseDays(subject, service);
        if (surgery != null) {
            findings.say(
                    service,
                    "it falls on day %d of the %d days after %s, whose care is paid with the surgery."
                            .formatted(
                                    surgery.dayAfter(service),
                                    surgery.known().daysAfter(),
                                    surgery.words()),
                    "If the note shows that the visit was about something else than recovering"
                            + " from the surgery, modifier 24 says so. Else it is care afterwards:"
                            + " bill no visit (99024 records it without a charge).");
        }
    }
}
