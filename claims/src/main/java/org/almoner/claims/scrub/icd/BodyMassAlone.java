package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A body mass index goes with a diagnosis about weight. */
final class BodyMassAlone extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-bmi",
                            "BMI without a diagnosis",
                            "A body mass index (Z68) stands with a diagnosis that it bears on, such"
                                    + " as obesity, which the provider made.",
                            guideline("I.B.14 and I.C.21.c.3"))
                    .fires(
                            """
                            dx I10 Z68.41
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z68.41 stands without a diagnosis of weight or nutrition.
                            """)
                    .quiet(
                            """
                            dx E66.01 Z68.41
                            2026-03-02 99213 dx 1,2
                            """);

    BodyMassAlone() {
        super(TEXT, Trait.BODY_MASS);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (!list.has(Trait.WEIGHT)) {
            findings.say(
                    "%s stands without a diagnosis of weight or nutrition."
                            .formatted(list.names(Trait.BODY_MASS)),
                    "A nurse may note the index, but the diagnosis that it belongs to, such as"
                        + " obesity, has to be the provider's. Please add that one, or leave the"
                        + " index out.");
        }
    }
}
