package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Hypertension with heart failure or kidney disease has codes of its own. */
final class HypertensionCombined extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-hypertension",
                            "Hypertension coded apart",
                            "Hypertension stands with heart failure and chronic kidney disease as"
                                    + " one combined code (I11, I12, I13), unless the provider says"
                                    + " that they are unrelated.",
                            guideline("I.C.9.a.1 to I.C.9.a.3"))
                    .fires(
                            """
                            dx I10 I50.9
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN I10 stands beside I50.9; the two are coded together in I11.
                            """)
                    .quiet(
                            """
                            dx I11.0 I50.9
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx I12.9 N18.31 I50.9
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN I12.9 stands beside N18.31 and I50.9; the two are coded together in I13.
                            """)
                    .fires(
                            """
                            dx I10 N18.31
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN I10 stands beside N18.31; the two are coded together in I12.
                            """);

    HypertensionCombined() {
        super(TEXT, Trait.HYPERTENSION, Trait.HYPERTENSIVE_HEART, Trait.HYPERTENSIVE_KIDNEY);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        boolean heart = list.has(Trait.HYPERTENSIVE_HEART) || isHeart(list);
        boolean kidney = list.has(Trait.HYPERTENSIVE_KIDNEY) || list.has(Trait.KIDNEY);
        if (list.has(Trait.HYPERTENSIVE_BOTH) || !(heart || kidney)) {
            return;
        }
        String combined = heart && kidney ? "I13" : heart ? "I11" : "I12";
        Trait own =
                list.has(Trait.HYPERTENSIVE_HEART)
                        ? Trait.HYPERTENSIVE_HEART
                        : list.has(Trait.HYPERTENSIVE_KIDNEY)
                                ? Trait.HYPERTENSIVE_KIDNEY
                                : Trait.HYPERTENSION;
        DiagnosisFacts stands = list.get(list.find(own));
        if (stands.code().startsWith(combined)) {
            return;
        }
        findings.say(
                "%s stands beside %s; the two are coded together in %s."
                        .formatted(stands.display(), others(stands, list), combined),
                "They are taken to belong together unless the provider says that they do not."
                        + " Please code %s.-,".formatted(combined)
                        + " and behind it the kind of heart failure (I50.-) or the stage of"
                        + " kidney disease (N18.-).");
    }

    private static boolean isHeart(DiagnosisList list) {
        return list.has(Trait.HEART_FAILURE) || list.has(Trait.HEART_OTHER);
    }

    private static String others(DiagnosisFacts stands, DiagnosisList list) {
        StringBuilder names = new StringBuilder();
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts each = list.get(at);
            boolean isPart =
                    each.has(Trait.HEART_FAILURE)
                            || each.has(Trait.HEART_OTHER)
                            || each.has(Trait.KIDNEY)
                            || each.has(Trait.HYPERTENSIVE_HEART)
                            || each.has(Trait.HYPERTENSIVE_KIDNEY);
            if (isPart && !each.code().equals(stands.code())) {
                names.append(names.isEmpty() ? "" : " and ").append(each.display());
            }
        }
        return names.toString();
    }
}
