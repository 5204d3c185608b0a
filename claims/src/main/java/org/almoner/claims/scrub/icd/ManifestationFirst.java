package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.CodeFacts.Flag;

/** What shows another disease is never listed first. */
final class ManifestationFirst extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "icd-manifestation-first",
                            "Manifestation listed first",
                            "The first diagnosis is none that only shows another disease.",
                            guideline("I.A.13"))
                    .needs(Need.TABULAR_LIST)
                    .fires(
                            """
                            dx F02.80 G20.C
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            STOP F02.80 is listed first, and it only shows what another disease does. [List G20.C before F02.80]
                            """)
                    .quiet(
                            """
                            dx G20.C F02.80
                            2026-03-02 99213 dx 1,2
                            """);

    ManifestationFirst() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.first();
        if (first != null && first.is(Flag.MANIFESTATION)) {
            tell(first, list, subject, findings);
        }
    }

    private static void tell(
            DiagnosisFacts first, DiagnosisList list, Subject subject, Findings findings) {
        int cause = -1;
        for (int other = list.listed() - 1; other > 0; other--) {
            cause = first.book().mayFollow(list.get(other).book()) ? other : cause;
        }
        String message =
                "%s is listed first, and it only shows what another disease does."
                        .formatted(first.display());
        if (cause > 0) {
            findings.say(
                    message,
                    "Please list %s before it.".formatted(list.get(cause).display()),
                    Order.before(subject, cause, 0));
        } else {
            findings.say(
                    message, "Please list the disease behind it first, as the record names it.");
        }
    }
}
