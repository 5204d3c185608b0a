package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Some Z codes say too little of a stay. */
final class NonspecificStay extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-nonspecific",
                            "Z code that says too little",
                            "A stay is not coded with a Z code that the guidelines call"
                                    + " nonspecific.",
                            guideline("I.C.21.c.14"))
                    .informs()
                    .on(Kind.INPATIENT)
                    .fires(
                            """
                            institutional 111
                            dx I10/Y Z88.9
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            INFO Z88.9 says too little to be worth coding on a stay.
                            """)
                    .quiet(
                            """
                            institutional 131
                            dx I10 Z88.9
                            2026-03-02 99213
                            """);

    NonspecificStay() {
        super(TEXT, Trait.NONSPECIFIC);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        findings.say(
                "%s says too little to be worth coding on a stay."
                        .formatted(list.names(Trait.NONSPECIFIC)),
                "Please code what the record says beside it, and leave this one out.");
    }
}
