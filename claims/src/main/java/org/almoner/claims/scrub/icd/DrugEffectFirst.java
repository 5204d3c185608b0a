package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** What a well-taken drug did comes before the drug, and too little of one never first. */
final class DrugEffectFirst extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "icd-drug-first",
                            "Adverse effect or underdosing first",
                            "Neither an adverse effect (T36 to T50 with 5) nor an underdosing (with"
                                    + " 6) is listed first.",
                            guideline("I.C.19.e.5.a and I.C.19.e.5.c"))
                    .fires(
                            """
                            dx T36.0X5A R11.2
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN T36.0X5A, the drug of an adverse effect, is listed first. [List R11.2 before T36.0X5A]
                            """)
                    .quiet(
                            """
                            dx R11.2 T36.0X5A
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx T38.3X6A E11.65
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            STOP T38.3X6A, an underdosing, is listed first. [List E11.65 before T38.3X6A]
                            """);

    DrugEffectFirst() {
        super(TEXT, Trait.DRUG);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.first();
        if (first == null || !first.has(Trait.DRUG) || Phase.of(first) == Phase.SEQUELA) {
            return;
        }
        if (first.drugIntent() == '6') {
            findings.claim(
                    Severity.STOP,
                    "%s, an underdosing, is listed first.".formatted(first.display()),
                    "Please list the condition that came back or grew worse first.",
                    list.listed() > 1 ? Order.before(subject, 1, 0) : null);
        } else if (first.drugIntent() == '5') {
            findings.claim(
                    Severity.WARN,
                    "%s, the drug of an adverse effect, is listed first."
                            .formatted(first.display()),
                    "Please list first what the drug did, such as the rash or the vomiting, then"
                            + " the drug.",
                    list.listed() > 1 ? Order.before(subject, 1, 0) : null);
        }
    }
}
