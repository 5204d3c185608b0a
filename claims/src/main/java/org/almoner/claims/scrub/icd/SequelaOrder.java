package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** What is left of an injury comes first, the injury behind it. */
final class SequelaOrder extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-sequela",
                            "Sequela without what it left",
                            "An injury with the seventh character S follows the condition that it "
                                    + "left behind.",
                            guideline("I.B.10 and I.C.19.a"))
                    .fires(
                            """
                            dx S01.511S L90.5
                            2026-03-02 99213 dx 1
                            """,
                            """
                            WARN S01.511S, a sequela, is listed before L90.5. [List L90.5 before S01.511S]
                            """)
                    .quiet(
                            """
                            dx L90.5 S01.511S
                            2026-03-02 99213 dx 1
                            """)
                    .fires(
                            """
                            dx S01.511S
                            2026-03-02 99213 dx 1
                            """,
                            """
                            WARN S01.511S, a sequela, stands without the condition that it left.
                            """);

    SequelaOrder() {
        super(TEXT, Trait.INJURY, Trait.DRUG);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.first();
        if (first == null
                || first.seventh() != 'S'
                || !(first.has(Trait.INJURY) || first.has(Trait.DRUG))) {
            return;
        }
        for (int at = 1; at < list.listed(); at++) {
            DiagnosisFacts other = list.get(at);
            if (!other.has(Trait.EXTERNAL_CAUSE) && other.seventh() != 'S') {
                findings.say(
                        "%s, a sequela, is listed before %s."
                                .formatted(first.display(), other.display()),
                        "Please list first what the injury left behind and what the visit was for,"
                                + " then the injury with S.",
                        Order.before(subject, at, 0));
                return;
            }
        }
        findings.say(
                "%s, a sequela, stands without the condition that it left."
                        .formatted(first.display()),
                "Please list first what is treated, such as the scar or the stiff joint, then the"
                        + " injury with S.");
    }
}
