package org.almoner.claims.scrub.codes;

import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

import java.util.regex.Pattern;

/** Each line's procedure is a code in force on its date. */
final class ProcedureValid implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.CODES,
                        "procedure-valid",
                        "Procedure valid on the day",
                        "Each line's CPT or HCPCS code is in force on the line's date of service.")
                .source(
                        "45 CFR 162.1002; Medicare Claims Processing Manual (Pub. 100-04), chapter 23,"
                        + " section 20");


    private static final Pattern HCPCS = Pattern.compile("[A-V]\\d{4}");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        CodeOnDay cpt = new CodeOnDay(subject.codes(), CodeSystem.CPT);
        CodeOnDay hcpcs = new CodeOnDay(subject.codes(), CodeSystem.HCPCS);
        for (int i = 0; i < subject.professional().lines().size(); i++) {
            Line line = subject.professional().lines().get(i);
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
    }
}
