package org.almoner.server.trust;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One row of the chain: who did what to what, when.
 *
 * @param seq counts from 1 within a practice, without gaps
 * @param userId 0 for the system itself
 * @param patientId whose data it was; null when it is about nobody in particular
 */
public record AuditRow(
        long practiceId,
        long seq,
        Instant at,
        long userId,
        String userName,
        String action,
        String entity,
        String entityId,
        @Nullable Long patientId,
        String detail) {

    /** Each field with its length before it, so that no two rows are written alike. */
    String canonical() {
        StringBuilder out = new StringBuilder(200);
        for (Object field :
                new @Nullable Object[] {
                    practiceId,
                    seq,
                    at,
                    userId,
                    userName,
                    action,
                    entity,
                    entityId,
                    patientId,
                    detail
                }) {
            String text = field == null ? "-" : field.toString();
            out.append(text.length()).append(':').append(text).append(';');
        }
        return out.toString();
    }
}
