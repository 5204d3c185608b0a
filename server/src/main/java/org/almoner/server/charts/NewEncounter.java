package org.almoner.server.charts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A visit about to be written into the chart.
 *
 * @param reasonSystem such as SNOMED
 * @param practitionerId who treated the patient, in {@link Practitioners}; null when not said
 */
public record NewEncounter(
        long patientId,
        LocalDate serviceDate,
        @Nullable LocalDate lastDate,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        EncounterStatus status,
        String placeOfService,
        String classCode,
        @Nullable Long providerId,
        @Nullable Long practitionerId,
        String reason,
        @Nullable String reasonSystem,
        @Nullable String reasonCode,
        @Nullable String location,
        @Nullable Long accidentCoverageId) {

    /** An office visit on one day by one of the practice's providers. */
    public static NewEncounter officeVisit(
            long patientId,
            LocalDate serviceDate,
            long providerId,
            String reason,
            EncounterStatus status) {
        return new NewEncounter(
                patientId,
                serviceDate,
                null,
                null,
                null,
                status,
                "11",
                "AMB",
                providerId,
                null,
                reason,
                null,
                null,
                null,
                null);
    }

    public NewEncounter dueTo(long accidentCoverageId) {
        return new NewEncounter(
                patientId,
                serviceDate,
                lastDate,
                startedAt,
                endedAt,
                status,
                placeOfService,
                classCode,
                providerId,
                practitionerId,
                reason,
                reasonSystem,
                reasonCode,
                location,
                accidentCoverageId);
    }
}
