package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.CodeFacts.Flag;

/** Some codes are no reason for a stay in a hospital. */
final class PrincipalUnacceptable extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "icd-principal",
                            "Unacceptable principal diagnosis",
                            "The principal diagnosis of a stay is none that the Medicare code"
                                    + " editor refuses in its place.",
                            "CMS, Definitions of Medicare Code Edits, unacceptable principal "
                                    + "diagnosis")
                    .on(Kind.INPATIENT)
                    .needs(Need.CODE_EDITOR)
                    .fires(
                            """
                            institutional 111
                            payer MA
                            dx Z37.0/Y O80/Y
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            STOP Z37.0 is no principal diagnosis of a stay.
                            """)
                    .quiet(
                            """
                            institutional 111
                            payer MA
                            dx O80/Y Z37.0
                            2026-03-02 rev 0120 x2
                            """);

    PrincipalUnacceptable() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.first();
        if (first == null
                || first.is(Flag.MANIFESTATION)
                || first.has(Trait.EXTERNAL_CAUSE)
                || first.has(Trait.SEVERE_SEPSIS)) {
            return;
        }
        if (first.is(Flag.NEEDS_SECONDARY)) {
            if (list.listed() == 1) {
                findings.claim(
                        severity(subject),
                        "%s is a principal diagnosis only beside a second one."
                                .formatted(first.display()),
                        "Please add the condition that the care was for.");
            }
        } else if (first.is(Flag.UNACCEPTABLE)) {
            findings.claim(
                    severity(subject),
                    "%s is no principal diagnosis of a stay.".formatted(first.display()),
                    "It says something about the patient, and not why the patient stayed. Please"
                            + " list the condition that was found to be the reason.");
        }
    }

    /** Medicare sends it back; others mostly run the same editor. */
    private static Severity severity(Subject subject) {
        return subject.claim().subscriber().filingIndicator().equals("MA")
                ? Severity.STOP
                : Severity.WARN;
    }
}
