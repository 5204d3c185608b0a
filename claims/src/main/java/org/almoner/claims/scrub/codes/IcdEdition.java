package org.almoner.claims.scrub.codes;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Diagnoses are marked by the edition of ICD that was in force. */
final class IcdEdition implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.CODES,
                            "icd-edition",
                            "Edition of ICD",
                            "The diagnoses are marked as ICD-10-CM from October 2015 on, and as"
                                + " ICD-9-CM before. Those who pay for accidents were never bound"
                                + " to change.")
                    .onAll()
                    .source(
                            "45 CFR 162.1002(b) and (c); CMS, MLN Matters SE1408; X12 005010X222A1,"
                                    + " loop 2300, HI01-1")
                    .fires(
                            """
                            icd 9
                            dx V05.3
                            2026-03-02 99213
                            """,
                            """
                            STOP The diagnoses are marked as ICD-9-CM (HI*BK), which ended on 30 Sep 2015.
                            """)
                    .fires(
                            """
                            dx I10
                            2015-09-30 99213
                            """,
                            """
                            STOP The diagnoses are marked as ICD-10-CM (HI*ABK), which began on 1 Oct 2015.
                            """)
                    .fires(
                            """
                            payer WC
                            icd 9
                            dx 816.02
                            2026-03-02 99213
                            """,
                            """
                            WARN The diagnoses are marked as ICD-9-CM (HI*BK), which ended on 30 Sep 2015.
                            """)
                    .quiet(
                            """
                            dx I10
                            2015-10-01 99213
                            """)
                    .quiet(
                            """
                            icd 9
                            dx 401.9
                            2015-09-30 99213
                            """)
                    .quiet(
                            """
                            # A stay is coded on the day of discharge.
                            institutional 111
                            statement 2015-09-28 2015-10-02
                            dx I10/Y
                            2015-09-28 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        boolean isTen = !subject.codedOn().isBefore(RuleText.SINCE_ICD10);
        boolean isMarkedTen = subject.claim().edition() == Icd.TEN;
        if (isTen == isMarkedTen || subject.diagnoses().isEmpty()) {
            return;
        }
        findings.claim(
                isForAccidents(subject.filing()) ? Severity.WARN : Severity.STOP,
                isMarkedTen
                        ? "The diagnoses are marked as ICD-10-CM (HI*ABK), which began on 1 Oct"
                                + " 2015."
                        : "The diagnoses are marked as ICD-9-CM (HI*BK), which ended on 30 Sep"
                                + " 2015.",
                isMarkedTen
                        ? "Please compare the date of service; if it is right, code by ICD-9-CM."
                        : "Please code them by ICD-10-CM.");
    }

    private static boolean isForAccidents(String filing) {
        return filing.equals("WC") || filing.equals("AM") || filing.equals("LM");
    }
}
