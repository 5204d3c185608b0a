package org.almoner.server.charts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A document about to be filed.
 *
 * @param content text or bytes
 */
public record NewDocument(
        long patientId,
        @Nullable Long encounterId,
        String kind,
        @Nullable String kindCode,
        String title,
        String status,
        @Nullable LocalDate writtenOn,
        @Nullable Instant writtenAt,
        @Nullable String author,
        Content content) {

    /** What a document holds. */
    public sealed interface Content {

        /** Words. */
        record Text(String text) implements Content {}

        /** A file that is kept as it came. */
        record File(String contentType, Bytes bytes) implements Content {}
    }

    /** A note of one visit, in words. */
    public static NewDocument note(
            long patientId,
            long encounterId,
            String title,
            LocalDate writtenOn,
            String author,
            String text) {
        return new NewDocument(
                patientId,
                encounterId,
                title,
                null,
                title,
                "final",
                writtenOn,
                null,
                author,
                new Content.Text(text));
    }
}
