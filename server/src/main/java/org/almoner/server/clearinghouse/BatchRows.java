package org.almoner.server.clearinghouse;

import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The outbox: batches, and the claims in them. */
@Component
class BatchRows {

    private static final String SELECT =
            "select batch_id, payer_id, interchange_control, group_control, set_control, reference,"
                    + " file_name, claim_count, charge_cents, made_at, made_by, state, tries,"
                    + " sent_at, outcome, answered_at from clearinghouse.batch where practice_id ="
                    + " ? ";

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A claim in a batch, as it was sent. */
    record Submission(long claimId, int version, String claimNumber, Money charge) {}

    long add(Batch batch, String text) {
        return jdbc.sql(
                        "insert into clearinghouse.batch (practice_id, payer_id,"
                            + " interchange_control, group_control, set_control, reference,"
                            + " file_name, file_text, claim_count, charge_cents, made_at, made_by,"
                            + " state, next_try_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?) returning batch_id")
                .params(
                        Tenancy.practiceId(),
                        batch.payerId(),
                        batch.interchangeControl(),
                        batch.groupControl(),
                        batch.setControl(),
                        batch.reference(),
                        batch.fileName(),
                        text,
                        batch.claimCount(),
                        batch.charge().cents(),
                        Timestamp.from(batch.madeAt()),
                        batch.madeBy(),
                        batch.state().name(),
                        Timestamp.from(batch.madeAt()))
                .query(Long.class)
                .single();
    }

    void addSubmission(long batchId, Claim claim) {
        jdbc.sql(
                        "insert into clearinghouse.submission (practice_id, batch_id, claim_id,"
                                + " version, claim_number, charge_cents) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.practiceId(),
                        batchId,
                        claim.claimId(),
                        claim.version(),
                        claim.number(),
                        claim.charge().cents())
                .update();
    }

    Optional<Batch> find(long batchId) {
        return one("and batch_id = ?", batchId);
    }

    Optional<Batch> findByInterchange(long control) {
        return one("and interchange_control = ?", control);
    }

    Optional<Batch> findByGroup(long control) {
        return one("and group_control = ?", control);
    }

    Optional<Batch> findByReference(String reference) {
        return one("and reference = ?", reference);
    }

    /** The newest batch with this claim. */
    Optional<Batch> findNewestWith(long claimId) {
        return one(
                "and batch_id = (select max(s.batch_id) from clearinghouse.submission s where"
                        + " s.practice_id = batch.practice_id and s.claim_id = ?)",
                claimId);
    }

    String text(long batchId) {
        return jdbc.sql(
                        "select file_text from clearinghouse.batch where practice_id = ? and"
                                + " batch_id = ?")
                .params(Tenancy.practiceId(), batchId)
                .query(String.class)
                .single();
    }

    List<Submission> listSubmissions(long batchId) {
        return jdbc.sql(
                        "select claim_id, version, claim_number, charge_cents from"
                                + " clearinghouse.submission where practice_id = ? and batch_id = ?"
                                + " order by claim_id")
                .params(Tenancy.practiceId(), batchId)
                .query((row, n) ->
                        new Submission(
                                row.getLong(1),
                                row.getInt(2),
                                row.getString(3),
                                Money.cents(row.getLong(4))))
                .list();
    }

    /** The newest batches. */
    List<Batch> listNewest(@Nullable Long before, int limit) {
        return many(
                "and batch_id < ? order by batch_id desc limit " + limit,
                before == null ? Long.MAX_VALUE : before);
    }

    List<Batch> listDue(Instant now, int limit) {
        return many(
                "and state = 'PENDING' and next_try_at <= ? order by batch_id limit " + limit,
                Timestamp.from(now));
    }

    /** Batches that were being sent when the server stopped: nobody knows what became of them. */
    List<Batch> listStuck(Instant since) {
        return many(
                "and state = 'SENDING' and next_try_at < ? order by batch_id limit 100",
                Timestamp.from(since));
    }

    /** Taken, or perhaps taken, and nothing came back since then. */
    List<Batch> listUnanswered(Instant sentBefore, int limit) {
        return many(
                "and answered_at is null and state in ('SENT', 'UNCLEAR') and made_at < ? order by"
                        + " batch_id limit "
                        + limit,
                Timestamp.from(sentBefore));
    }

    /** Marks a batch as being sent; false when somebody else was quicker. */
    boolean claim(long batchId, Instant now) {
        return jdbc.sql(
                                "update clearinghouse.batch set state = 'SENDING', tries = tries +"
                                    + " 1, next_try_at = ? where practice_id = ? and batch_id = ?"
                                    + " and state = 'PENDING'")
                        .params(Timestamp.from(now), Tenancy.practiceId(), batchId)
                        .update()
                == 1;
    }

    /** What became of a batch; false when it is no longer in the state that it was seen in. */
    boolean settle(
            long batchId,
            Batch.State from,
            Batch.State state,
            String outcome,
            @Nullable Instant sentAt,
            @Nullable Instant nextTry) {
        return jdbc.sql(
                                "update clearinghouse.batch set state = ?, outcome = ?, sent_at ="
                                    + " coalesce(?, sent_at), next_try_at = ? where practice_id = ?"
                                    + " and batch_id = ? and state = ?")
                        .params(
                                Arrays.asList(
                                        state.name(),
                                        outcome,
                                        timestamp(sentAt),
                                        timestamp(nextTry),
                                        Tenancy.practiceId(),
                                        batchId,
                                        from.name()))
                        .update()
                == 1;
    }

    /** Something came back about it, so it did arrive. */
    void answered(long batchId, Instant at) {
        jdbc.sql(
                        "update clearinghouse.batch set answered_at = coalesce(answered_at, ?),"
                            + " sent_at = coalesce(sent_at, ?), outcome = case when state ="
                            + " 'UNCLEAR' then 'An acknowledgement came: it did arrive.' else"
                            + " outcome end, state = 'SENT' where practice_id = ? and batch_id = ?")
                .params(Timestamp.from(at), Timestamp.from(at), Tenancy.practiceId(), batchId)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private Optional<Batch> one(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .params(new ArrayList<>(List.of(Tenancy.practiceId(), value)))
                .query(BatchRows::read)
                .optional();
    }

    private List<Batch> many(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .params(Tenancy.practiceId(), value)
                .query(BatchRows::read)
                .list();
    }

    private static Batch read(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        Timestamp answered = row.getTimestamp("answered_at");
        return new Batch(
                row.getLong("batch_id"),
                row.getLong("payer_id"),
                row.getLong("interchange_control"),
                row.getLong("group_control"),
                row.getString("set_control"),
                row.getString("reference"),
                row.getString("file_name"),
                row.getInt("claim_count"),
                Money.cents(row.getLong("charge_cents")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                Batch.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                sent == null ? null : sent.toInstant(),
                row.getString("outcome"),
                answered == null ? null : answered.toInstant());
    }
}
