package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** The deepest burn counts. */
final class BurnsInOrder extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-burns",
                            "Burns and their degrees",
                            "One place has one degree of burn, the deepest, and the deepest of all"
                                    + " is listed before the others.",
                            guideline("I.C.19.d.1 and I.C.19.d.2"))
                    .fires(
                            """
                            dx T24.311A T24.211A
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN T24.311A and T24.211A are burns of one place in two degrees.
                            """)
                    .quiet(
                            """
                            dx T24.311A T24.212A
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx T24.211A T22.311A
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN T24.211A is listed first, and T22.311A is the deeper burn. [List T22.311A before T24.211A]
                            """);

    BurnsInOrder() {
        super(TEXT, Trait.PLAIN_BURN);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (list.count(Trait.PLAIN_BURN) < 2) {
            return;
        }
        for (int other = 1; other < list.listed(); other++) {
            for (int one = 0; one < other; one++) {
                if (isBurn(list.get(one)) && isBurn(list.get(other))) {
                    check(one, other, list, subject, findings);
                }
            }
        }
    }

    private static boolean isBurn(DiagnosisFacts facts) {
        return facts.has(Trait.PLAIN_BURN)
                && facts.code().length() == 7
                && Phase.of(facts) != Phase.SEQUELA;
    }

    /** The fourth character: 1 to 3 the degree of a burn, 5 to 7 that of a corrosion. */
    private static int degree(DiagnosisFacts facts) {
        return (facts.code().charAt(3) - '0') % 4;
    }

    private static void check(
            int one, int other, DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.get(one);
        DiagnosisFacts second = list.get(other);
        boolean isOnePlace =
                first.code().regionMatches(0, second.code(), 0, 3)
                        && first.code().regionMatches(4, second.code(), 4, 2)
                        && first.code().charAt(3) < '4' == second.code().charAt(3) < '4';
        if (isOnePlace && degree(first) != degree(second)) {
            DiagnosisFacts less = degree(first) < degree(second) ? first : second;
            findings.say(
                    "%s and %s are burns of one place in two degrees."
                            .formatted(first.display(), second.display()),
                    "Only the deepest is coded: please remove %s.".formatted(less.display()));
        } else if (one == 0 && degree(first) < degree(second)) {
            findings.say(
                    "%s is listed first, and %s is the deeper burn."
                            .formatted(first.display(), second.display()),
                    "Of several burns, the deepest is listed first.",
                    Order.before(subject, other, 0));
        }
    }
}
