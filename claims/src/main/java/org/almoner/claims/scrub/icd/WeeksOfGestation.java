package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** The weeks are told of a pregnancy, and of nothing else. */
final class WeeksOfGestation extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-weeks",
                            "Weeks of gestation",
                            "A diagnosis that names a trimester stands with the weeks of gestation "
                                    + "(Z3A); an abortive outcome does not.",
                            guideline("I.C.21.c.11; ICD-10-CM tabular list, chapter 15"))
                    .fires(
                            """
                            patient F 1996-01-10
                            dx O09.01
                            2026-03-02 99213
                            """,
                            """
                            INFO O09.01 stands without the weeks of gestation.
                            """)
                    .quiet(
                            """
                            patient F 1996-01-10
                            dx O09.01 Z3A.10
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            patient F 1996-01-10
                            dx O03.9 Z3A.10
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z3A.10 stands beside a pregnancy that ended early (O03.9).
                            """);

    WeeksOfGestation() {
        super(TEXT, Trait.OBSTETRIC, Trait.ABORTIVE);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (list.has(Trait.WEEKS)) {
            boolean isOver =
                    list.has(Trait.ABORTIVE)
                            && list.count(Trait.OBSTETRIC) <= list.count(Trait.ABORTIVE);
            if (isOver) {
                findings.say(
                        "%s stands beside a pregnancy that ended early (%s)."
                                .formatted(list.names(Trait.WEEKS), list.names(Trait.ABORTIVE)),
                        "The weeks are not coded with O00 to O08 or Z33.2. Please remove them.");
            }
            return;
        }
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts facts = list.get(at);
            if (facts.has(Trait.OBSTETRIC) && facts.title().contains(" trimester")) {
                findings.claim(
                        Severity.INFO,
                        "%s stands without the weeks of gestation.".formatted(facts.display()),
                        "Please add Z3A.- with the completed weeks, if the record has them.");
                return;
            }
        }
    }
}
