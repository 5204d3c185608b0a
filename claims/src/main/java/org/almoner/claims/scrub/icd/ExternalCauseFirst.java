package org.almoner.claims.scrub.icd;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

/** What caused an injury is never the reason for the visit. */
final class ExternalCauseFirst extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "icd-external-cause-first",
                            "External cause listed first",
                            "The first diagnosis is none of V00 to Y99.",
                            guideline("I.C.20.a.6"))
                    .fires(
                            """
                            dx W19.XXXA S01.511A
                            2026-03-02 99213 dx 2
                            """,
                            """
                            STOP W19.XXXA, an external cause, is listed first. [List S01.511A before W19.XXXA]
                            """)
                    .quiet(
                            """
                            dx S01.511A W19.XXXA
                            2026-03-02 99213 dx 1
                            """);

    ExternalCauseFirst() {
        super(TEXT, Trait.EXTERNAL_CAUSE);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (list.isFirst(Trait.EXTERNAL_CAUSE)) {
            findings.say(
                    "%s, an external cause, is listed first.".formatted(list.get(0).display()),
                    "Please list the injury or illness that it caused first.",
                    next(list, subject));
        }
    }

    private static @Nullable Fix next(DiagnosisList list, Subject subject) {
        for (int at = 1; at < list.listed(); at++) {
            if (!list.get(at).has(Trait.EXTERNAL_CAUSE)) {
                return Order.before(subject, at, 0);
            }
        }
        return null;
    }
}
