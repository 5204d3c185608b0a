package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Once a patient was ill with HIV, the code of a mere infection is over. */
final class HivTogether extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-hiv",
                            "HIV disease beside infection without illness",
                            "Z21 and R75 are not coded beside HIV disease (B20).",
                            guideline("I.C.1.a.2.g"))
                    .fires(
                            """
                            dx B20 Z21
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z21 stands beside HIV disease (B20).
                            """)
                    .quiet(
                            """
                            dx B20 J18.9
                            2026-03-02 99213 dx 1,2
                            """);

    HivTogether() {
        super(TEXT, Trait.HIV_DISEASE);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (list.has(Trait.HIV_OTHER)) {
            findings.say(
                    "%s stands beside HIV disease (B20).".formatted(list.names(Trait.HIV_OTHER)),
                    "Once an illness came from HIV, B20 alone is coded at each later visit. Please"
                            + " remove the other code.");
        }
    }
}
