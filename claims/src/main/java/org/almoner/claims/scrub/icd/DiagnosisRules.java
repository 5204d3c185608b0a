package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules about diagnoses and the conventions of ICD-10-CM. */
public final class DiagnosisRules {

    private static final List<Rule> RULES =
            List.of(
                    new DiagnosisTwice(),
                    new ExcludesEachOther(),
                    new SymptomIncluded(),
                    new CodeFirst(),
                    new ManifestationFirst(),
                    new OrganismFirst(),
                    new ExternalCauseFirst(),
                    new PrincipalUnacceptable(),
                    new AgeExpected(),
                    new UnspecifiedSideOfStay(),
                    new EncounterConflict(),
                    new CauseInAnotherPhase(),
                    new SequelaOrder(),
                    new SidesBesideBoth(),
                    new SeventhCharacterMissing(),
                    new FirstListedOnly(),
                    new NeverFirst(),
                    new SevereSepsis(),
                    new SepsisBeforeLocalInfection(),
                    new HypertensionCombined(),
                    new KidneyStage(),
                    new DiabetesCombined(),
                    new GestationalDiabetesDrugs(),
                    new BodyMassAlone(),
                    new BodyMassAge(),
                    new CovidOrder(),
                    new HivTogether(),
                    new AntineoplasticTherapy(),
                    new ScreeningOrder(),
                    new AbnormalFindings(),
                    new AftercareOfInjury(),
                    new OsteoporoticFracture(),
                    new BurnsInOrder(),
                    new PoisoningFirst(),
                    new DrugEffectFirst(),
                    new PregnancyFirst(),
                    new TrimesterAndWeeks(),
                    new WeeksOfGestation(),
                    new NormalDelivery(),
                    new MotherOrChild(),
                    new BornLongAgo(),
                    new NewbornExam(),
                    new CauseCompanions(),
                    new StatusIncluded(),
                    new NonspecificStay(),
                    new InfarctionAgain(),
                    new StrokeInTheOffice(),
                    new UlcerStages(),
                    new MoreSpecificBeside(),
                    new PoaMissing(),
                    new PoaExempt(),
                    new DiagnosisSide(),
                    new PatientAge(),
                    new PatientGender());

    private DiagnosisRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
