package org.almoner.claims.scrub.icd;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.Node;

import java.util.List;

/** Some codes end in a seventh character. */
final class SeventhCharacterMissing extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-seventh-character",
                            "Seventh character missing",
                            "A code whose category asks for a seventh character has it in the"
                                    + " seventh place, with X in empty ones.",
                            guideline("I.A.4 and I.A.5"))
                    .informs()
                    .needs(Need.TABULAR_LIST)
                    .fires(
                            """
                            dx W19A
                            2026-03-02 99213
                            """,
                            """
                            INFO W19.A has no seventh character in the seventh place. [Code W19.XXXA]
                            """)
                    .quiet(
                            """
                            dx W19.XXXA
                            2026-03-02 99213
                            """)
                    .fires(
                            """
                            dx W19
                            2026-03-02 99213
                            """,
                            """
                            INFO W19 has no seventh character in the seventh place.
                            """);

    SeventhCharacterMissing() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int at = 0; at < list.size(); at++) {
            List<Node> completed = list.get(at).book().completed();
            if (!completed.isEmpty()) {
                tell(at, completed, list, subject, findings);
            }
        }
    }

    private static void tell(
            int at, List<Node> completed, DiagnosisList list, Subject subject, Findings findings) {
        StringBuilder codes = new StringBuilder();
        for (Node node : completed) {
            codes.append(codes.isEmpty() ? "" : ", ").append(node.display());
        }
        boolean isOne = completed.size() == 1 && at < list.listed();
        findings.say(
                "%s has no seventh character in the seventh place."
                        .formatted(list.get(at).display()),
                "Please choose the one that the record supports: %s.".formatted(codes),
                isOne && subject.kind() == Kind.PROFESSIONAL
                        ? new Fix.SetDiagnosis(
                                "Code " + completed.getFirst().display(),
                                at,
                                completed.getFirst().key())
                        : null);
    }
}
