package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** An external cause has the seventh character of its injury. */
final class CauseInAnotherPhase extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-cause-encounter",
                            "External cause in another phase",
                            "The seventh character of an external cause is in the same phase of "
                                    + "treatment as that of an injury on the claim.",
                            guideline("I.C.20.a.2 and I.C.20.i.2"))
                    .fires(
                            """
                            dx S01.511D W19.XXXA
                            2026-03-02 99213 dx 1
                            """,
                            """
                            WARN W19.XXXA, the external cause, says under active treatment, and no injury on the claim does.
                            """)
                    .quiet(
                            """
                            dx S01.511D W19.XXXD
                            2026-03-02 99213 dx 1
                            """);

    CauseInAnotherPhase() {
        super(TEXT, Trait.EXTERNAL_CAUSE);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts facts = list.get(at);
            if (facts.has(Trait.EXTERNAL_CAUSE)
                    && facts.code().length() == 7
                    && Phase.of(facts) != Phase.NONE
                    && hasOnlyOthers(Phase.of(facts), list)) {
                findings.say(
                        "%s, the external cause, says %s, and no injury on the claim does."
                                .formatted(facts.display(), Phase.of(facts).words()),
                        "Please give the cause the seventh character of the injury that it belongs"
                                + " to.");
            }
        }
    }

    /** Whether there are injuries in some phase, and none in this one. */
    private static boolean hasOnlyOthers(Phase phase, DiagnosisList list) {
        boolean isAny = false;
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts facts = list.get(at);
            if ((facts.has(Trait.INJURY) || facts.has(Trait.DRUG)) && facts.code().length() == 7) {
                isAny = true;
                if (Phase.of(facts) == phase) {
                    return false;
                }
            }
        }
        return isAny;
    }
}
