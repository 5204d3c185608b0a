package org.almoner.claims.scrub.modifiers;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Left, right and bilateral exclude each other on one line, and so do the parts of a service. */
final class ModifierConflict extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "modifier-conflict",
                            "Modifiers contradict",
                            "LT and RT do not stand on one line, nor does 50 beside either of them,"
                                    + " nor 26 beside TC, and a line with 50 has one unit.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .where(Sign.MODIFIER)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section"
                                    + " 40.7; CPT, appendix A, modifier 26, and HCPCS Level II,"
                                    + " modifier TC")
                    .fires(
                            """
                            dx M17.0
                            2026-03-02 20610-LT-RT
                            2026-03-02 20605-50-RT
                            2026-03-02 20600-50 x2
                            """,
                            """
                            STOP Line 1 (20610): LT and RT stand on the same line.
                            STOP Line 2 (20605): modifier 50 says both sides, RT says one.
                            STOP Line 3 (20600): with modifier 50 the units are 1, not 2. [Set units to 1]
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610-LT
                            2026-03-02 20610-RT
                            2026-03-02 20605-50
                            """)
                    .fires(
                            """
                            dx R05.9
                            2026-03-02 71046-26-TC
                            """,
                            """
                            STOP Line 1 (71046): 26 bills its reading and TC its making; both are the whole. [Remove 26 and TC]
                            """)
                    .quiet(
                            """
                            dx R05.9
                            2026-03-02 71046-26
                            2026-03-02 71046-TC
                            """)
                    .quiet(
                            """
                            dx H90.3
                            2026-03-02 V5261-LT-RT x2
                            """);

    ModifierConflict() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (!service.modifiers().isEmpty()) {
            check(service, findings);
        }
    }

    private static void check(Service service, Findings findings) {
        if (service.has("26") && service.has("TC")) {
            findings.say(
                    service,
                    "26 bills its reading and TC its making; both are the whole.",
                    "If both parts were done here, bill the service without either; else keep the"
                            + " one that was.",
                    new Fix.SetModifiers(
                            "Remove 26 and TC",
                            service.index(),
                            service.modifiers().stream()
                                    .filter(each -> !each.equals("26") && !each.equals("TC"))
                                    .toList(),
                            Math.toIntExact(service.units())));
        }
        boolean left = service.has("LT");
        boolean right = service.has("RT");
        boolean both = service.has("50");
        if (left && right) {
            checkTwoSides(service, findings);
        } else if (both && (left || right)) {
            String side = left ? "LT" : "RT";
            findings.say(
                    service,
                    "modifier 50 says both sides, %s says one.".formatted(side),
                    "Please keep modifier 50 if both sides were done, else %s.".formatted(side));
        } else if (both && service.units() != 1) {
            findings.say(
                    service,
                    "with modifier 50 the units are 1, not %d.".formatted(service.units()),
                    "Modifier 50 already counts both sides.",
                    new Fix.SetModifiers(
                            "Set units to 1", service.index(), service.modifiers(), 1));
        }
    }

    /** A pair of devices, such as hearing aids or braces, may stand on one line with both. */
    private static void checkTwoSides(Service service, Findings findings) {
        if (service.units() == 2 && isDevice(service.code())) {
            return;
        }
        findings.say(
                Severity.STOP,
                service,
                "LT and RT stand on the same line.",
                "If both sides were done, use modifier 50 with one unit, or one line for each"
                        + " side.",
                null);
    }

    private static boolean isDevice(String code) {
        return !code.isEmpty() && "AEKLV".indexOf(code.charAt(0)) >= 0;
    }
}
