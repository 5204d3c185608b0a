package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A second infarction within four weeks stands with the first. */
final class InfarctionAgain extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-infarction-again",
                            "Second infarction without the first",
                            "I22, another infarction within four weeks, stands with a code of I21.",
                            guideline("I.C.9.e.4"))
                    .fires(
                            """
                            dx I22.2
                            2026-03-02 99213
                            """,
                            """
                            WARN I22.2, a second infarction within four weeks, stands without the first (I21.-).
                            """)
                    .quiet(
                            """
                            dx I22.2 I21.9
                            2026-03-02 99213 dx 1,2
                            """);

    InfarctionAgain() {
        super(TEXT, Trait.INFARCTION_AGAIN);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (!list.has(Trait.INFARCTION)) {
            findings.say(
                    "%s, a second infarction within four weeks, stands without the first (I21.-)."
                            .formatted(list.names(Trait.INFARCTION_AGAIN)),
                    "Please add the first one; after four weeks a new infarction is I21 again.");
        }
    }
}
