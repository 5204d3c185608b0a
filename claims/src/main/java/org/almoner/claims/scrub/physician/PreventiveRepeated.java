package org.almoner.claims.scrub.physician;

import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.List;

/** A second preventive visit within a year. */
final class PreventiveRepeated implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "preventive-repeat",
                            "Preventive visit within a year",
                            "A preventive visit is not the second one of the same practice "
                                    + "within twelve months.")
                    .informs()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.EARLIER, Sign.PREVENTIVE)
                    .source(
                            "The payer's benefits: most pay one preventive visit in a "
                                    + "calendar year or in twelve months")
                    .fires(
                            """
                            payer CI
                            dx Z00.00
                            before 2025-09-15 99396 claim A-0415
                            2026-03-02 99396
                            """,
                            """
                            INFO Line 1 (99396): the last preventive visit that is known, 99396, was on 15 Sep 2025 (claim A-0415).
                            """)
                    .quiet(
                            """
                            payer CI
                            dx Z00.00
                            before 2025-02-15 99396 claim A-0415
                            2026-03-02 99396
                            """)
                    .quiet(
                            """
                            # an infant's visits come more often
                            payer CI
                            patient M 2025-06-01
                            dx Z00.129
                            before 2025-12-15 99391
                            2026-03-02 99391
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<HistoryLine> past = subject.past();
        if (past.isEmpty() || subject.isMedicare() || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            if (isYearly(service.code())) {
                look(service, past, findings);
            }
        }
    }

    /** From five years on; younger children are seen more often. */
    private static boolean isYearly(String code) {
        return code.length() == 5
                && (code.startsWith("9938") || code.startsWith("9939"))
                && code.charAt(4) >= '3'
                && code.charAt(4) <= '7';
    }

    private static void look(Service service, List<HistoryLine> past, Findings findings) {
        LocalDate since = service.from().minusYears(1);
        for (HistoryLine before : past) {
            if (isYearly(before.code())
                    && before.from().isAfter(since)
                    && before.from().isBefore(service.from())) {
                findings.say(
                        service,
                        "the last preventive visit that is known, %s, was on %s (claim %s)."
                                .formatted(
                                        before.code(),
                                        Findings.day(before.from()),
                                        before.claimNumber()),
                        "Some payers pay one in a calendar year, some one in twelve months: please"
                                + " look at the benefits.");
                return;
            }
        }
    }
}
