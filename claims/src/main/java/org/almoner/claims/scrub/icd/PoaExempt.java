package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.CodeFacts.Flag;

/** Of exempt codes nothing is told. */
final class PoaExempt extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "poa-exempt",
                            "Present on admission of an exempt code",
                            "No present on admission indicator stands with a code that is exempt"
                                    + " from it.",
                            "ICD-10-CM Official Guidelines for Coding and Reporting, FY 2026, "
                                    + "appendix I; CMS, POA exempt list")
                    .on(Kind.INPATIENT)
                    .needs(Need.POA_EXEMPT)
                    .fires(
                            """
                            institutional 111
                            payer MA
                            dx N39.0/Y Z88.9/Y
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            WARN An exempt code says whether it was there on admission: Z88.9.
                            """)
                    .quiet(
                            """
                            institutional 111
                            payer MA
                            dx N39.0/Y Z88.9
                            2026-03-02 rev 0120 x2
                            """);

    PoaExempt() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        StringBuilder told = new StringBuilder();
        for (int at = 0; at < list.size(); at++) {
            String poa = list.coded(at).poa();
            if (poa != null && !poa.isBlank() && list.get(at).is(Flag.POA_EXEMPT)) {
                told.append(told.isEmpty() ? "" : ", ").append(list.get(at).display());
            }
        }
        if (!told.isEmpty()) {
            findings.say(
                    "An exempt code says whether it was there on admission: %s.".formatted(told),
                    "Please leave the indicator blank for it.");
        }
    }
}
