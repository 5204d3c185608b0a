package org.almoner.server.charts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One document of a chart.
 *
 * @param kind what it is, in words, such as {@code Progress note}
 * @param kindCode its LOINC code
 * @param writtenOn the day it was written; null when the source does not say
 * @param text its words; null for a scan or another file, whose bytes {@link Charts} hands out
 */
public record ChartDocument(
        long documentId,
        long patientId,
        @Nullable Long encounterId,
        String kind,
        @Nullable String kindCode,
        String title,
        String status,
        @Nullable LocalDate writtenOn,
        @Nullable String author,
        String contentType,
        @Nullable String text) {

    public boolean isText() {
        return text != null;
    }
}
