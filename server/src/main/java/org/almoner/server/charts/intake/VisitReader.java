package org.almoner.server.charts.intake;

import org.almoner.server.charts.Laterality;
import org.almoner.server.charts.intake.FhirResource.Coded;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what happened: encounters, the conditions found in them, the procedures done in them. */
final class VisitReader {

    private static final Set<EncounterStatus> NOT_BEGUN =
            Set.of(EncounterStatus.PLANNED, EncounterStatus.CANCELLED, EncounterStatus.UNKNOWN);
    private static final Set<String> LEADING_ROLES = Set.of("PPRF", "ATND");

    private VisitReader() {}

    static @Nullable FhirResource encounter(Reading reading, Encounter encounter) {
        if (encounter.getStatus() == EncounterStatus.ENTEREDINERROR) {
            return reading.withdraw("entered in error");
        }
        if (encounter.getStatus() == null) {
            reading.stop("status", "An encounter must say how far it is; there is no status.");
        }
        if (!encounter.getClass_().hasCode()) {
            reading.stop(
                    "class",
                    "An encounter must say where it was (office, emergency, inpatient...).");
        }
        Ref patient = reading.require("subject", "Patient", encounter.getSubject());
        Period period = encounter.getPeriod();
        LocalDate day = reading.day(period.getStartElement());
        if (day == null && encounter.getStatus() != null) {
            if (NOT_BEGUN.contains(encounter.getStatus())) {
                return reading.leaveOut("a visit without a date that never took place");
            }
            reading.stop("period.start", "A visit needs its day; without one it cannot be coded.");
        }
        LocalDate last = reading.day(period.getEndElement());
        if (day != null && last != null && last.isBefore(day)) {
            reading.stop("period.end", "The visit ends before it begins.");
        }
        Ref practitioner = practitioner(reading, encounter);
        if (reading.isBroken() || patient == null || day == null) {
            return null;
        }
        return new FhirResource.Encounter(
                reading.header(),
                patient,
                encounter.getStatus().toCode(),
                encounter.getClass_().getCode(),
                day,
                last,
                reading.time().findMoment(period.getStartElement().getValueAsString()).orElse(null),
                reading.time().findMoment(period.getEndElement().getValueAsString()).orElse(null),
                Reading.coded(encounter.getTypeFirstRep()),
                Reading.coded(encounter.getReasonCodeFirstRep()),
                practitioner,
                location(encounter));
    }

    private static @Nullable Ref practitioner(Reading reading, Encounter encounter) {
        Reference best = null;
        for (EncounterParticipantComponent participant : encounter.getParticipant()) {
            Reference person = participant.getIndividual();
            if (person.isEmpty() || isOfAnotherType(reading, person)) {
                continue;
            }
            boolean leads =
                    participant.getType().stream()
                            .flatMap(type -> type.getCoding().stream())
                            .anyMatch(coding -> LEADING_ROLES.contains(coding.getCode()));
            if (best == null || leads) {
                best = person;
            }
            if (leads) {
                break;
            }
        }
        return reading.find("participant.individual", "Practitioner", best);
    }

    /** Relatives and roles take part in visits too; only a practitioner can be billed for. */
    private static boolean isOfAnotherType(Reading reading, Reference person) {
        String literal = person.getReference();
        return reading.target(person)
                .map(target -> !target.header().type().equals("Practitioner"))
                .orElse(
                        literal != null
                                && (literal.contains("RelatedPerson/")
                                        || literal.contains("PractitionerRole")));
    }

    private static @Nullable String location(Encounter encounter) {
        if (encounter.getLocationFirstRep().getLocation().hasDisplay()) {
            return encounter.getLocationFirstRep().getLocation().getDisplay();
        }
        return encounter.getServiceProvider().getDisplay();
    }

    static @Nullable FhirResource condition(Reading reading, Condition condition) {
        String verification = code(condition.getVerificationStatus());
        if ("entered-in-error".equals(verification)) {
            return reading.withdraw("entered in error");
        }
        Ref patient = reading.require("subject", "Patient", condition.getSubject());
        Ref encounter = reading.find("encounter", "Encounter", condition.getEncounter());
        Coded code = Reading.coded(condition.getCode());
        if (code == null && patient != null) {
            return reading.leaveOut("a condition that does not say which");
        }
        if (reading.isBroken() || patient == null || code == null) {
            return null;
        }
        return new FhirResource.Condition(
                reading.header(),
                patient,
                encounter,
                code,
                side(condition.getCode(), condition.getBodySite()),
                code(condition.getClinicalStatus()),
                verification,
                condition.hasOnsetDateTimeType()
                        ? reading.day(condition.getOnsetDateTimeType())
                        : null,
                reading.day(condition.getRecordedDateElement()));
    }

    static @Nullable FhirResource procedure(Reading reading, Procedure procedure) {
        ProcedureStatus status = procedure.getStatus();
        if (status == ProcedureStatus.ENTEREDINERROR) {
            return reading.withdraw("entered in error");
        }
        if (status == null) {
            reading.stop("status", "A procedure must say whether it was done; there is no status.");
        }
        Ref patient = reading.require("subject", "Patient", procedure.getSubject());
        Ref encounter = reading.find("encounter", "Encounter", procedure.getEncounter());
        Ref practitioner = performer(reading, procedure);
        if (reading.isBroken() || patient == null || status == null) {
            return null;
        }
        if (status != ProcedureStatus.COMPLETED
                && status != ProcedureStatus.INPROGRESS
                && status != ProcedureStatus.STOPPED) {
            return reading.withdraw("not done (status " + status.toCode() + ")");
        }
        Coded code = Reading.coded(procedure.getCode());
        if (code == null) {
            return reading.leaveOut("a procedure that does not say which");
        }
        LocalDate from = null;
        LocalDate to = null;
        if (procedure.getPerformed() instanceof DateTimeType moment) {
            from = reading.day(moment);
            to = from;
        } else if (procedure.getPerformed() instanceof Period period) {
            from = reading.day(period.getStartElement());
            to = reading.day(period.getEndElement());
        }
        return new FhirResource.Procedure(
                reading.header(),
                patient,
                encounter,
                code,
                site(procedure),
                side(procedure.getCode(), procedure.getBodySite()),
                status.toCode(),
                from,
                to,
                practitioner);
    }

    private static @Nullable Ref performer(Reading reading, Procedure procedure) {
        for (Procedure.ProcedurePerformerComponent performer : procedure.getPerformer()) {
            Reference actor = performer.getActor();
            boolean practitioner =
                    reading.target(actor)
                            .map(target -> target.header().type().equals("Practitioner"))
                            .orElse(
                                    String.valueOf(actor.getReference()).contains("Practitioner?")
                                            || String.valueOf(actor.getReference())
                                                    .contains("Practitioner/"));
            if (practitioner) {
                return reading.find("performer.actor", "Practitioner", actor);
            }
        }
        return null;
    }

    private static @Nullable String site(Procedure procedure) {
        Coded site = Reading.coded(procedure.getBodySiteFirstRep());
        return site == null ? null : site.display();
    }

    /**
     * The body site says the side best; a procedure on two sites with two sides is bilateral. Where
     * no words name a side, SNOMED CT's qualifiers may.
     */
    private static @Nullable Laterality side(CodeableConcept code, List<CodeableConcept> sites) {
        String siteWords = sites.stream().map(Reading::words).collect(Collectors.joining(" | "));
        return Laterality.namedIn(siteWords)
                .or(() -> Laterality.namedIn(Reading.words(code)))
                .or(() ->
                        Laterality.qualifiedBy(
                                Stream.concat(sites.stream(), Stream.of(code))
                                        .flatMap(concept -> concept.getCoding().stream())
                                        .filter(Coding::hasCode)
                                        .map(Coding::getCode)
                                        .toList()))
                .orElse(null);
    }

    private static @Nullable String code(CodeableConcept concept) {
        return concept.hasCoding() ? concept.getCodingFirstRep().getCode() : null;
    }
}
