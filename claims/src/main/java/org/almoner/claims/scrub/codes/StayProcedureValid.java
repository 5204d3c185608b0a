package org.almoner.claims.scrub.codes;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.InstitutionalClaim.Procedure;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.codes.CodeOnDay.Problem;
import org.almoner.codes.CodeSystem;

import java.util.List;

/** Each procedure of a stay is an ICD-10-PCS code on the day of discharge. */
final class StayProcedureValid implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.CODES,
                            "stay-procedure-valid",
                            "Procedure of a stay valid",
                            "Each procedure of a stay is an ICD-10-PCS code in force on the day of"
                                    + " discharge.")
                    .on(Kind.INPATIENT)
                    .since(RuleText.SINCE_ICD10)
                    .source(
                            "ICD-10-PCS Official Guidelines, section A; 45 CFR 162.1002; CMS, MLN"
                                    + " Matters SE1408 (codes of the day of discharge)")
                    .fires(
                            """
                            institutional 111
                            dx M17.11
                            procedure 0SRD0JO 2026-03-02
                            2026-03-02 rev 0120
                            """,
                            """
                            STOP ICD-10-PCS 0SRD0JO is not written as such a code is: seven letters or digits, neither I nor O.
                            """)
                    .quiet(
                            """
                            institutional 111
                            dx M17.11
                            procedure 0SRD0J9 2026-03-02
                            2026-03-02 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim claim = subject.institutional();
        List<Procedure> procedures = claim.procedures();
        if (procedures.isEmpty() || claim.edition() != Icd.TEN) {
            return;
        }
        for (Procedure procedure : procedures) {
            Problem problem =
                    CodeOnDay.certainProblem(
                            subject, CodeSystem.ICD10PCS, procedure.code(), subject.codedOn());
            if (problem != null) {
                findings.claim(problem.severity(), problem.message(), problem.advice());
            }
        }
    }
}
