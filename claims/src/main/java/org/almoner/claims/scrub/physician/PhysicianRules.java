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
                    new SurgeryModifier(),
                    new DecisionForMinor(),
                    new BilateralIndicator(),
                    new SidesInUnits(),
                    new MultipleModifier(),
                    new AssistantIndicator(),
                    new SurgeonsIndicator(),
                    new ComponentSplit(),
                    new ComponentPlace(),
                    new IncidentPlace(),
                    new StatusInvalid(),
                    new StatusNotCovered(),
                    new StatusBundled(),
                    new StatusOnlyAlone(),
                    new RareInOffice(),
                    new NewPatient(),
                    new WellnessRepeated(),
                    new PreventiveRepeated(),
                    new MaternityPackage(),
                    new ComplexityBesideProcedure());

    private PhysicianRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
