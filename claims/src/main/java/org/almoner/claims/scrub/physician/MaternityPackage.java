package org.almoner.claims.scrub.physician;

import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Past;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Maternity has no global days in the fee schedule (MMM) but a package: care before, delivery and
 * care afterwards.
 */
final class MaternityPackage extends EachLine {

    /** From the delivery to its last visit. */
    private static final int WEEKS_AFTER = 12;

    /** In which routine visits after it are part of it. */
    private static final int ROUTINE_WEEKS_AFTER = 6;

    private static final int WEEKS_BEFORE = 42;

    /** Who helps at a delivery gives no care afterwards. */
    private static final List<String> ASSISTANTS = List.of("80", "81", "82", "AS");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "maternity-package",
                            "Within the maternity package",
                            "Where a practice bills a delivery with the care afterwards, it bills"
                                + " no postpartum care (59430, a visit for Z39.2 within six weeks)"
                                + " apart; where with the care before, no antepartum package"
                                + " (59425, 59426).")
                    .warns()
                    .where(Sign.EARLIER)
                    .source(
                            "CPT, Maternity Care and Delivery guidelines; CMS, physician fee"
                                    + " schedule relative value file (RVU25D.pdf), global days MMM")
                    .fires(
                            """
                            patient F 1995-05-14
                            dx Z39.2
                            before 2026-01-20 59400 claim A-0940
                            2026-03-02 59430
                            """,
                            """
                            WARN Line 1 (59430): care after the delivery is part of 59400 of 20 Jan 2026 (claim A-0940).
                            """)
                    .quiet(
                            """
                            # only the delivery was ours
                            patient F 1995-05-14
                            dx Z39.2
                            before 2026-01-20 59409 claim A-0940
                            2026-03-02 59430
                            """)
                    .fires(
                            """
                            patient F 1995-05-14
                            dx Z39.2
                            before 2026-01-20 59515 claim A-0940
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): care after the delivery is part of 59515 of 20 Jan 2026 (claim A-0940).
                            """)
                    .quiet(
                            """
                            # not the routine visit, and one that says so
                            patient F 1995-05-14
                            dx J06.9 Z39.2
                            before 2026-01-20 59515 claim A-0940
                            2026-03-02 99213 dx 1
                            2026-03-02 99214-24
                            """)
                    .quiet(
                            """
                            # after six weeks, and another practice
                            patient F 1995-05-14
                            dx Z39.2
                            before 2026-01-10 59510 claim A-0940
                            before 2026-02-20 59510 by 1888888884 claim A-0941
                            2026-03-02 99213
                            """)
                    .fires(
                            """
                            patient F 1995-05-14
                            dx O80 Z37.0
                            before 2025-11-20 59426 claim A-0930
                            2026-03-02 59400 pos 21
                            """,
                            """
                            WARN Line 1 (59400): it takes in the care before the delivery, and 59426 of 20 Nov 2025 (claim A-0930) billed that.
                            """)
                    .quiet(
                            """
                            patient F 1995-05-14
                            dx O80 Z37.0
                            before 2025-11-20 59426 claim A-0930
                            2026-03-02 59410 pos 21
                            """);

    MaternityPackage() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return !subject.past().isEmpty() && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        int number = service.number();
        if (number == 59_430) {
            tellAfter(subject, service, WEEKS_AFTER, findings);
        } else if (isWhole(number)) {
            tellBefore(subject, service, findings);
        } else if (number >= 99_202 && number <= 99_215 && isRoutine(subject, service)) {
            tellAfter(subject, service, ROUTINE_WEEKS_AFTER, findings);
        }
    }

    /** The visit after a delivery, without anything that says it was for something else. */
    private static boolean isRoutine(Subject subject, Service service) {
        List<String> reasons = subject.diagnosesOf(service);
        return !reasons.isEmpty()
                && reasons.getFirst().equals("Z392")
                && !service.has("24")
                && !service.has("25");
    }

    /** Care before, delivery, and care afterwards. */
    private static boolean isWhole(int number) {
        return number == 59_400 || number == 59_510 || number == 59_610 || number == 59_618;
    }

    private static boolean isWithCareAfter(String code) {
        return switch (code) {
            case "59400", "59410", "59510", "59515", "59610", "59614", "59618", "59622" -> true;
            default -> false;
        };
    }

    private static void tellAfter(Subject subject, Service service, int weeks, Findings findings) {
        LocalDate since = service.from().minusWeeks(weeks);
        for (HistoryLine before : subject.past()) {
            if (isWithCareAfter(before.code())
                    && Collections.disjoint(before.modifiers(), ASSISTANTS)
                    && before.from().isBefore(service.from())
                    && !before.from().isBefore(since)
                    && Past.isSamePractice(before, subject, service)) {
                findings.say(
                        service,
                        "care after the delivery is part of %s.".formatted(words(before)),
                        "Please remove the line if it was the routine visit. If the record shows"
                                + " another reason for it, let the line point to that diagnosis.");
                return;
            }
        }
    }

    private static void tellBefore(Subject subject, Service service, Findings findings) {
        LocalDate since = service.from().minusWeeks(WEEKS_BEFORE);
        for (HistoryLine before : subject.past()) {
            if ((before.code().equals("59425") || before.code().equals("59426"))
                    && before.from().isBefore(service.from())
                    && before.from().isAfter(since)
                    && Past.isSamePractice(before, subject, service)) {
                findings.say(
                        service,
                        "it takes in the care before the delivery, and %s billed that."
                                .formatted(words(before)),
                        "Please bill the delivery without the care before it (59410, 59515, 59614"
                                + " or 59622), or take the other claim back.");
                return;
            }
        }
    }

    private static String words(HistoryLine before) {
        return "%s of %s (claim %s)"
                .formatted(before.code(), Findings.day(before.from()), before.claimNumber());
    }
}
