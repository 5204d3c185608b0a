package org.almoner.server.trust;

import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.AuditVerification.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Reads the trail of the current practice. Reading it is itself written down. */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final AuditVerification verification;
    private final DataSource dataSource;

    AuditTrail(
            JdbcClient jdbc, Audit audit, AuditVerification verification, DataSource dataSource) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.verification = verification;
        this.dataSource = dataSource;
    }

    /**
     * What to look for; null means anything.
     *
     * @param before only rows older than this one: the next page
     */
    public record Question(
            @Nullable Long patientId,
            @Nullable Long userId,
            @Nullable String entity,
            @Nullable String entityId,
            @Nullable Long before) {}

    /** The newest rows that fit, newest first, at most {@code limit}. */
    public List<AuditRow> list(Question question, int limit) {
        StringBuilder sql =
                new StringBuilder(
                        "select practice_id, seq, at, user_id, user_name, action, entity,"
                                + " entity_id, patient_id, detail from trust.audit_event where"
                                + " practice_id = ?");
        List<Object> values = new ArrayList<>(List.of(Tenancy.practiceId()));
        also(sql, values, " and patient_id = ?", question.patientId());
        also(sql, values, " and user_id = ?", question.userId());
        also(sql, values, " and entity = ?", question.entity());
        also(sql, values, " and entity_id = ?", question.entityId());
        also(sql, values, " and seq < ?", question.before());
        values.add(limit);
        List<AuditRow> rows =
                jdbc.sql(sql + " order by seq desc limit ?")
                        .params(values)
                        .query(AuditRow.class)
                        .list();
        audit.saw("audit trail", "rows", question.patientId());
        return rows;
    }

    private static void also(
            StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** Walks the whole chain of the current practice. */
    public Verdict verify() throws java.sql.SQLException {
        Verdict verdict;
        try (java.sql.Connection connection = dataSource.getConnection()) {
            verdict =
                    verification.verify(connection).stream()
                            .filter(one -> one.practiceId() == Tenancy.practiceId())
                            .findFirst()
                            .orElse(new Verdict(Tenancy.practiceId(), 0, null));
        }
        audit.did(
                "verified",
                "audit trail",
                String.valueOf(verdict.rows()),
                null,
                verdict.isWhole() ? "whole" : "not whole");
        return verdict;
    }
}
