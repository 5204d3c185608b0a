package org.almoner.claims.scrub.codes;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

/** Each diagnosis is a billable ICD-10-CM code on the date of service. */
final class DiagnosisValid implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.CODES,
                        "diagnosis-valid",
                        "Diagnosis valid on the day",
                        "Each diagnosis is an ICD-10-CM code in force on the date of service, at its"
                        + " highest level of detail.")
                .since(RuleText.SINCE_ICD10)
                .source(
                        "ICD-10-CM Official Guidelines, section I.B.2; 45 CFR 162.1002");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        CodeOnDay book = new CodeOnDay(subject.codes(), CodeSystem.ICD10CM);
        for (String diagnosis : subject.professional().diagnoses()) {
            book.problem(diagnosis, Findings.dotted(diagnosis), subject.day())
                    .ifPresent(problem ->
                            findings.claim(
                                    problem.severity(), problem.message(), problem.advice()));
        }
    }
}
