package org.almoner.claims.scrub.ncci;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** Two codes that are never paid together on one day: modifier indicator 0. */
final class PairForbidden implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "ncci-pair",
                            "Never paid together",
                            "No two services of a day are a pair that NCCI pays only once, whatever"
                                    + " the modifiers (modifier indicator 0).")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .needs(Need.PTP)
                    .where(Sign.SEVERAL_LINES)
                    .source(
                            "CMS, National Correct Coding Initiative, PTP edits, modifier"
                                    + " indicator 0; NCCI Policy Manual, chapter I, section E")
                    .fires(
                            """
                            payer MB
                            dx K63.5
                            2026-03-02 45380
                            2026-03-02 45378-59
                            """,
                            """
                            STOP Line 2 (45378): it is not paid beside 45380 on line 1 on the same day, and no modifier changes that. [Remove line 2]
                            """)
                    .quiet(
                            """
                            payer MB
                            dx K63.5
                            2026-03-02 45380
                            2026-03-03 45378-59
                            """)
                    .fires(
                            """
                            payer CI
                            dx K63.5
                            2026-03-02 45378
                            2026-03-02 45380
                            """,
                            """
                            WARN Line 1 (45378): it is not paid beside 45380 on line 2 on the same day, and no modifier changes that. [Remove line 1]
                            """)
                    .fires(
                            """
                            institutional 131
                            payer MA
                            dx K63.5
                            2026-03-02 rev 0750 45380
                            2026-03-02 rev 0750 45378
                            """,
                            """
                            STOP Line 2 (45378): it is not paid beside 45380 on line 1 on the same day, and no modifier changes that. [Remove line 2]
                            """)
                    .quiet(
                            """
                            # a rural health clinic is paid by the visit
                            institutional 711
                            payer MA
                            dx K63.5
                            2026-03-02 rev 0521 45380
                            2026-03-02 rev 0521 45378
                            """)
                    .fires(
                            """
                            payer MC
                            dx K63.5
                            2026-03-02 45380
                            2026-03-02 45378
                            """,
                            """
                            WARN Line 2 (45378): it is not paid beside 45380 on line 1 on the same day, and no modifier changes that. So says Medicare's file; Medicaid has its own. [Remove line 2]
                            """)
                    .fires(
                            """
                            payer WC
                            dx K63.5
                            2026-03-02 45380
                            2026-03-02 45378
                            """,
                            """
                            INFO Line 2 (45378): it is not paid beside 45380 on line 1 on the same day, and no modifier changes that. [Remove line 2]
                            """)
                    .quiet(
                            """
                            payer MB
                            dx K63.5
                            2026-03-02 45380
                            2026-03-02 45378 by 1234567893
                            """)
                    .quiet(
                            """
                            claim A-1001 voids 20260310123
                            payer MB
                            dx K63.5
                            2026-03-02 45380
                            2026-03-02 45378
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
            if (!pair.edit().modifierAllowed()) {
                tell(subject, pair, findings);
            }
        }
    }

    private static void tell(Subject subject, Pair pair, Findings findings) {
        int line = pair.refused().index();
        findings.say(
                subject.asMedicare(),
                pair.refused(),
                Whose.said(
                        subject,
                        "it is not paid beside %s on line %d on the same day, and no modifier changes that."
                                .formatted(pair.paid().code(), pair.paid().index() + 1)),
                "Its work is part of %s. Please remove the line; it may not be billed to the patient."
                        .formatted(pair.paid().code()),
                new Fix.RemoveLine("Remove line " + (line + 1), line));
    }
}
