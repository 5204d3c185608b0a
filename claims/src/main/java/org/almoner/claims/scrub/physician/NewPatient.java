package org.almoner.claims.scrub.physician;

import org.almoner.claims.Fix;
import org.almoner.claims.HistoryLines;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Past;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;
import org.almoner.codes.fees.Indicators;
import org.almoner.codes.store.Packed;

/** A new patient who is none. */
final class NewPatient implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "new-patient",
                            "New patient seen before",
                            "A visit for a new patient is billed only when nobody of the "
                                    + "same group and specialty saw the patient in the three years "
                                    + "before.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.EARLIER, Sign.NEW_PATIENT)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 30.6.7; CPT, new and established patient")
                    .fires(
                            """
                            dx I10
                            before 2024-05-20 99213 claim A-0415
                            2026-03-02 99203
                            """,
                            """
                            WARN Line 1 (99203): the patient is not new: 99213 of 20 May 2024 (claim A-0415) is less than three years ago.
                            """)
                    .quiet(
                            """
                            dx I10
                            before 2023-03-02 99213 claim A-0415
                            2026-03-02 99203
                            """)
                    .fires(
                            """
                            # one day less than three years
                            dx I10
                            before 2023-03-03 99213 claim A-0415
                            2026-03-02 99203
                            """,
                            """
                            WARN Line 1 (99203): the patient is not new: 99213 of 3 Mar 2023 (claim A-0415) is less than three years ago.
                            """)
                    .quiet(
                            """
                            # another specialty of the group
                            dx I10
                            before 2024-05-20 99213 by 1234567893 as 207RC0000X of 1234567893
                            2026-03-02 99203
                            """)
                    .fires(
                            """
                            dx I10
                            before 2024-05-20 20610 by 1234567893 as 207Q00000X of 1234567893
                            2026-03-02 99204
                            """,
                            """
                            WARN Line 1 (99204): the patient is not new: 20610 of 20 May 2024 (claim A-0900) is less than three years ago.
                            """)
                    .quiet(
                            """
                            # nobody saw the patient to read a picture
                            dx I10
                            before 2024-05-20 71046-26
                            2026-03-02 99203
                            """)
                    .fires(
                            """
                            dx Z00.00
                            before 2025-02-10 99395
                            2026-03-02 99385
                            """,
                            """
                            WARN Line 1 (99385): the patient is not new: 99395 of 10 Feb 2025 (claim A-0900) is less than three years ago. [Bill 99395]
                            """)
                    .fires(
                            """
                            dx H25.11
                            before 2025-02-10 92014
                            2026-03-02 92004
                            """,
                            """
                            WARN Line 1 (92004): the patient is not new: 92014 of 10 Feb 2025 (claim A-0900) is less than three years ago. [Bill 92014]
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    private static final int YEARS = 3;

    @Override
    public void check(Subject subject, Findings findings) {
        HistoryLines past = subject.past();
        if (past.isEmpty() || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            if (VisitCodes.isNewPatient(service.packed())) {
                look(subject, service, past, findings);
            }
        }
    }

    private static void look(
            Subject subject, Service service, HistoryLines past, Findings findings) {
        long since = service.from().minusYears(YEARS).toEpochDay();
        int end = past.firstFrom(service.from().toEpochDay());
        for (int at = past.firstFrom(since + 1); at < end; at++) {
            HistoryLine before = past.get(at);
            if (Past.isSamePractice(before, subject, service)
                    && isFaceToFace(subject, before, service)) {
                tell(service, before, findings);
                return;
            }
        }
    }

    /**
     * A visit or a procedure: who reads a test does not see the patient. What kind of code it is,
     * today's fee schedule knows as well as that of three years ago, which may not be loaded.
     */
    private static boolean isFaceToFace(Subject subject, HistoryLine before, Service service) {
        long packed = Packed.pack(before.code());
        if (VisitCodes.isVisit(packed) || VisitCodes.isPreventive(packed)) {
            return true;
        }
        Indicators known =
                subject.shelf().fees().seekIndicators(packed, service.from().toEpochDay());
        return known != null && (known.isMajor() || known.isMinor());
    }

    private static void tell(Service service, HistoryLine before, Findings findings) {
        String established = established(service.code());
        findings.say(
                service,
                "the patient is not new: %s of %s (claim %s) is less than three years ago."
                        .formatted(
                                before.code(), Findings.day(before.from()), before.claimNumber()),
                "Please bill the visit of an established patient, at the level that the note"
                        + " supports.",
                established.isEmpty()
                        ? null
                        : new Fix.SetCode("Bill " + established, service.index(), established));
    }

    /**
     * The same visit of an established patient, where it is sure: by age or by extent. The level of
     * an office visit by its time is another one.
     */
    private static String established(String code) {
        if (code.startsWith("9938")) {
            return "9939" + code.charAt(4);
        }
        return switch (code) {
            case "92002" -> "92012";
            case "92004" -> "92014";
            default -> "";
        };
    }
}
