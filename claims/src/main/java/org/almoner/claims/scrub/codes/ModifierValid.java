package org.almoner.claims.scrub.codes;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

import java.util.HashSet;
import java.util.Set;

/** Each modifier is one, was one on the date, and stands on the line once. */
final class ModifierValid implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.CODES,
                        "modifier-valid",
                        "Modifier valid on the day",
                        "Each modifier is in force on the line's date, stands there once, and no line has"
                        + " more than four.")
                .source(
                        "45 CFR 162.1002; X12 005010X222A1, loop 2400, SV101-3 to SV101-6");


    private static final int MODIFIERS_MAX = 4;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (int i = 0; i < subject.professional().lines().size(); i++) {
            check(findings, subject, i, subject.professional().lines().get(i));
        }
    }

    private static void check(Findings findings, Subject subject, int index, Line line) {
        if (line.modifiers().size() > MODIFIERS_MAX) {
            findings.line(
                    Severity.STOP,
                    index,
                    line,
                    "there are %d modifiers; four fit.".formatted(line.modifiers().size()),
                    "Please keep the four that change the payment, or use modifier 99 where the"
                            + " payer asks for it.");
        }
        CodeOnDay book = new CodeOnDay(subject.codes(), CodeSystem.MODIFIER);
        Set<String> seen = new HashSet<>();
        for (String modifier : line.modifiers()) {
            if (!seen.add(modifier)) {
                findings.line(
                        Severity.STOP,
                        index,
                        line,
                        "modifier %s stands there twice.".formatted(modifier),
                        "Please remove one of the two.",
                        new Fix.SetModifiers(
                                "Keep modifier %s once".formatted(modifier),
                                index,
                                line.modifiers().stream().distinct().toList(),
                                line.units()));
                continue;
            }
            book.problem(modifier, modifier, line.from())
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
