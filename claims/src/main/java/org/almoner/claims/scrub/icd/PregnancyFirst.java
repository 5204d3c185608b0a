package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** The codes of pregnancy come before those of other chapters. */
final class PregnancyFirst extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-pregnancy-first",
                            "Pregnancy behind another diagnosis",
                            "On a claim with a diagnosis of chapter 15, one of these, or a Z code"
                                    + " for the reason of the visit, is listed first.",
                            guideline("I.C.15.a.1"))
                    .fires(
                            """
                            patient F 1996-01-10
                            dx N39.0 O23.41
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN N39.0 is listed before O23.41, a diagnosis of pregnancy. [List O23.41 before N39.0]
                            """)
                    .quiet(
                            """
                            patient F 1996-01-10
                            dx O23.41 N39.0
                            2026-03-02 99213 dx 1,2
                            """);

    PregnancyFirst() {
        super(TEXT, Trait.OBSTETRIC);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.first();
        int obstetric = list.find(Trait.OBSTETRIC);
        if (first == null
                || first.has(Trait.OBSTETRIC)
                || first.code().charAt(0) == 'Z'
                || first.has(Trait.EXTERNAL_CAUSE)
                || list.get(obstetric).code().startsWith("O94")) {
            return;
        }
        findings.say(
                "%s is listed before %s, a diagnosis of pregnancy."
                        .formatted(first.display(), list.get(obstetric).display()),
                "Chapter 15 comes first, and codes of other chapters add to it. When the pregnancy"
                    + " has nothing to do with the visit, the provider says so and Z33.1 is coded"
                    + " in its place.",
                Order.before(subject, obstetric, 0));
    }
}
