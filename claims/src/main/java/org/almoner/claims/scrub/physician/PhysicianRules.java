package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules of the physician fee schedule: global periods, modifiers, places, new patients. */
public final class PhysicianRules {

    private static final List<Rule> RULES =
            List.of(
                    new GlobalVisit(),
                    new GlobalProcedure(),
                    new GlobalDecision(),
                    new MinorVisit(),
                    new SplitPackage(),
                    new VisitModifier(),
                    new SurgeryModifier(),
                    new DecisionForMinor());

    private PhysicianRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
