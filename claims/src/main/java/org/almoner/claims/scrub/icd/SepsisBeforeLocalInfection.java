package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Sepsis that came with the patient stands before the infection of one place. */
final class SepsisBeforeLocalInfection extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-sepsis-order",
                            "Sepsis behind a local infection",
                            "On a stay, sepsis that was there on admission is listed before the "
                                    + "infection of one organ that was there as well.",
                            guideline("I.C.1.d.4"))
                    .on(Kind.INPATIENT)
                    .fires(
                            """
                            institutional 111
                            dx J18.9/Y A41.9/Y
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            WARN J18.9, an infection of one organ, is the principal diagnosis, and A41.9 was there on admission.
                            """)
                    .quiet(
                            """
                            institutional 111
                            dx J18.9/Y A41.9/N
                            2026-03-02 rev 0120 x2
                            """);

    SepsisBeforeLocalInfection() {
        super(TEXT, Trait.SEPSIS);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.first();
        int sepsis = list.find(Trait.SEPSIS);
        if (first != null
                && sepsis > 0
                && first.has(Trait.LOCAL_INFECTION)
                && "Y".equals(list.coded(sepsis).poa())
                && "Y".equals(list.coded(0).poa())) {
            findings.say(
                    "%s, an infection of one organ, is the principal diagnosis, and %s was there on"
                                    .formatted(first.display(), list.get(sepsis).display())
                            + " admission.",
                    "Sepsis that the patient came with is listed first, and the place where it"
                            + " began behind it. When it came later, its POA is N and the order is"
                            + " right.");
        }
    }
}
