package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

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
                    .warns()
                    .needs(Need.PTP)
                    .source(
                            "CMS, National Correct Coding Initiative, PTP edits, modifier"
                                    + " indicator 1; NCCI Policy Manual, chapter I, section E")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 20610
                            2026-03-02 76942
                            """,
                            """
                            WARN Line 2 (76942): beside 20610 on line 1 it is paid only when a modifier says that it was apart.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 20610
                            2026-03-02 76942-59
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Pair.each(
                subject,
                pair -> {
                    if (pair.edit().modifierAllowed() && !pair.isSetApart()) {
                        findings.say(
                                pair.refused(),
                                "beside %s on line %d it is paid only when a modifier says that it was apart."
                                        .formatted(pair.paid().code(), pair.paid().index() + 1),
                                "If the record shows another site, session or injury, add XS, XE, XP,"
                                        + " XU or 59 to this line; else remove it.");
                    }
                });
    }
}
