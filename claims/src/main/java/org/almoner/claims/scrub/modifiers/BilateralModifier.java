package org.almoner.claims.scrub.modifiers;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.Side;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A procedure documented on both sides is billed for both, and one on one side is not. */
final class BilateralModifier implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "bilateral-modifier",
                            "Bilateral procedure and modifier 50",
                            "A procedure that the chart documents on both sides has modifier 50, or"
                                + " one line for each side; one that it documents on one side has"
                                + " no modifier 50 and not the other side's.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .where(Sign.BESIDE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section"
                                    + " 40.7")
                    .fires(
                            """
                            dx M17.0
                            2026-03-02 20610
                            chart both 20610 2026-03-02
                            """,
                            """
                            WARN Line 1 (20610): the chart documents it on both sides on 2 Mar 2026, but the line bills one side. [Add modifier 50]
                            """)
                    .fires(
                            """
                            dx M17.12
                            2026-03-02 20610-50
                            chart left 20610 2026-03-02
                            """,
                            """
                            STOP Line 1 (20610): the chart documents it on the left only, but the line has modifier 50. [Set modifier LT]
                            """)
                    .fires(
                            """
                            dx M17.12
                            2026-03-02 20610
                            chart left 20610 2026-03-02
                            """,
                            """
                            INFO Line 1 (20610): the chart documents it on the left; the line names no side. [Set modifier LT]
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610-50
                            chart both 20610 2026-03-02
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610-RT
                            2026-03-02 20610-LT
                            chart both 20610 2026-03-02
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610
                            chart both 20610 2026-03-01
                            """)
                    .quiet(
                            """
                            dx H61.23
                            2026-03-02 69210
                            chart both 69210 2026-03-02
                            """)
                    .quiet(
                            """
                            dx L60.0
                            2026-03-02 11730-T5
                            chart right 11730 2026-03-02
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<DocumentedProcedure> documented = subject.context().documented();
        if (documented.isEmpty()) {
            return;
        }
        for (Service service : subject.services()) {
            Side side = side(documented, service);
            if (side == Side.BOTH) {
                checkBoth(findings, subject, service);
            } else if (side != null) {
                checkOne(findings, subject, service, side);
            }
        }
        checkUncoded(findings, subject);
    }

    /** What the chart says of a line's procedure; left and right documented apart are both. */
    private static @Nullable Side side(List<DocumentedProcedure> documented, Service service) {
        Side said = null;
        for (DocumentedProcedure procedure : documented) {
            if (isOf(procedure, service)) {
                said = said == null || said == procedure.side() ? procedure.side() : Side.BOTH;
            }
        }
        return said;
    }

    private static boolean isOf(DocumentedProcedure procedure, Service service) {
        return procedure.code().equals(service.code())
                && !procedure.performed().isBefore(service.from())
                && !procedure.performed().isAfter(service.to());
    }

    /**
     * A chart in SNOMED CT does not say which line it means, and we do not guess: a person is told
     * that something was done on both sides when no line says so.
     */
    private static void checkUncoded(Findings findings, Subject subject) {
        for (Service service : subject.services()) {
            if (Sides.saysBoth(subject, service)) {
                return;
            }
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
     * A WARN and not a STOP: a few codes mean both sides already, and where the fee schedule is not
     * loaded, only the coder can say so.
     */
    private static void checkBoth(Findings findings, Subject subject, Service service) {
        if (Sides.saysBoth(subject, service)
                || !Sides.isFirstLike(subject, service)
                || hasNoSides(subject, service)) {
            return;
        }
        findings.say(
                Severity.WARN,
                service,
                "the chart documents it on both sides on %s, but the line bills one side."
                        .formatted(Findings.day(service.from())),
                "Please add modifier 50 with one unit, or bill one line with RT and one with LT if"
                        + " this payer asks for it. If the code means both sides already, say so.",
                Sides.countLike(subject, service) == 1 ? Sides.bilateralFix(service) : null);
    }

    /**
     * Whether the fee schedule knows no single side of it: a code of one place (indicator 0), one
     * that means both sides already (2), or one to which sides do not apply (9). Nails and repairs
     * name a toe or nothing.
     *
     * <p>Source: CMS, physician fee schedule relative value file, bilateral surgery indicator.
     */
    private static boolean hasNoSides(Subject subject, Service service) {
        Indicators indicators = subject.facts(service).indicators();
        return indicators != null && indicators.bilateral() != '1' && indicators.bilateral() != '3';
    }

    private static void checkOne(Findings findings, Subject subject, Service service, Side side) {
        String modifier = side == Side.LEFT ? "LT" : "RT";
        String other = side == Side.LEFT ? "RT" : "LT";
        String word = side == Side.LEFT ? "left" : "right";
        boolean saysBoth = service.has("50");
        if (saysBoth || service.has(other)) {
            findings.say(
                    service,
                    "the chart documents it on the %s only, but the line has modifier %s."
                            .formatted(word, saysBoth ? "50" : other),
                    "Please bill modifier %s, or ask the provider if the note is incomplete."
                            .formatted(modifier),
                    Sides.oneSideFix(service, modifier));
        } else if (!service.has(modifier) && !hasNoSides(subject, service)) {
            findings.say(
                    Severity.INFO,
                    service,
                    "the chart documents it on the %s; the line names no side.".formatted(word),
                    "Modifier %s would say so; many payers ask for it.".formatted(modifier),
                    Sides.oneSideFix(service, modifier));
        }
    }
}
