package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.Side;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.Laterality;
import org.almoner.codes.icd.Node;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A line's side and the sides of its diagnoses agree. */
final class DiagnosisSide extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "diagnosis-side",
                            "Side of diagnosis and procedure",
                            "The side that RT, LT, 50, an eyelid (E1 to E4), a finger (FA to F9), a"
                                    + " toe (TA to T9) or the documented procedure names is a side"
                                    + " of the diagnoses that the line points to, or of the first"
                                    + " one of a facility's claim.",
                            guideline("I.B.13"))
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .fires(
                            """
                            dx M17.12
                            2026-03-02 20610-RT
                            """,
                            """
                            STOP Line 1 (20610): the procedure is on the right, but its diagnoses (M17.12) are on the left.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 20610-RT
                            """)
                    .fires(
                            """
                            dx M17.12 Z96.651
                            2026-03-02 27447-50 dx 1
                            """,
                            """
                            WARN Line 1 (27447): the procedure is on both sides, but its diagnoses (M17.12) name only the left.
                            """)
                    .fires(
                            """
                            dx M17.10
                            2026-03-02 20610-LT
                            """,
                            """
                            INFO Line 1 (20610): the procedure is on the left, but diagnosis M17.10 leaves the side open. [Code M17.12]
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610-LT
                            """)
                    .fires(
                            """
                            institutional 131
                            payer MA
                            dx M17.11 I10
                            2026-03-02 rev 0360 27447-LT
                            """,
                            """
                            WARN Line 1 (27447): the procedure is on the left, but the claim's first diagnosis (M17.11) is on the right.
                            """)
                    .quiet(
                            """
                            # lines of a facility point to nothing: another diagnosis may be the reason
                            institutional 131
                            payer MA
                            dx M17.11 M17.12
                            2026-03-02 rev 0360 27447-LT
                            """)
                    .quiet(
                            """
                            institutional 131
                            payer MA
                            dx I10 M17.11
                            2026-03-02 rev 0360 20610-LT
                            """);

    DiagnosisSide() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (Service service : subject.services()) {
            Side side = sideOf(subject, service);
            if (side != null && subject.isFacility()) {
                checkFirst(findings, list, service, side);
            } else if (side != null) {
                check(findings, list, service, side);
            }
        }
    }

    /** What the modifiers say; where they say nothing, what one documented procedure says. */
    private static @Nullable Side sideOf(Subject subject, Service service) {
        if (service.modifiers().isEmpty() && subject.context().documented().isEmpty()) {
            return null;
        }
        boolean left = false;
        boolean right = false;
        for (String modifier : service.modifiers()) {
            Side side = sideOf(modifier);
            left |= side == Side.LEFT || side == Side.BOTH;
            right |= side == Side.RIGHT || side == Side.BOTH;
        }
        if (left && right) {
            return service.has("50") ? Side.BOTH : null;
        }
        if (left || right) {
            return left ? Side.LEFT : Side.RIGHT;
        }
        if (subject.isFacility() || subject.context().documented().isEmpty()) {
            return null;
        }
        Line line = subject.professional().lines().get(service.index());
        List<DocumentedProcedure> documented = subject.documentedFor(line);
        return documented.size() == 1 ? documented.getFirst().side() : null;
    }

    /**
     * Eyelids E1, E2, the hand FA to F4 and the foot TA to T4 are on the left.
     *
     * <p>Source: CMS, HCPCS Level II modifiers.
     */
    private static @Nullable Side sideOf(String modifier) {
        return switch (modifier) {
            case "50" -> Side.BOTH;
            case "LT", "E1", "E2", "FA", "F1", "F2", "F3", "F4", "TA", "T1", "T2", "T3", "T4" ->
                    Side.LEFT;
            case "RT", "E3", "E4", "F5", "F6", "F7", "F8", "F9", "T5", "T6", "T7", "T8", "T9" ->
                    Side.RIGHT;
            default -> null;
        };
    }

    private static void check(Findings findings, DiagnosisList list, Service service, Side side) {
        boolean hasLeft = false;
        boolean hasRight = false;
        boolean hasOther = false;
        int open = -1;
        for (int pointer : service.pointers()) {
            if (pointer >= 1 && pointer <= list.listed()) {
                DiagnosisFacts facts = list.get(pointer - 1);
                Laterality own = saysNothing(facts) ? Laterality.NONE : facts.side();
                hasLeft |= own == Laterality.LEFT || own == Laterality.BILATERAL;
                hasRight |= own == Laterality.RIGHT || own == Laterality.BILATERAL;
                hasOther |= own == Laterality.NONE || isOfBothBreasts(facts);
                open = own == Laterality.UNSPECIFIED && open < 0 ? pointer - 1 : open;
            }
        }
        boolean isAgainst =
                (side == Side.LEFT && hasRight && !hasLeft)
                        || (side == Side.RIGHT && hasLeft && !hasRight);
        if (isAgainst && open < 0) {
            tellAgainst(findings, list, service, side, hasLeft, hasOther);
        } else if (side == Side.BOTH && hasLeft != hasRight && open < 0) {
            findings.say(
                    Severity.WARN,
                    service,
                    "the procedure is on both sides, but its diagnoses (%s) name only the %s."
                            .formatted(named(list, service), hasLeft ? "left" : "right"),
                    "Please add the other side's diagnosis, or the bilateral code where there is"
                            + " one, if the note supports it.",
                    null);
        } else if (!hasLeft && !hasRight && open >= 0) {
            tellOpen(findings, list, service, side, open);
        }
    }

    /** On a facility's claim: the first diagnosis is the reason of the visit. */
    private static void checkFirst(
            Findings findings, DiagnosisList list, Service service, Side side) {
        if (list.listed() == 0 || saysNothing(list.get(0)) || isOfBothBreasts(list.get(0))) {
            return;
        }
        Laterality first = list.get(0).side();
        boolean isAgainst =
                (side == Side.LEFT && first == Laterality.RIGHT)
                        || (side == Side.RIGHT && first == Laterality.LEFT);
        for (int place = 1; isAgainst && place < list.listed(); place++) {
            isAgainst =
                    list.get(place).side() == first || list.get(place).side() == Laterality.NONE;
        }
        if (isAgainst) {
            findings.say(
                    Severity.WARN,
                    service,
                    "the procedure is on the %s, but the claim's first diagnosis (%s) is on the %s."
                            .formatted(
                                    word(side),
                                    list.get(0).display(),
                                    first == Laterality.LEFT ? "left" : "right"),
                    "Please read the record again: either the modifier or the diagnosis may name"
                            + " the wrong side.",
                    null);
        }
    }

    /** A paralysed side is not where the stroke, or its treatment, was. */
    private static boolean saysNothing(DiagnosisFacts facts) {
        String code = facts.code();
        return code.startsWith("I69") || code.startsWith("G81") || code.startsWith("G83");
    }

    /** For the sake of one breast the other is operated on as well. */
    private static boolean isOfBothBreasts(DiagnosisFacts facts) {
        String code = facts.code();
        return code.startsWith("C50") || code.startsWith("D05") || code.startsWith("N65");
    }

    private static void tellAgainst(
            Findings findings,
            DiagnosisList list,
            Service service,
            Side side,
            boolean isLeft,
            boolean mayBeRight) {
        findings.say(
                mayBeRight ? Severity.WARN : Severity.STOP,
                service,
                "the procedure is on the %s, but its diagnoses (%s) are on the %s."
                        .formatted(word(side), named(list, service), isLeft ? "left" : "right"),
                "Please read the note again: either the modifier or the diagnosis names the"
                        + " wrong side.",
                null);
    }

    private static void tellOpen(
            Findings findings, DiagnosisList list, Service service, Side side, int open) {
        findings.say(
                Severity.INFO,
                service,
                "the procedure is on %s, but diagnosis %s leaves the side open."
                        .formatted(
                                side == Side.BOTH ? "both sides" : "the " + word(side),
                                list.get(open).display()),
                "Please choose the code that names the side.",
                withSide(list, open, side));
    }

    private static @Nullable Fix withSide(DiagnosisList list, int open, Side side) {
        Laterality wanted =
                switch (side) {
                    case LEFT -> Laterality.LEFT;
                    case RIGHT -> Laterality.RIGHT;
                    case BOTH -> Laterality.BILATERAL;
                };
        for (Node node : list.otherSides(list.get(open))) {
            if (node.billable() && list.book().laterality(node.key()) == wanted) {
                return new Fix.SetDiagnosis("Code " + node.display(), open, node.key());
            }
        }
        return null;
    }

    private static String named(DiagnosisList list, Service service) {
        StringBuilder names = new StringBuilder();
        for (int pointer : service.pointers()) {
            if (pointer >= 1 && pointer <= list.listed()) {
                names.append(names.isEmpty() ? "" : ", ").append(list.get(pointer - 1).display());
            }
        }
        return names.toString();
    }

    private static String word(Side side) {
        return switch (side) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case BOTH -> "both sides";
        };
    }
}
