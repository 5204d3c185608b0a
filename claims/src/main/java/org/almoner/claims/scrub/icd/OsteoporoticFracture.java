package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A bone that osteoporosis weakened breaks in codes of its own. */
final class OsteoporoticFracture extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-osteoporosis-fracture",
                            "Fracture with osteoporosis",
                            "A fracture of a patient with osteoporosis is coded in M80, even after"
                                    + " a small fall.",
                            guideline("I.C.13.d.2 and I.C.19.c.1"))
                    .fires(
                            """
                            dx S72.001A M81.0
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN S72.001A, a broken bone, stands beside osteoporosis without a fracture (M81.0).
                            """)
                    .quiet(
                            """
                            dx S01.511A M81.0
                            2026-03-02 99213 dx 1,2
                            """);

    OsteoporoticFracture() {
        super(TEXT, Trait.OSTEOPOROSIS);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts facts = list.get(at);
            if (facts.has(Trait.FRACTURE) && isBroken(facts) && Phase.of(facts) != Phase.SEQUELA) {
                findings.say(
                        "%s, a broken bone, stands beside osteoporosis without a fracture (%s)."
                                .formatted(facts.display(), list.names(Trait.OSTEOPOROSIS)),
                        "When a healthy bone would not have broken, the fracture is coded in M80."
                                + " After a heavy blow both codes may stay.");
                return;
            }
        }
    }

    /** S02.5 is a tooth, which breaks otherwise. */
    private static boolean isBroken(DiagnosisFacts facts) {
        return !facts.code().startsWith("S025");
    }
}
