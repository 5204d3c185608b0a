package org.almoner.server.charts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A condition as it was documented.
 *
 * @param codeSystem SNOMED, ICD10CM, or a URI
 * @param clinicalStatus such as {@code active}, {@code resolved}
 * @param verification such as {@code confirmed}, {@code differential}
 */
public record DocumentedCondition(
        long conditionId,
        long patientId,
        @Nullable Long encounterId,
        @Nullable String codeSystem,
        @Nullable String code,
        String display,
        @Nullable Laterality laterality,
        @Nullable String clinicalStatus,
        @Nullable String verification,
        @Nullable LocalDate onsetDate,
        @Nullable LocalDate recordedOn) {}
