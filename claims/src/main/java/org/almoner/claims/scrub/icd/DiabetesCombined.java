package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Diabetes and what it did are one code. */
final class DiabetesCombined extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-diabetes",
                            "Diabetes without complications beside one",
                            "Diabetes \"without complications\" does not stand beside a"
                                + " complication, and what comes with diabetes is coded in its own"
                                + " category.",
                            guideline("I.A.15 and I.C.4.a"))
                    .fires(
                            """
                            dx E11.9 N18.31
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN E11.9 says without complications, and N18.31 is taken to come with diabetes (E11.22).
                            """)
                    .quiet(
                            """
                            dx E11.22 N18.31
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx E11.9 E11.22 N18.31
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN E11.9 says without complications, and E11.22 names one.
                            """)
                    .fires(
                            """
                            dx E11.9 G62.9
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            INFO E11.9 says without complications, and G62.9 is taken to come with diabetes (E11.4-).
                            """);

    DiabetesCombined() {
        super(TEXT, Trait.DIABETES_PLAIN);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts plain = list.get(list.find(Trait.DIABETES_PLAIN));
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts other = list.get(at);
            if (other.has(Trait.DIABETES)
                    && !other.has(Trait.DIABETES_PLAIN)
                    && other.code().startsWith(plain.code().substring(0, 3))) {
                findings.say(
                        "%s says without complications, and %s names one."
                                .formatted(plain.display(), other.display()),
                        "Please remove %s.".formatted(plain.display()));
                return;
            }
        }
        int with = list.find(Trait.WITH_DIABETES);
        if (with >= 0) {
            findings.claim(
                    list.get(with).has(Trait.KIDNEY) ? Severity.WARN : Severity.INFO,
                    "%s says without complications, and %s is taken to come with diabetes (%s)."
                            .formatted(
                                    plain.display(),
                                    list.get(with).display(),
                                    combined(plain.code().substring(0, 3), list.get(with).code())),
                    "The index lists the two under \"with\", so they are coded as related unless"
                            + " the provider says that they are not.");
        }
    }

    private static String combined(String category, String with) {
        String ending =
                switch (with.substring(0, 3)) {
                    case "N18" -> ".22";
                    case "I73" -> ".51";
                    case "K31" -> ".43";
                    case "L97" -> ".621 or .622";
                    case "E16" -> ".64-";
                    default -> ".4-";
                };
        return category + ending;
    }
}
