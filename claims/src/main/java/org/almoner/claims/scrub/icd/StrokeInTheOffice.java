package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A stroke is current only while it is treated as one. */
final class StrokeInTheOffice extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-stroke-office",
                            "Acute stroke in the office",
                            "An acute stroke (I63) in an office is looked at again: after the stay"
                                    + " it is what it left behind (I69) or history (Z86.73).",
                            guideline("I.C.9.d and I.C.21.c.4"))
                    .informs()
                    .on(Kind.PROFESSIONAL)
                    .fires(
                            """
                            dx I63.9
                            2026-03-02 99213
                            """,
                            """
                            INFO I63.9 says that the stroke is acute, and the visit was in an office.
                            """)
                    .quiet(
                            """
                            place 21
                            dx I63.9
                            2026-03-02 99223
                            """);

    StrokeInTheOffice() {
        super(TEXT, Trait.STROKE);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (subject.professional().placeOfService().equals("11")) {
            findings.say(
                    "%s says that the stroke is acute, and the visit was in an office."
                            .formatted(list.names(Trait.STROKE)),
                    "After the stay a stroke is coded by what it left (I69.3-), or as history"
                            + " (Z86.73) when it left nothing.");
        }
    }
}
