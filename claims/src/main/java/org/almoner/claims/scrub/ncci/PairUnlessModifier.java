package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** Two codes that are paid together only where a modifier sets them apart: indicator 1. */
final class PairUnlessModifier implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "ncci-pair-modifier",
                            "Paid together only when apart",
                            "Two services of a day that NCCI pays together only when they were"
                                + " apart carry a modifier that says so (modifier indicator 1).")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .needs(Need.PTP)
                    .where(Sign.SEVERAL_LINES)
                    .source(
                            "CMS, National Correct Coding Initiative, PTP edits, modifier"
                                    + " indicator 1; NCCI Policy Manual, chapter I, section E")
                    .fires(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 20610
                            2026-03-02 76942
                            """,
                            """
                            STOP Line 2 (76942): beside 20610 on line 1 it is paid only when a modifier says that it was apart.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 20610
                            2026-03-02 76942-XS
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 20610-59
                            2026-03-02 76942
                            """)
                    .fires(
                            """
                            payer CI
                            dx M17.11
                            2026-03-02 76942-76
                            2026-03-02 20610
                            """,
                            """
                            WARN Line 1 (76942): beside 20610 on line 2 it is paid only when a modifier says that it was apart. Modifier 76 does not say so.
                            """)
                    .fires(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 99213
                            2026-03-02 20610
                            """,
                            """
                            STOP Line 1 (99213): beside 20610 on line 2 it is paid only when a modifier says that it was apart.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 99213-25
                            2026-03-02 20610
                            """)
                    .quiet(
                            """
                            # the edit was deleted at the end of 2022
                            payer MB
                            dx K40.90
                            2026-03-02 49505
                            2026-03-02 49568
                            """)
                    .fires(
                            """
                            # in the small files, which say since when it held
                            payer MB
                            dx K40.90
                            2022-12-31 49505
                            2022-12-31 49568
                            """,
                            """
                            STOP Line 2 (49568): beside 49505 on line 1 it is paid only when a modifier says that it was apart.
                            """)
                    .quiet(
                            """
                            # indicator 9: the edit was taken back to the day it began
                            payer MB
                            dx M17.11
                            2026-03-02 20610
                            2026-03-02 20605
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Pair> pairs = Pairs.of(subject);
        for (int place = 0; place < pairs.size(); place++) {
            Pair pair = pairs.get(place);
            if (pair.edit().modifierAllowed() && pair.apart() == Apart.UNSAID) {
                tell(subject, pair, findings);
            }
        }
    }

    private static void tell(Subject subject, Pair pair, Findings findings) {
        findings.say(
                subject.asMedicare(),
                pair.refused(),
                Whose.said(
                        subject,
                        "beside %s on line %d it is paid only when a modifier says that it was apart.%s"
                                .formatted(
                                        pair.paid().code(),
                                        pair.paid().index() + 1,
                                        PairWords.noHelp(pair.refused().modifiers()))),
                advice(subject, pair),
                null);
    }

    private static String advice(Subject subject, Pair pair) {
        if (pair.hasOneVisit()) {
            return PairWords.visit(subject.facts(pair.procedure()).indicators());
        }
        return Apart.isVisit(pair.paid().packed()) ? PairWords.twoVisits() : PairWords.procedures();
    }
}
