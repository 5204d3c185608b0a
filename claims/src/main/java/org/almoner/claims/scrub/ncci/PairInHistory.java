package org.almoner.claims.scrub.ncci;

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
import org.almoner.codes.edits.PtpEdits;
import org.almoner.codes.edits.PtpEdits.Edit;
import org.almoner.codes.store.Packed;

import java.util.List;

/** The other half of a pair went out on another claim of the same day. */
final class PairInHistory implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "ncci-pair-history",
                            "Pair with an earlier claim",
                            "No service is a pair with one of the same day and the same rendering"
                                + " provider on an earlier claim, unless a modifier may and does"
                                + " set them apart.")
                    .warns()
                    .needs(Need.PTP)
                    .where(Sign.EARLIER)
                    .source(
                            "CMS, NCCI Policy Manual for Medicare Services, chapter I, sections A"
                                    + " and E: edits look at a provider's services of a day, on"
                                    + " whichever claim")
                    .fires(
                            """
                            dx K63.5
                            before 2026-03-02 45380 claim A-0950
                            2026-03-02 45378-59
                            """,
                            """
                            WARN Line 1 (45378): 45380 went out for the same day on claim A-0950; the two are not paid together, and no modifier changes that.
                            """)
                    .quiet(
                            """
                            dx K63.5
                            before 2026-03-01 45380 claim A-0950
                            2026-03-02 45378-59
                            """)
                    .fires(
                            """
                            dx M17.11
                            before 2026-03-02 76942 claim A-0950
                            2026-03-02 20610
                            """,
                            """
                            WARN Line 1 (20610): 76942 went out for the same day on claim A-0950; the two are paid together only when a modifier says that they were apart.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            before 2026-03-02 76942-59 claim A-0950
                            2026-03-02 20610
                            """)
                    .quiet(
                            """
                            dx M17.11
                            before 2026-03-02 76942 by 1234567893 claim A-0950
                            2026-03-02 20610
                            """)
                    .quiet(
                            """
                            # the claim itself, sent again
                            claim A-0950 replaces 20260310123
                            dx M17.11
                            before 2026-03-02 76942 claim A-0950
                            2026-03-02 20610
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        HistoryLines past = subject.past();
        if (past.isEmpty() || subject.isVoid()) {
            return;
        }
        PtpEdits edits = Pairs.edits(subject);
        List<Service> services = subject.services();
        for (int place = 0; place < services.size(); place++) {
            Service service = services.get(place);
            long day = service.from().toEpochDay();
            for (int at = past.firstFrom(day); past.isOn(at, day); at++) {
                if (Past.isSamePerson(past.get(at), service)) {
                    compare(subject, edits, past.get(at), service, findings);
                }
            }
        }
    }

    private static void compare(
            Subject subject,
            PtpEdits edits,
            HistoryLine before,
            Service service,
            Findings findings) {
        long earlier = Packed.pack(before.code());
        long day = service.from().toEpochDay();
        if (earlier < 0 || service.packed() < 0 || earlier == service.packed()) {
            return;
        }
        long found = edits.seek(earlier, service.packed(), day);
        if (found < 0 || !edits.isSureOn(found, day)) {
            return;
        }
        Edit edit = edits.edit(found);
        Apart apart = Apart.of(earlier, before.modifiers(), service.packed(), service.modifiers());
        if (!edit.modifierAllowed() || apart == Apart.UNSAID || apart == Apart.VISIT_UNSAID) {
            tell(subject, before, service, edit, findings);
        }
    }

    private static void tell(
            Subject subject, HistoryLine before, Service service, Edit edit, Findings findings) {
        String message =
                edit.modifierAllowed()
                        ? " the two are paid together only when a modifier says that they were"
                                + " apart."
                        : " the two are not paid together, and no modifier changes that.";
        findings.say(
                subject.asMostPayers(),
                service,
                Whose.said(
                        subject,
                        "%s went out for the same day on claim %s;"
                                        .formatted(before.code(), before.claimNumber())
                                + message),
                advice(subject, before, service, edit),
                null);
    }

    private static String advice(Subject subject, HistoryLine before, Service service, Edit edit) {
        boolean isRefused = edit.column2().equals(service.code());
        if (!edit.modifierAllowed()) {
            return isRefused
                    ? "Its work is part of %s. Please remove the line.".formatted(before.code())
                    : "%s is part of it. Please replace claim %s without that line, and then send this one."
                            .formatted(before.code(), before.claimNumber());
        }
        boolean isVisit = Apart.isVisit(service.packed());
        return isVisit && !Apart.isVisit(Packed.pack(before.code()))
                ? PairWords.visit(
                        subject.shelf()
                                .fees()
                                .seekIndicators(
                                        Packed.pack(before.code()), before.from().toEpochDay()))
                : PairWords.procedures();
    }
}
