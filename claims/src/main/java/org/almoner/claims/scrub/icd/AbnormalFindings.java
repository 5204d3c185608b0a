package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** An examination with abnormal findings names them. */
final class AbnormalFindings extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-exam-findings",
                            "Abnormal findings not named",
                            "An examination \"with abnormal findings\" stands with a diagnosis of"
                                    + " what was found.",
                            guideline("I.C.21.c.12 and IV.P"))
                    .fires(
                            """
                            dx Z00.01
                            2026-03-02 99396
                            """,
                            """
                            INFO Z00.01 says that something abnormal was found, and no diagnosis names it.
                            """)
                    .quiet(
                            """
                            dx Z00.01 E11.9
                            2026-03-02 99396
                            """);

    AbnormalFindings() {
        super(TEXT, Trait.ABNORMAL_EXAM);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int exam = list.find(Trait.ABNORMAL_EXAM);
        for (int at = 0; at < list.size(); at++) {
            String code = list.get(at).code();
            if (code.charAt(0) != 'Z' || code.startsWith("Z68") || code.startsWith("Z7")) {
                return;
            }
        }
        findings.claim(
                Severity.INFO,
                "%s says that something abnormal was found, and no diagnosis names it."
                        .formatted(list.get(exam).display()),
                "Please add what was found, or take the code without abnormal findings.");
    }
}
