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

/**
 * A modifier that passes an edit without saying that the services were apart. Payers' programs take
 * any of them on either line; their auditors do not.
 */
final class PairSaysLittle implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "ncci-pair-site",
                            "Modifier passes an edit but says little",
                            "Two services that are paid together only when apart name different"
                                    + " sites where they name sites, and beside a procedure the"
                                    + " modifier stands on the visit.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .needs(Need.PTP)
                    .where(Sign.SEVERAL_LINES)
                    .source("CMS, NCCI Policy Manual for Medicare Services, chapter I, section E")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 29881-RT
                            2026-03-02 20610-RT
                            """,
                            """
                            WARN Line 2 (20610): it and 29881 on line 1 name the same site, so they were not apart.
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 29881-RT
                            2026-03-02 20610-LT
                            """)
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 20610-RT
                            2026-03-02 76942
                            """,
                            """
                            WARN Line 2 (76942): RT passes the edit with 20610 on line 1, but does not say that the two were apart.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 20610-RT
                            2026-03-02 76942-XU
                            """)
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 99213
                            2026-03-02 20610-59
                            """,
                            """
                            WARN Line 1 (99213): the modifier that says that it was more than 20610 on line 2 belongs on the visit.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 99213-25
                            2026-03-02 20610-RT
                            """)
                    .fires(
                            """
                            dx I25.10
                            2026-03-02 92928-LD
                            2026-03-02 92920-LD
                            """,
                            """
                            WARN Line 2 (92920): it and 92928 on line 1 name the same site, so they were not apart.
                            """)
                    .quiet(
                            """
                            dx I25.10
                            2026-03-02 92928-LD
                            2026-03-02 92920-RC
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
            if (pair.edit().modifierAllowed()) {
                tell(subject, pair, findings);
            }
        }
    }

    private static void tell(Subject subject, Pair pair, Findings findings) {
        switch (pair.apart()) {
            case SAME_SITE ->
                    findings.say(
                            subject.asMostPayers(),
                            pair.refused(),
                            "it and %s on line %d name the same site, so they were not apart."
                                    .formatted(pair.paid().code(), pair.paid().index() + 1),
                            "If the sites were different, correct them. If the record shows"
                                    + " another encounter on that day, XE says so. Else remove the"
                                    + " line.",
                            null);
            case ONE_SITE ->
                    findings.say(
                            subject.asMostPayers(),
                            pair.refused(),
                            "%s passes the edit with %s on line %d, but does not say that the two were apart."
                                    .formatted(
                                            Apart.site(
                                                    pair.paid().modifiers(),
                                                    pair.refused().modifiers()),
                                            pair.paid().code(),
                                            pair.paid().index() + 1),
                            PairWords.procedures(),
                            null);
            case VISIT_UNSAID ->
                    findings.say(
                            subject.asMostPayers(),
                            pair.visit(),
                            "the modifier that says that it was more than %s on line %d belongs on the visit."
                                    .formatted(
                                            pair.procedure().code(), pair.procedure().index() + 1),
                            PairWords.visit(subject.facts(pair.procedure()).indicators()),
                            null);
            case SAID, UNSAID -> {}
        }
    }
}
