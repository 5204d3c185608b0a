package org.almoner.claims.scrub.modifiers;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.Side;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A procedure documented on both sides is billed for both, and one on one side is not. */
final class BilateralModifier implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.SERVICES,
                        "bilateral-modifier",
                        "Bilateral procedure and modifier 50",
                        "A procedure that the chart documents on both sides has modifier 50, or one line"
                    + " for each side; one that it documents on one side has no modifier 50 and not"
                    + " the other side's.")
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
            Set<Side> sides = new HashSet<>();
            subject.documentedFor(line).forEach(procedure -> sides.add(procedure.side()));
            boolean isBoth =
                    sides.contains(Side.BOTH)
                            || (sides.contains(Side.LEFT) && sides.contains(Side.RIGHT));
            if (isBoth) {
                checkBoth(findings, subject, i, line);
            } else if (!sides.isEmpty()) {
                checkOne(findings, i, line, sides.iterator().next());
            }
        }
        checkUncoded(findings, subject);
    }

    /**
     * A chart in SNOMED CT does not say which line it means, and we do not guess: a person is told
     * that something was done on both sides when no line says so.
     */
    private static void checkUncoded(Findings findings, Subject subject) {
        if (subject.professional().lines().stream().anyMatch(line -> Sides.saysBoth(subject, line))) {
            return;
        }
        for (DocumentedProcedure procedure : subject.context().documented()) {
            if (procedure.code().isEmpty() && procedure.side() == Side.BOTH) {
                findings.claim(
                        Severity.INFO,
                        "The chart documents \"%s\" on both sides on %s, not in CPT or HCPCS, and no"
                                        .formatted(
                                                procedure.quote(),
                                                Findings.day(procedure.performed()))
                                + " line of the claim says both sides.",
                        "Compare it with the lines. If one of them is this procedure, add modifier"
                                + " 50 to it.");
            }
        }
    }

    /**
     * A WARN and not a STOP: a few codes mean both sides already (bilateral indicator 2 of the fee
     * schedule), and only the coder can say so here.
     */
    private static void checkBoth(Findings findings, Subject subject, int index, Line line) {
        if (Sides.saysBoth(subject, line)) {
            return;
        }
        List<Integer> alike = subject.linesLike(line);
        if (alike.getFirst() != index) {
            return;
        }
        findings.line(
                Severity.WARN,
                index,
                line,
                "the chart documents it on both sides on %s, but the line bills one side."
                        .formatted(Findings.day(line.from())),
                "Please add modifier 50 with one unit, or bill one line with RT and one with LT if"
                        + " this payer asks for it. If the code means both sides already, say so.",
                alike.size() == 1 ? Sides.bilateralFix(index, line) : null);
    }

    private static void checkOne(Findings findings, int index, Line line, Side side) {
        String modifier = side == Side.LEFT ? "LT" : "RT";
        String other = side == Side.LEFT ? "RT" : "LT";
        String word = side == Side.LEFT ? "left" : "right";
        boolean saysBoth = line.modifiers().contains("50");
        if (saysBoth || line.modifiers().contains(other)) {
            findings.line(
                    Severity.STOP,
                    index,
                    line,
                    "the chart documents it on the %s only, but the line has modifier %s."
                            .formatted(word, saysBoth ? "50" : other),
                    "Please bill modifier %s, or ask the provider if the note is incomplete."
                            .formatted(modifier),
                    Sides.oneSideFix(index, line, modifier));
        } else if (!line.modifiers().contains(modifier)) {
            findings.line(
                    Severity.INFO,
                    index,
                    line,
                    "the chart documents it on the %s; the line names no side.".formatted(word),
                    "Modifier %s would say so; many payers ask for it.".formatted(modifier),
                    Sides.oneSideFix(index, line, modifier));
        }
    }
}
