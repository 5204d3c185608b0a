package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** A diagnosis that says more stands on the same claim. */
final class MoreSpecificBeside extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-unspecified",
                            "Unspecified beside the specific",
                            "No diagnosis leaves open what another of the same kind on the claim "
                                    + "tells.",
                            guideline("I.A.9.b and I.B.18"))
                    .informs()
                    .fires(
                            """
                            dx I50.9 I50.22
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            INFO I50.9 leaves open what I50.22 tells.
                            """)
                    .quiet(
                            """
                            dx I50.22 N18.9
                            2026-03-02 99213 dx 1,2
                            """);

    MoreSpecificBeside() {
        super(TEXT, Trait.LEAVES_OPEN);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int at = 0; at < list.listed(); at++) {
            String open = list.get(at).code();
            for (int kind = 0;
                    list.get(at).has(Trait.LEAVES_OPEN) && kind < KINDS.size();
                    kind += 2) {
                if (open.equals(KINDS.get(kind))) {
                    check(list.get(at), KINDS.get(kind + 1), list, findings);
                }
            }
        }
    }

    /** What leaves open, and how the codes begin that do not. */
    private static final List<String> KINDS =
            List.of(
                    "N189", "N18", "I509", "I50", "I4891", "I48", "E785", "E78", "F32A", "F32",
                    "F329", "F32", "J45909", "J45", "I639", "I63", "E669", "E66", "D509", "D50",
                    "K219", "K21", "I219", "I21", "J189", "J15", "A419", "A41", "K5090", "K50",
                    "G309", "G30", "I2510", "I2511", "M179", "M17", "M169", "M16", "F17200", "F172",
                    "R079", "R0", "F419", "F41");

    private static void check(
            DiagnosisFacts open, String beginning, DiagnosisList list, Findings findings) {
        for (int other = 0; other < list.listed(); other++) {
            DiagnosisFacts says = list.get(other);
            if (says.code().startsWith(beginning)
                    && !says.code().equals(open.code())
                    && !says.isUnspecified()) {
                findings.say(
                        "%s leaves open what %s tells.".formatted(open.display(), says.display()),
                        "Please remove %s when both are about the same illness."
                                .formatted(open.display()));
                return;
            }
        }
    }
}
