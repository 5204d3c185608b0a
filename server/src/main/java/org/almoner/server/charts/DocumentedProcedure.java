package org.almoner.server.charts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A procedure as it was documented.
 *
 * @param codeSystem SNOMED, CPT, HCPCS, or a URI
 * @param laterality the side that the body site or the display names
 */
public record DocumentedProcedure(
        long procedureId,
        long patientId,
        @Nullable Long encounterId,
        @Nullable String codeSystem,
        @Nullable String code,
        String display,
        @Nullable String bodySite,
        @Nullable Laterality laterality,
        String status,
        @Nullable LocalDate performedFrom,
        @Nullable LocalDate performedTo,
        @Nullable Long practitionerId) {}
