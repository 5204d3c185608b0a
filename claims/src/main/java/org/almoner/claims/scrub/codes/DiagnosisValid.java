package org.almoner.claims.scrub.codes;

import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.scrub.Coded;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.codes.CodeOnDay.Problem;
import org.almoner.claims.scrub.icd.DiagnosisList;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.List;

/** Each diagnosis is a billable ICD-10-CM code on the day that the claim is coded by. */
final class DiagnosisValid implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.CODES,
                            "diagnosis-valid",
                            "Diagnosis valid on the day",
                            "Each diagnosis is an ICD-10-CM code in force on the date of service"
                                + " (of a stay, on the day of discharge), at its highest level of"
                                + " detail.")
                    .onAll()
                    .since(RuleText.SINCE_ICD10)
                    .source("ICD-10-CM Official Guidelines, section I.B.2; 45 CFR 162.1002")
                    .fires(
                            """
                            dx M17 E11.9
                            2026-03-02 99213
                            """,
                            """
                            STOP ICD-10-CM M17 is a heading with more specific codes below it; it cannot be billed.
                            """)
                    .fires(
                            """
                            dx F32.9 Q99.98 1X
                            2015-10-01 99213
                            """,
                            """
                            INFO ICD-10-CM Q99.98 is not among the codes that ship here.
                            STOP ICD-10-CM 1X is not written as such a code is: a letter and two to six letters or digits.
                            """)
                    .fires(
                            """
                            institutional 131
                            dx I10
                            reason M17
                            2026-03-02 99213
                            """,
                            """
                            STOP ICD-10-CM M17 is a heading with more specific codes below it; it cannot be billed.
                            """)
                    .quiet(
                            """
                            dx M17.11 E11.9
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.claim().edition() != Icd.TEN) {
            return;
        }
        LocalDate day = subject.codedOn();
        List<Coded> diagnoses = subject.diagnoses();
        DiagnosisList list = subject.listed();
        long epochDay = day.toEpochDay();
        for (int index = 0; index < diagnoses.size(); index++) {
            // Those that stand apart are behind the list.
            if (index < list.size() && list.get(index).isBillableOn(epochDay)) {
                continue;
            }
            String code = diagnoses.get(index).code();
            if (code.isBlank()) {
                findings.say("A diagnosis has no code.", "Please choose one, or remove it.");
                continue;
            }
            Problem problem = CodeOnDay.problem(subject, CodeSystem.ICD10CM, code, day);
            if (problem != null && !isBefore(diagnoses, index)) {
                findings.claim(problem.severity(), problem.message(), problem.advice());
            }
        }
    }

    /** Whether the same code was looked at already, as that of another role may be. */
    private static boolean isBefore(List<Coded> diagnoses, int index) {
        for (int earlier = 0; earlier < index; earlier++) {
            if (diagnoses.get(earlier).code().equals(diagnoses.get(index).code())) {
                return true;
            }
        }
        return false;
    }
}
