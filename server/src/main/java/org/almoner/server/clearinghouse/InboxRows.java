package org.almoner.server.clearinghouse;

import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The inbox: every incoming file as it came, once for each content, and what it said. */
@Component
class InboxRows {

    private static final String SELECT =
            "select inbox_id, file_name, received_at, kinds, state, findings, seen_again from"
                    + " clearinghouse.inbox where practice_id = ? ";

    private final JdbcClient jdbc;

    InboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a file said about a batch, in words. */
    record Answer(long inboxId, String kind, String tone, String words, Instant at) {}

    /** Keeps the file; empty when the same content was kept before, which is counted. */
    Optional<Long> keep(String name, String content, Instant at) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        String hash = sha256(bytes);
        int again =
                jdbc.sql(
                                "update clearinghouse.inbox set seen_again = seen_again + 1 where"
                                        + " practice_id = ? and content_hash = ?")
                        .params(Tenancy.practiceId(), hash)
                        .update();
        if (again > 0) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "insert into clearinghouse.inbox (practice_id, file_name, content_hash,"
                                + " raw, received_at, state) values (?, ?, ?, ?, ?, 'ARRIVED') on"
                                + " conflict do nothing returning inbox_id")
                .params(Tenancy.practiceId(), name, hash, bytes, Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    Optional<InboxFile> find(long inboxId) {
        return jdbc.sql(SELECT + "and inbox_id = ?")
                .params(Tenancy.practiceId(), inboxId)
                .query(InboxRows::read)
                .optional();
    }

    /** Locks the file until the commit, so that it is applied once. */
    Optional<InboxFile> findLocked(long inboxId) {
        return jdbc.sql(SELECT + "and inbox_id = ? for update")
                .params(Tenancy.practiceId(), inboxId)
                .query(InboxRows::read)
                .optional();
    }

    String raw(long inboxId) {
        byte[] bytes =
                jdbc.sql(
                                "select raw from clearinghouse.inbox where practice_id = ? and"
                                        + " inbox_id = ?")
                        .params(Tenancy.practiceId(), inboxId)
                        .query((row, n) -> row.getBytes(1))
                        .single();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    List<InboxFile> listNewest(@Nullable Long before, int limit) {
        return jdbc.sql(SELECT + "and inbox_id < ? order by inbox_id desc limit ?")
                .params(Tenancy.practiceId(), before == null ? Long.MAX_VALUE : before, limit)
                .query(InboxRows::read)
                .list();
    }

    List<InboxFile> listIn(InboxFile.State state, int limit) {
        return jdbc.sql(SELECT + "and state = ? order by inbox_id limit ?")
                .params(Tenancy.practiceId(), state.name(), limit)
                .query(InboxRows::read)
                .list();
    }

    void settle(long inboxId, InboxFile.State state, String kinds, List<String> findings) {
        jdbc.sql(
                        "update clearinghouse.inbox set state = ?, kinds = ?, findings = ? where"
                                + " practice_id = ? and inbox_id = ?")
                .params(
                        state.name(),
                        kinds,
                        String.join("\n", findings),
                        Tenancy.practiceId(),
                        inboxId)
                .update();
    }

    void answer(
            long inboxId,
            @Nullable Long batchId,
            String kind,
            String tone,
            String words,
            Instant at) {
        jdbc.sql(
                        "insert into clearinghouse.answer (practice_id, inbox_id, batch_id, kind,"
                                + " tone, words, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                inboxId,
                                batchId,
                                kind,
                                tone,
                                words,
                                Timestamp.from(at)))
                .update();
    }

    List<Answer> listAnswersOfBatch(long batchId) {
        return answers("batch_id", batchId);
    }

    List<Answer> listAnswersOfFile(long inboxId) {
        return answers("inbox_id", inboxId);
    }

    private List<Answer> answers(String column, long id) {
        return jdbc.sql(
                        "select inbox_id, kind, tone, words, at from clearinghouse.answer where"
                                + " practice_id = ? and "
                                + column
                                + " = ? order by answer_id limit 1000")
                .params(Tenancy.practiceId(), id)
                .query((row, n) ->
                        new Answer(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant()))
                .list();
    }

    private static InboxFile read(ResultSet row, int number) throws SQLException {
        List<String> findings = new ArrayList<>();
        row.getString("findings").lines().filter(line -> !line.isBlank()).forEach(findings::add);
        return new InboxFile(
                row.getLong("inbox_id"),
                row.getString("file_name"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("kinds"),
                InboxFile.State.valueOf(row.getString("state")),
                findings,
                row.getInt("seen_again"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
