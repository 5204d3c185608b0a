package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.CodeFacts.Flag;

/** Some codes only add to another. */
final class NeverFirst extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "icd-never-first",
                            "Only ever a second diagnosis",
                            "The first diagnosis is none that the guidelines keep for second"
                                    + " places: outcome of delivery, weeks, BMI, stroke and coma"
                                    + " scales, SIRS, vaccination status, social circumstances.",
                            guideline("I.B.14, I.C.18.e, g and i, and I.C.21.c.11"))
                    .fires(
                            """
                            dx Z59.0 I10
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z59.0 is listed first, and it only adds to another diagnosis. [List I10 before Z59.0]
                            """)
                    .quiet(
                            """
                            dx I10 Z59.0
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx Z37.0 O80
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            STOP Z37.0 is listed first, and it only adds to another diagnosis. [List O80 before Z37.0]
                            """);

    NeverFirst() {
        super(TEXT, Trait.SECOND_ONLY, Trait.SOCIAL);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.first();
        if (first == null
                || !(first.has(Trait.SECOND_ONLY) || first.has(Trait.SOCIAL))
                || (subject.kind() == Kind.INPATIENT && first.is(Flag.UNACCEPTABLE))) {
            return;
        }
        boolean isOutcome = first.has(Trait.OUTCOME);
        findings.claim(
                isOutcome ? Severity.STOP : Severity.WARN,
                "%s is listed first, and it only adds to another diagnosis."
                        .formatted(first.display()),
                "Please list first the condition or the reason for the visit that it belongs to.",
                list.listed() > 1 ? Order.before(subject, 1, 0) : null);
    }
}
