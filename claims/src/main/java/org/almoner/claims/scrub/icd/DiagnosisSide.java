package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.Side;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.Laterality;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line's side and the sides of its diagnoses agree. */
final class DiagnosisSide implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.ICD,
                        "diagnosis-side",
                        "Side of diagnosis and procedure",
                        "The side that RT, LT, 50 or the documented procedure names is a side of the"
                        + " diagnoses that the line points to.")
                .since(RuleText.SINCE_ICD10)
                .source(
                        "ICD-10-CM Official Guidelines, section I.B.13 (laterality)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (int i = 0; i < subject.professional().lines().size(); i++) {
            Line line = subject.professional().lines().get(i);
            Side side = sideOf(subject, line);
            if (side != null) {
                check(findings, subject, i, line, side);
            }
        }
    }

    /** What the modifiers say; where they say nothing, what one documented procedure says. */
    private static @Nullable Side sideOf(Subject subject, Line line) {
        boolean left = line.modifiers().contains("LT");
        boolean right = line.modifiers().contains("RT");
        if (line.modifiers().contains("50")) {
            return Side.BOTH;
        }
        if (left != right) {
            return left ? Side.LEFT : Side.RIGHT;
        }
        List<DocumentedProcedure> documented = subject.documentedFor(line);
        return documented.size() == 1 ? documented.getFirst().side() : null;
    }

    private static void check(Findings findings, Subject subject, int index, Line line, Side side) {
        List<String> diagnoses = subject.diagnosesOf(line);
        Set<Laterality> sides = new HashSet<>();
        diagnoses.forEach(diagnosis -> sides.add(subject.sideOf(diagnosis)));
        boolean hasLeft = sides.contains(Laterality.LEFT) || sides.contains(Laterality.BILATERAL);
        boolean hasRight = sides.contains(Laterality.RIGHT) || sides.contains(Laterality.BILATERAL);
        if (!hasLeft && !hasRight) {
            checkUnspecified(findings, subject, index, line, side);
            return;
        }
        String named = String.join(", ", diagnoses.stream().map(Findings::dotted).toList());
        boolean isAgainst = (side == Side.LEFT && !hasLeft) || (side == Side.RIGHT && !hasRight);
        if (isAgainst) {
            findings.line(
                    Severity.STOP,
                    index,
                    line,
                    "the procedure is on the %s, but its diagnoses (%s) are on the %s."
                            .formatted(word(side), named, hasLeft ? "left" : "right"),
                    "Please read the note again: either the modifier or the diagnosis names the"
                            + " wrong side.");
        } else if (side == Side.BOTH && hasLeft != hasRight) {
            findings.line(
                    Severity.WARN,
                    index,
                    line,
                    "the procedure is on both sides, but its diagnoses (%s) name only the %s."
                            .formatted(named, hasLeft ? "left" : "right"),
                    "Please add the other side's diagnosis, or the bilateral code where there is"
                            + " one, if the note supports it.");
        }
    }

    private static void checkUnspecified(
            Findings findings, Subject subject, int index, Line line, Side side) {
        subject.diagnosesOf(line).stream()
                .filter(diagnosis -> subject.sideOf(diagnosis) == Laterality.UNSPECIFIED)
                .findFirst()
                .ifPresent(diagnosis ->
                        findings.line(
                                Severity.WARN,
                                index,
                                line,
                                "the procedure is on %s, but diagnosis %s leaves the side open."
                                        .formatted(
                                                side == Side.BOTH
                                                        ? "both sides"
                                                        : "the " + word(side),
                                                Findings.dotted(diagnosis)),
                                "Please choose the code that names the side."));
    }

    private static String word(Side side) {
        return switch (side) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case BOTH -> "both sides";
        };
    }
}
