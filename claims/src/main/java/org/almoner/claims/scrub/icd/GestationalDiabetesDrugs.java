package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** The codes of gestational diabetes say already how it is controlled. */
final class GestationalDiabetesDrugs extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-gestational-diabetes",
                            "Drug codes with gestational diabetes",
                            "Long-term use of insulin or other drugs (Z79.4, Z79.84, Z79.85) is not"
                                    + " coded with O24.4-.",
                            guideline("I.C.15.i"))
                    .fires(
                            """
                            dx O24.414 Z79.4
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z79.4 stands beside gestational diabetes (O24.414).
                            """)
                    .quiet(
                            """
                            dx O24.414 Z3A.30
                            2026-03-02 99213 dx 1,2
                            """);

    GestationalDiabetesDrugs() {
        super(TEXT, Trait.GESTATIONAL_DIABETES);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (list.has(Trait.DIABETES_DRUG)) {
            findings.say(
                    "%s stands beside gestational diabetes (%s)."
                            .formatted(
                                    list.names(Trait.DIABETES_DRUG),
                                    list.names(Trait.GESTATIONAL_DIABETES)),
                    "The last character of O24.4- says how it is controlled; please remove the Z"
                            + " code.");
        }
    }
}
