package org.almoner.claims.scrub.modifiers;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Left, right and bilateral exclude each other on one line. */
final class ModifierConflict implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.SERVICES,
                        "modifier-conflict",
                        "Modifiers contradict",
                        "LT and RT do not stand on one line, nor does 50 beside either of them, and a line"
                        + " with 50 has one unit.")
                .source(
                        "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 40.7");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (int i = 0; i < subject.professional().lines().size(); i++) {
            Line line = subject.professional().lines().get(i);
            boolean left = line.modifiers().contains("LT");
            boolean right = line.modifiers().contains("RT");
            boolean both = line.modifiers().contains("50");
            if (left && right) {
                findings.line(
                        Severity.STOP,
                        i,
                        line,
                        "LT and RT stand on the same line.",
                        "If both sides were done, use modifier 50 with one unit, or one line for"
                                + " each side.");
            } else if (both && (left || right)) {
                findings.line(
                        Severity.STOP,
                        i,
                        line,
                        "modifier 50 says both sides, %s says one.".formatted(left ? "LT" : "RT"),
                        "Please keep modifier 50 if both sides were done, else %s."
                                .formatted(left ? "LT" : "RT"));
            } else if (both && line.units() != 1) {
                findings.line(
                        Severity.STOP,
                        i,
                        line,
                        "with modifier 50 the units are 1, not %d.".formatted(line.units()),
                        "Modifier 50 already counts both sides.",
                        new Fix.SetModifiers("Set units to 1", i, line.modifiers(), 1));
            }
        }
    }
}
