package org.almoner.server.charts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A visit as the clinic saw it.
 *
 * @param serviceDate the day at the clinic
 * @param lastDate the last day of a visit over several; null for one
 * @param placeOfService two digits, proposed from the visit's class; the coder has the last word
 * @param classCode FHIR's class, such as AMB, EMER, IMP
 * @param providerId who bills for it, when they are on the practice's list
 * @param practitionerName who treated the patient, as the chart says; empty when it does not
 * @param reason why the patient came, in the chart's words
 * @param location where, in the chart's words
 * @param accidentCoverageId the policy of the accident this visit is due to
 * @param approval what the payer and the referring doctor approved in advance
 * @param referrers who ordered what was done, and who sent the patient
 */
public record Encounter(
        long encounterId,
        long patientId,
        LocalDate serviceDate,
        @Nullable LocalDate lastDate,
        @Nullable Instant startedAt,
        EncounterStatus status,
        String placeOfService,
        String classCode,
        @Nullable Long providerId,
        String practitionerName,
        String reason,
        @Nullable String location,
        @Nullable Long accidentCoverageId,
        Approval approval,
        Referrers referrers) {}
