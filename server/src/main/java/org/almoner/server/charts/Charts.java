package org.almoner.server.charts;

import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.NewDocument.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What stands in a chart: documents, conditions, and procedures as they were documented. */
@Service
public class Charts {

    private static final String DOCUMENT =
            "select document_id, patient_id, encounter_id, kind, kind_code, title, status,"
                    + " written_on, author, content_type, content_text as text from charts.document"
                    + " where practice_id = ? and not withdrawn ";
    private static final String CONDITION =
            "select condition_id, patient_id, encounter_id, code_system, code, display,"
                    + " laterality, clinical_status, verification, onset_date, recorded_on from"
                    + " charts.condition where practice_id = ? and not withdrawn ";
    private static final String PROCEDURE =
            "select procedure_id, patient_id, encounter_id, code_system, code, display, body_site,"
                    + " laterality, status, performed_from, performed_to, practitioner_id from"
                    + " charts.procedure where practice_id = ? and not withdrawn ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Charts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The documents of a visit, as they were written. */
    public List<ChartDocument> listDocuments(long encounterId) {
        return jdbc.sql(
                        DOCUMENT
                                + "and encounter_id = ? order by written_on nulls last,"
                                + " document_id")
                .params(Tenancy.practiceId(), encounterId)
                .query(ChartDocument.class)
                .list();
    }

    /** A patient's documents, of visits and of none, the latest first. */
    public List<ChartDocument> listDocumentsOf(long patientId, int limit) {
        return jdbc.sql(
                        DOCUMENT
                                + "and patient_id = ? order by written_on desc nulls last,"
                                + " document_id desc limit ?")
                .params(Tenancy.practiceId(), patientId, limit)
                .query(ChartDocument.class)
                .list();
    }

    public Optional<ChartDocument> findDocument(long documentId) {
        return jdbc.sql(DOCUMENT + "and document_id = ?")
                .params(Tenancy.practiceId(), documentId)
                .query(ChartDocument.class)
                .optional();
    }

    /** The bytes of a document that is not text. */
    public Optional<Bytes> findContent(long documentId) {
        return jdbc.sql(
                        "select content from charts.document where practice_id = ? and document_id"
                                + " = ? and not withdrawn and content is not null")
                .params(Tenancy.practiceId(), documentId)
                .query((row, n) -> new Bytes(row.getBytes(1)))
                .optional();
    }

    public List<DocumentedCondition> listConditions(long encounterId) {
        return jdbc.sql(CONDITION + "and encounter_id = ? order by condition_id")
                .params(Tenancy.practiceId(), encounterId)
                .query(DocumentedCondition.class)
                .list();
    }

    public List<DocumentedCondition> listConditionsOf(long patientId) {
        return jdbc.sql(
                        CONDITION
                                + "and patient_id = ? order by coalesce(recorded_on, onset_date)"
                                + " desc nulls last, condition_id")
                .params(Tenancy.practiceId(), patientId)
                .query(DocumentedCondition.class)
                .list();
    }

    public List<DocumentedProcedure> listProcedures(long encounterId) {
        return jdbc.sql(PROCEDURE + "and encounter_id = ? order by performed_from, procedure_id")
                .params(Tenancy.practiceId(), encounterId)
                .query(DocumentedProcedure.class)
                .list();
    }

    /** Files a document and returns its id. */
    @Transactional
    public long add(NewDocument document) {
        Stored stored = stored(document.content());
        return jdbc.sql(
                        "insert into charts.document (practice_id, patient_id, encounter_id, kind,"
                                + " kind_code, title, status, written_on, written_at, author,"
                                + " content_type, content_text, content, content_hash, arrived_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning"
                                + " document_id")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                document.patientId(),
                                document.encounterId(),
                                document.kind(),
                                document.kindCode(),
                                document.title(),
                                document.status(),
                                document.writtenOn(),
                                Encounters.timestamp(document.writtenAt()),
                                document.author(),
                                stored.contentType(),
                                stored.text(),
                                stored.bytes() == null ? null : stored.bytes().toByteArray(),
                                stored.hash(),
                                Timestamp.from(clock.instant())))
                .query(Long.class)
                .single();
    }

    /** A document of the same visit with exactly this content, however it is called. */
    public Optional<Long> findSame(NewDocument document) {
        return jdbc.sql(
                        "select document_id from charts.document where practice_id = ? and"
                            + " patient_id = ? and encounter_id is not distinct from ?::bigint and"
                            + " content_hash = ? and not withdrawn order by document_id limit 1")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                document.patientId(),
                                document.encounterId(),
                                stored(document.content()).hash()))
                .query(Long.class)
                .optional();
    }

    /** Writes down a condition and returns its id; the one in the argument is not read. */
    @Transactional
    public long add(DocumentedCondition condition) {
        return jdbc.sql(
                        "insert into charts.condition (practice_id, patient_id, encounter_id,"
                            + " code_system, code, display, laterality, clinical_status,"
                            + " verification, onset_date, recorded_on) values (?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?) returning condition_id")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                condition.patientId(),
                                condition.encounterId(),
                                condition.codeSystem(),
                                condition.code(),
                                condition.display(),
                                name(condition.laterality()),
                                condition.clinicalStatus(),
                                condition.verification(),
                                condition.onsetDate(),
                                condition.recordedOn()))
                .query(Long.class)
                .single();
    }

    /** Writes down a procedure and returns its id; the one in the argument is not read. */
    @Transactional
    public long add(DocumentedProcedure procedure) {
        return jdbc.sql(
                        "insert into charts.procedure (practice_id, patient_id, encounter_id,"
                            + " code_system, code, display, body_site, laterality, status,"
                            + " performed_from, performed_to, practitioner_id) values (?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?) returning procedure_id")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                procedure.patientId(),
                                procedure.encounterId(),
                                procedure.codeSystem(),
                                procedure.code(),
                                procedure.display(),
                                procedure.bodySite(),
                                name(procedure.laterality()),
                                procedure.status(),
                                procedure.performedFrom(),
                                procedure.performedTo(),
                                procedure.practitionerId()))
                .query(Long.class)
                .single();
    }

    /**
     * Takes entries out of the chart that their source took back or wrote anew. They are kept, and
     * no longer shown.
     */
    @Transactional
    public void withdraw(Entry entry, List<Long> ids) {
        jdbc.sql(
                        switch (entry) {
                            case DOCUMENT ->
                                    "update charts.document set withdrawn = true where practice_id"
                                            + " = ? and document_id = any(?)";
                            case CONDITION ->
                                    "update charts.condition set withdrawn = true where practice_id"
                                            + " = ? and condition_id = any(?)";
                            case PROCEDURE ->
                                    "update charts.procedure set withdrawn = true where practice_id"
                                            + " = ? and procedure_id = any(?)";
                        })
                .params(Tenancy.practiceId(), ids.toArray(Long[]::new))
                .update();
    }

    /** What stands in a chart beside its visits. */
    public enum Entry {
        DOCUMENT,
        CONDITION,
        PROCEDURE
    }

    private record Stored(
            String contentType, @Nullable String text, @Nullable Bytes bytes, String hash) {}

    private static Stored stored(Content content) {
        return switch (content) {
            case Content.Text(String text) ->
                    new Stored(
                            "text/plain",
                            text,
                            null,
                            sha256(text.getBytes(StandardCharsets.UTF_8)));
            case Content.File(String contentType, Bytes bytes) ->
                    new Stored(contentType, null, bytes, sha256(bytes.toByteArray()));
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    private static @Nullable String name(@Nullable Laterality side) {
        return side == null ? null : side.name();
    }
}
