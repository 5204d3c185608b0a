package org.almoner.claims.scrub.physician;

import org.almoner.claims.Fix;
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

/** A wellness visit that is not yet due, or is none of the first kind. */
final class WellnessRepeated implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "wellness-repeat",
                            "Wellness visit too soon",
                            "Medicare pays G0402 and G0438 once in a lifetime, and G0439 "
                                    + "when eleven full months have passed since the month of the "
                                    + "last wellness visit.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.MEDICARE, Sign.EARLIER, Sign.PREVENTIVE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 18, "
                                    + "sections 80 and 140")
                    .fires(
                            """
                            payer MB
                            dx Z00.00
                            before 2025-03-20 G0439 claim A-0415
                            2026-02-27 G0439
                            """,
                            """
                            WARN Line 1 (G0439): the last wellness visit that is known, G0439, was on 20 Mar 2025 (claim A-0415); the next is due from 1 Mar 2026.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx Z00.00
                            before 2025-03-20 G0439 claim A-0415
                            2026-03-02 G0439
                            """)
                    .fires(
                            """
                            payer MB
                            dx Z00.00
                            before 2024-01-10 G0438
                            2026-03-02 G0438
                            """,
                            """
                            WARN Line 1 (G0438): it is paid once in a lifetime, and G0438 was on 10 Jan 2024 (claim A-0900). [Bill G0439]
                            """)
                    .quiet(
                            """
                            payer MB
                            dx Z00.00
                            before 2024-01-10 G0402
                            2026-03-02 G0438
                            """)
                    .fires(
                            """
                            payer MB
                            dx Z00.00
                            before 2025-06-10 G0402
                            2026-03-02 G0438
                            """,
                            """
                            WARN Line 1 (G0438): the last wellness visit that is known, G0402, was on 10 Jun 2025 (claim A-0900); the next is due from 1 Jun 2026.
                            """)
                    .fires(
                            """
                            payer MB
                            dx Z00.00
                            before 2024-01-10 G0402
                            2026-03-02 G0402
                            """,
                            """
                            WARN Line 1 (G0402): it is paid once in a lifetime, and G0402 was on 10 Jan 2024 (claim A-0900).
                            """)
                    .quiet(
                            """
                            payer CI
                            dx Z00.00
                            before 2025-06-10 G0439
                            2026-03-02 G0439
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final List<String> WELLNESS = List.of("G0402", "G0438", "G0439");

    @Override
    public void check(Subject subject, Findings findings) {
        List<HistoryLine> past = subject.past();
        if (past.isEmpty() || !subject.isMedicare() || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            if (WELLNESS.contains(service.code())) {
                look(service, past, findings);
            }
        }
    }

    private static void look(Service service, List<HistoryLine> past, Findings findings) {
        HistoryLine last = null;
        for (HistoryLine before : past) {
            if (WELLNESS.contains(before.code())
                    && before.from().isBefore(service.from())
                    && isAbout(service.code(), before.code())
                    && (last == null || before.from().isAfter(last.from()))) {
                last = before;
            }
        }
        if (last == null) {
            return;
        }
        LocalDate due = last.from().withDayOfMonth(1).plusYears(1);
        if (isOnceOnly(service.code(), last.code())) {
            once(service, last, !service.from().isBefore(due), findings);
        } else if (service.from().isBefore(due)) {
            findings.say(
                    service,
                    "the last wellness visit that is known, %s, was on %s (claim %s); the next is due from %s."
                            .formatted(
                                    last.code(),
                                    Findings.day(last.from()),
                                    last.claimNumber(),
                                    Findings.day(due)),
                    "If that one was not paid, say so. Else Medicare refuses this one, and the"
                            + " patient may be billed only after a written notice.");
        }
    }

    /** The visit on entering Medicare is refused only after another one of its kind. */
    private static boolean isAbout(String code, String before) {
        return !code.equals("G0402") || before.equals("G0402");
    }

    private static boolean isOnceOnly(String code, String before) {
        return code.equals("G0402") || (code.equals("G0438") && !before.equals("G0402"));
    }

    private static void once(Service service, HistoryLine last, boolean isDue, Findings findings) {
        findings.say(
                service,
                "it is paid once in a lifetime, and %s was on %s (claim %s)."
                        .formatted(last.code(), Findings.day(last.from()), last.claimNumber()),
                "If that one was not paid, say so. Else the visit of the following years is G0439.",
                isDue && service.code().equals("G0438")
                        ? new Fix.SetCode("Bill G0439", service.index(), "G0439")
                        : null);
    }
}
