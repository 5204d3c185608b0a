package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A mother and her newborn have a record each. */
final class MotherOrChild extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-mother-and-child",
                            "Codes of mother and child together",
                            "No claim holds a diagnosis of chapter 15, or the outcome of a delivery"
                                    + " (Z37), beside one of chapter 16 or Z38.",
                            guideline("I.C.15.a.2, I.C.15.b.5 and I.C.16.a.1"))
                    .fires(
                            """
                            patient F 2026-03-01
                            dx Z38.00 O80
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN O80 is a diagnosis of the mother, Z38.00 one of the child.
                            """)
                    .quiet(
                            """
                            patient F 2026-03-01
                            dx Z38.00 P59.9
                            2026-03-02 99213 dx 1,2
                            """);

    MotherOrChild() {
        super(TEXT, Trait.PERINATAL);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int mother = list.find(Trait.OBSTETRIC);
        mother = mother < 0 ? list.find(Trait.OUTCOME) : mother;
        if (mother >= 0) {
            findings.say(
                    "%s is a diagnosis of the mother, %s one of the child."
                            .formatted(
                                    list.get(mother).display(),
                                    list.get(list.find(Trait.PERINATAL)).display()),
                    "Each of them has a claim of their own. Please move the codes that are not this"
                            + " patient's.");
        }
    }
}
