package org.almoner.claims.scrub.payer;

import org.almoner.claims.HistoryLines;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.form.DuplicateLine;

/** The same service on an earlier claim looks like billing twice. */
final class DuplicateInHistory implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "duplicate-in-history",
                            "Billed before",
                            "No line of an original claim was sent before for this patient with the"
                                    + " same code, modifiers, date and provider, unless a modifier"
                                    + " says that the service was repeated.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .where(Sign.EARLIER)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section"
                                    + " 120")
                    .fires(
                            """
                            dx I10
                            2026-03-02 99213-25
                            before 2026-03-02 99213-25 claim A-0900
                            """,
                            """
                            WARN Line 1 (99213): it was sent for 2 Mar 2026 before, on claim A-0900.
                            """)
                    .fires(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 93005
                            before 2026-03-02 93005 pos - claim H-0900
                            """,
                            """
                            WARN Line 1 (93005): it was sent for 2 Mar 2026 before, on claim H-0900.
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213-25
                            2026-03-02 93000-76
                            2026-03-02 36415
                            before 2026-03-01 99213-25
                            before 2026-03-02 99213
                            before 2026-03-02 93000-76
                            before 2026-03-02 36415 by 1888888884
                            """)
                    .quiet(
                            """
                            claim A-1001 replaces ICN1
                            dx I10
                            2026-03-02 99213
                            before 2026-03-02 99213
                            """)
                    .quiet(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 93005
                            before 2026-03-02 93005 pos 22
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        HistoryLines history = subject.context().past();
        if (history.isEmpty() || !subject.frequency().equals("1")) {
            return;
        }
        for (Service service : subject.services()) {
            if (service.code().isEmpty() || DuplicateLine.saysAgain(service.modifiers())) {
                continue;
            }
            long day = service.from().toEpochDay();
            for (int at = history.firstFrom(day); history.isOn(at, day); at++) {
                HistoryLine before = history.get(at);
                if (isSame(before, service, subject)) {
                    findings.say(
                            service,
                            "it was sent for %s before, on claim %s."
                                    .formatted(Findings.day(service.from()), before.claimNumber()),
                            "If that claim was wrong, replace it (frequency 7) instead of sending"
                                    + " this one. If the service was repeated, a modifier such as"
                                    + " 76 says so.");
                    break;
                }
            }
        }
    }

    private static boolean isSame(HistoryLine before, Service service, Subject subject) {
        return before.code().equals(service.code())
                && !before.claimNumber().equals(subject.claim().number())
                && DuplicateLine.isSameSet(before.modifiers(), service.modifiers())
                && isOneProvider(before, service, subject);
    }

    /** A facility's line has no place of service, and is told from a physician's by that. */
    private static boolean isOneProvider(HistoryLine before, Service service, Subject subject) {
        if (subject.isFacility()) {
            return before.placeOfService().isEmpty()
                    && before.billingNpi().equals(subject.claim().billing().npi());
        }
        ProfessionalClaim.Provider rendering = service.rendering();
        return rendering != null && before.renderingNpi().equals(rendering.npi());
    }
}
