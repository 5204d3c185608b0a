package org.almoner.server.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Each attack on the audit trail, and the sentence that names the row it touched. */
class T01_TheAuditChainTest {

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();

    @Test
    void anUntouchedChainIsWhole() throws SQLException {
        write(20);
        assertThat(verdict()).isEqualTo("whole, 20 rows");
    }

    @Test
    void aChangedRowIsNamed() throws SQLException {
        write(20);
        damage("update trust.audit_event set detail = 'nothing' where practice_id = ? and seq = 7");
        assertThat(verdict()).startsWith("Row 7 (").endsWith("its content does not fit its hash.");
    }

    @Test
    void aRemovedRowIsNamed() throws SQLException {
        write(20);
        damage("delete from trust.audit_event where practice_id = ? and seq = 7");
        assertThat(verdict()).isEqualTo("Row 7 is missing: row 6 is followed by row 8.");
    }

    @Test
    void aCutTailIsNamed() throws SQLException {
        write(20);
        damage("delete from trust.audit_event where practice_id = ? and seq > 15");
        assertThat(verdict())
                .isEqualTo("The end was cut: the last row is 15, but 20 were written.");
    }

    @Test
    void aTailCutTogetherWithItsHeadIsFoundByTheAnchor() throws SQLException {
        write(20);
        anchor();
        damage("delete from trust.audit_event where practice_id = ? and seq > 15");
        damage(
                "update trust.audit_head h set seq = 15, hash = (select hash from"
                        + " trust.audit_event e where e.practice_id = h.practice_id and e.seq = 15)"
                        + " where practice_id = ?");
        assertThat(verdict())
                .isEqualTo(
                        "The end was cut: row 20 was anchored outside the database, but the last"
                                + " row is 15.");
    }

    @Test
    void swappedRowsAreNamed() throws SQLException {
        write(20);
        damage("update trust.audit_event set seq = -7 where practice_id = ? and seq = 7");
        damage("update trust.audit_event set seq = 7 where practice_id = ? and seq = 8");
        damage("update trust.audit_event set seq = 8 where practice_id = ? and seq = -7");
        assertThat(verdict()).startsWith("Row 7 (");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trust.audit_event set detail = ''",
                "delete from trust.audit_event",
                "truncate trust.audit_event"
            })
    void theApplicationHasNoRightToChangeOrRemoveARow(String attack) throws SQLException {
        try (Connection connection = server.applicationConnection()) {
            assertThatThrownBy(() -> connection.createStatement().execute(attack))
                    .hasMessageContaining("permission denied");
        }
    }

    private void write(int rows) {
        Audit audit = server.bean(Audit.class);
        Tenancy.as(
                person,
                () -> {
                    for (int i = 1; i <= rows; i++) {
                        audit.did("changed", "claim", "C-" + i, 4L, "units 1 to 2");
                    }
                });
    }

    private void anchor() throws SQLException {
        try (Connection connection = server.ownerConnection();
                var select =
                        connection.prepareStatement(
                                "select seq, hash from trust.audit_head where practice_id = ?")) {
            select.setLong(1, person.practiceId());
            try (var row = select.executeQuery()) {
                row.next();
                server.bean(AuditAnchors.class)
                        .add(person.practiceId(), row.getLong(1), row.getString(2), Instant.EPOCH);
            }
        }
    }

    private void damage(String sql) throws SQLException {
        try (Connection connection = server.ownerConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, person.practiceId());
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private String verdict() throws SQLException {
        try (Connection connection = server.ownerConnection()) {
            return server.bean(AuditVerification.class).verify(connection).stream()
                    .filter(verdict -> verdict.practiceId() == person.practiceId())
                    .map(T01_TheAuditChainTest::words)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String words(AuditVerification.Verdict verdict) {
        String trouble = verdict.trouble();
        return trouble == null ? "whole, %d rows".formatted(verdict.rows()) : trouble;
    }
}
