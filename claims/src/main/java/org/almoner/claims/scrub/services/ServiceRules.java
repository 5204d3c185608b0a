package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules of services of their own kind. */
public final class ServiceRules {

    private static final List<Rule> RULES =
            List.of(
                    new WasteModifierMissing(),
                    new WasteWithoutDrug(),
                    new WasteContradicts(),
                    new NdcForm(),
                    new NdcForMedicaid(),
                    new NdcOfAnotherCode(),
                    new NdcUnits(),
                    new AnesthesiaMinutes(),
                    new MinutesElsewhere(),
                    new AnesthesiaDirection(),
                    new DirectionContradicts(),
                    new PhysicalStatus(),
                    new AnesthesiaSurgery(),
                    new TelehealthAudio(),
                    new TelehealthModifier(),
                    new TelehealthHands(),
                    new SupervisorIsRendering(),
                    new OrderingProvider(),
                    new ConsultationReferral(),
                    new CliaMissing(),
                    new CliaForm(),
                    new WaivedTest(),
                    new PlaceOfVisit(),
                    new VisitDays(),
                    new VisitTwice(),
                    new VisitModifier(),
                    new PreventiveAndProblem(),
                    new VaccineNotGiven(),
                    new GivingWithoutVaccine(),
                    new DrugNotGiven(),
                    new AmbulancePlaces(),
                    new AmbulanceMiles(),
                    new SupplyModifier(),
                    new FootCareFindings(),
                    new ChiropracticActive(),
                    new TherapyPlan(),
                    new TherapyDiscipline(),
                    new TherapyThreshold(),
                    new NewbornService());

    private ServiceRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
