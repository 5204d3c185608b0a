package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.codes.CodeSystem;

import java.util.List;

/** Each diagnosis is a billable ICD-10-CM code on the date of service. */
final class DiagnosisValid implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "diagnosis-valid",
                "Diagnosis valid on the day",
                "Each diagnosis is an ICD-10-CM code in force on the date of service, at its"
                        + " highest level of detail.",
                Severity.STOP,
                "ICD-10-CM Official Guidelines, section I.B.2; 45 CFR 162.1002",
                EditDescription.SINCE_ICD10);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        CodeOnDay book = new CodeOnDay(subject.codes(), CodeSystem.ICD10CM);
        for (String diagnosis : subject.claim().diagnoses()) {
            book.problem(diagnosis, Findings.dotted(diagnosis), subject.day())
                    .ifPresent(problem ->
                            findings.claim(
                                    problem.severity(), problem.message(), problem.advice()));
        }
        return findings.list();
    }
}
