package org.almoner.server.trust;

import org.almoner.server.trust.AuditAnchors.Anchor;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Walks the audit chain of every practice from its first row and names the first row that does not
 * fit. Plain JDBC, so that it runs beside a server, without one, and against a restored copy.
 */
public final class AuditVerification {

    private static final int FETCH_ROWS = 5_000;

    private final AuditKey key;
    private final AuditAnchors anchors;

    public AuditVerification(AuditKey key, AuditAnchors anchors) {
        this.key = key;
        this.anchors = anchors;
    }

    /**
     * What was found for one practice.
     *
     * @param rows how many rows were walked
     * @param trouble a sentence naming the row; null when the chain is whole
     */
    public record Verdict(long practiceId, long rows, @Nullable String trouble) {

        public boolean isWhole() {
            return trouble == null;
        }
    }

    private record Link(long seq, String hash) {}

    /** Verifies every practice that the connection can see. */
    public List<Verdict> verify(Connection connection) throws SQLException {
        List<Long> practices = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select practice_id from trust.audit_head union select practice_id"
                                        + " from trust.audit_event order by 1");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                practices.add(rows.getLong(1));
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (long practice : practices) {
            verdicts.add(verify(connection, practice));
        }
        return verdicts;
    }

    private Verdict verify(Connection connection, long practice) throws SQLException {
        List<Anchor> expected = anchors.of(practice);
        int nextAnchor = 0;
        Link last = new Link(0, AuditKey.GENESIS);
        boolean autoCommit = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        // Rows and head as of one moment: what is written meanwhile is no trouble.
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false); // Otherwise the driver reads the whole table into memory.
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select practice_id, seq, at, user_id, user_name, action, entity,"
                                + " entity_id, patient_id, detail, hash from trust.audit_event"
                                + " where practice_id = ? order by seq")) {
            select.setLong(1, practice);
            select.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    AuditRow row = read(rows);
                    String hash = rows.getString("hash");
                    String trouble = troubleAt(row, hash, last);
                    if (trouble != null) {
                        return new Verdict(practice, row.seq(), trouble);
                    }
                    last = new Link(row.seq(), hash);
                    while (nextAnchor < expected.size()
                            && expected.get(nextAnchor).seq() == row.seq()) {
                        if (!expected.get(nextAnchor).hash().equals(hash)) {
                            return new Verdict(
                                    practice,
                                    row.seq(),
                                    "Row %d is not the row that was anchored outside the database: the chain was written anew."
                                            .formatted(row.seq()));
                        }
                        nextAnchor++;
                    }
                }
            }
            return new Verdict(practice, last.seq(), tail(connection, practice, last, expected));
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(isolation);
        }
    }

    private @Nullable String troubleAt(AuditRow row, String hash, Link last) {
        if (row.seq() != last.seq() + 1) {
            return "Row %d is missing: row %d is followed by row %d."
                    .formatted(last.seq() + 1, last.seq(), row.seq());
        }
        if (!hash.equals(key.chain(last.hash(), row))) {
            return "Row %d (%s, by %s) was touched: its content does not fit its hash."
                    .formatted(row.seq(), row.at(), row.userName());
        }
        return null;
    }

    private static @Nullable String tail(
            Connection connection, long practice, Link last, List<Anchor> expected)
            throws SQLException {
        Optional<Link> head = head(connection, practice);
        if (head.isEmpty() || head.get().seq() != last.seq()) {
            long promised = head.map(Link::seq).orElse(0L);
            return "The end was cut: the last row is %d, but %d were written."
                    .formatted(last.seq(), promised);
        }
        if (!head.get().hash().equals(last.hash())) {
            return "Row %d is not the last row that was written.".formatted(last.seq());
        }
        if (!expected.isEmpty() && expected.getLast().seq() > last.seq()) {
            return "The end was cut: row %d was anchored outside the database, but the last row is %d."
                    .formatted(expected.getLast().seq(), last.seq());
        }
        return null;
    }

    private static Optional<Link> head(Connection connection, long practice) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select seq, hash from trust.audit_head where practice_id = ?")) {
            select.setLong(1, practice);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Link(row.getLong(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        long patient = row.getLong("patient_id");
        return new AuditRow(
                row.getLong("practice_id"),
                row.getLong("seq"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                row.getLong("user_id"),
                row.getString("user_name"),
                row.getString("action"),
                row.getString("entity"),
                row.getString("entity_id"),
                patient == 0 ? null : patient,
                row.getString("detail"));
    }
}
