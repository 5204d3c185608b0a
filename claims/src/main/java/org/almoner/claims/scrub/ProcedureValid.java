package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.codes.CodeSystem;

import java.util.List;
import java.util.regex.Pattern;

/** Each line's procedure is a code in force on its date. */
final class ProcedureValid implements Edit {

    private static final Pattern HCPCS = Pattern.compile("[A-V]\\d{4}");

    @Override
    public EditDescription description() {
        return new EditDescription(
                "procedure-valid",
                "Procedure valid on the day",
                "Each line's CPT or HCPCS code is in force on the line's date of service.",
                Severity.STOP,
                "45 CFR 162.1002; Medicare Claims Processing Manual (Pub. 100-04), chapter 23,"
                        + " section 20",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        CodeOnDay cpt = new CodeOnDay(subject.codes(), CodeSystem.CPT);
        CodeOnDay hcpcs = new CodeOnDay(subject.codes(), CodeSystem.HCPCS);
        for (int i = 0; i < subject.claim().lines().size(); i++) {
            Line line = subject.claim().lines().get(i);
            if (line.code().isBlank()) {
                continue;
            }
            CodeOnDay book = HCPCS.matcher(line.code()).matches() ? hcpcs : cpt;
            int index = i;
            book.problem(line.code(), line.code(), line.from())
                    .ifPresent(problem ->
                            findings.line(
                                    problem.severity(),
                                    index,
                                    line,
                                    problem.message(),
                                    problem.advice()));
        }
        return findings.list();
    }
}
