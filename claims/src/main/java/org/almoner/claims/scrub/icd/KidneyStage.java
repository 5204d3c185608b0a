package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** The stage of kidney disease is coded beside hypertensive kidney disease, and fits it. */
final class KidneyStage extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-kidney-stage",
                            "Stage of kidney disease",
                            "I12 and I13 stand with the stage of chronic kidney disease (N18), the "
                                    + "stage fits the code, and there is one stage only.",
                            guideline("I.C.9.a.2, I.C.9.a.3 and I.C.14.a.1"))
                    .fires(
                            """
                            dx I12.9 N18.6
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN I12.9 says that the kidney disease is of stage 1 to 4 or none named, and N18.6 says otherwise.
                            """)
                    .quiet(
                            """
                            dx I12.9 N18.31
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx I12.9
                            2026-03-02 99213
                            """,
                            """
                            INFO I12.9 stands without the stage of kidney disease.
                            """)
                    .fires(
                            """
                            dx N18.6 N18.5
                            2026-03-02 99213
                            """,
                            """
                            WARN End stage renal disease (N18.6) stands beside another stage (N18.6, N18.5).
                            """);

    KidneyStage() {
        super(TEXT, Trait.HYPERTENSIVE_KIDNEY, Trait.HYPERTENSIVE_BOTH, Trait.KIDNEY);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts hypertensive = list.beginning("I12");
        hypertensive = hypertensive == null ? list.beginning("I13") : hypertensive;
        int stage = list.find(Trait.KIDNEY);
        if (list.count(Trait.KIDNEY) > 1 && list.beginning("N186") != null) {
            findings.say(
                    "End stage renal disease (N18.6) stands beside another stage (%s)."
                            .formatted(list.names(Trait.KIDNEY)),
                    "Once the record says end stage, N18.6 alone is coded.");
        } else if (hypertensive != null && stage < 0) {
            findings.claim(
                    Severity.INFO,
                    "%s stands without the stage of kidney disease."
                            .formatted(hypertensive.display()),
                    "Please add the stage (N18.-) that the record names.");
        } else if (hypertensive != null
                && isLate(hypertensive.code()) != isLateStage(list.get(stage).code())) {
            findings.say(
                    "%s says that the kidney disease is %s, and %s says otherwise."
                            .formatted(
                                    hypertensive.display(),
                                    isLate(hypertensive.code())
                                            ? "stage 5 or end stage"
                                            : "of stage 1 to 4 or none named",
                                    list.get(stage).display()),
                    "Please let the two codes say the same stage.");
        }
    }

    private static boolean isLate(String code) {
        return code.equals("I120") || code.equals("I1311") || code.equals("I132");
    }

    private static boolean isLateStage(String code) {
        return code.equals("N185") || code.equals("N186");
    }
}
