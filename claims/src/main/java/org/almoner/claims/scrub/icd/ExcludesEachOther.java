package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.Laterality;
import org.almoner.codes.icd.Conflict;

/** Two codes of which the book says that they are never coded together. */
final class ExcludesEachOther extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-excludes1",
                            "Excludes1",
                            "No two diagnoses are a pair that an Excludes1 note of the tabular list"
                                + " keeps apart, unless they are on different sides of the body.",
                            guideline("I.A.12.a"))
                    .needs(Need.TABULAR_LIST)
                    .fires(
                            """
                            dx M54.50 M54.41
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            STOP M54.50 and M54.41 are kept apart: Excludes1 at M54.5, "lumbago beside sciatica (M54.4-)".
                            """)
                    .quiet(
                            """
                            dx M54.50 N39.0
                            2026-03-02 99213 dx 1,2
                            """);

    ExcludesEachOther() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int other = 1; other < list.size(); other++) {
            for (int one = 0; one < other; one++) {
                if (list.get(one).book().mayExclude(list.get(other).book())
                        && isForThis(list.get(one), list.get(other))) {
                    Conflict found = list.conflict(one, other).orElse(null);
                    if (found != null) {
                        tell(found, list.get(one), list.get(other), findings);
                    }
                }
            }
        }
    }

    /** Some have rules of their own; what is left here and right there is unrelated. */
    private static boolean isForThis(DiagnosisFacts one, DiagnosisFacts other) {
        return !one.has(Trait.SYMPTOM)
                && !other.has(Trait.SYMPTOM)
                && !(one.has(Trait.HIV_OTHER) && other.has(Trait.HIV_DISEASE))
                && !(one.has(Trait.HIV_DISEASE) && other.has(Trait.HIV_OTHER))
                && !(one.has(Trait.OPENING) && other.has(Trait.OPENING_STATUS))
                && !(one.has(Trait.OPENING_STATUS) && other.has(Trait.OPENING))
                && !areOnOtherSides(one.side(), other.side());
    }

    static boolean areOnOtherSides(Laterality one, Laterality other) {
        return (one == Laterality.LEFT && other == Laterality.RIGHT)
                || (one == Laterality.RIGHT && other == Laterality.LEFT);
    }

    /** A patient may have two growths, two injuries, two malformations of one category. */
    private static boolean mayBeTwo(String code) {
        return "COQSTZ".indexOf(code.charAt(0)) >= 0
                || (code.charAt(0) == 'D' && code.charAt(1) <= '4');
    }

    private static void tell(
            Conflict found, DiagnosisFacts one, DiagnosisFacts other, Findings findings) {
        boolean isOneCategory =
                one.code().regionMatches(0, other.code(), 0, 3) && !mayBeTwo(one.code());
        findings.claim(
                isOneCategory ? Severity.STOP : Severity.WARN,
                "%s and %s are kept apart: Excludes1 at %s, \"%s\"."
                        .formatted(
                                Findings.dotted(found.code()),
                                Findings.dotted(found.other()),
                                found.because().at().display(),
                                found.because().text()),
                isOneCategory
                        ? "Both are forms of one condition, and payers pay one of them. Please keep"
                                + " the one that the record supports."
                        : "Please keep the one that the record supports. When the two conditions"
                                + " have nothing to do with each other, both may stay: say so, and"
                                + " ask the provider when it is not clear.");
    }
}
