package org.almoner.server.remittance;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance;
import org.almoner.claims.RemittanceFingerprint;
import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of remittances. */
@Component
class RemittanceRows {

    private static final String SELECT =
            "select remittance_id, payer_code, payer_name, trace, paid_cents, pay_date, method,"
                    + " claim_count, state, seen_again, received_at, settled_at, settled_by,"
                    + " settled_why from remittance.remittance where practice_id = ? ";

    private final JdbcClient jdbc;

    RemittanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets one remittance of the practice after the other be settled, until the commit: which of
     * them waits for which is seen only by whoever sees them all.
     */
    void lock() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('remittance', ?))")
                .params(Tenancy.practiceId())
                .query(Integer.class)
                .single();
    }

    /** Everything of this payer and number that came before. */
    List<RemittanceFingerprint> fingerprints(RemittanceFingerprint.Identity identity) {
        return jdbc.sql(
                        "select payer_code, trace, paid_cents, pay_date, payee_code, content_hash"
                            + " from remittance.remittance where practice_id = ? and payer_code = ?"
                            + " and trace = ?")
                .params(Tenancy.practiceId(), identity.payerId(), identity.trace())
                .query((row, n) ->
                        new RemittanceFingerprint(
                                new RemittanceFingerprint.Identity(
                                        row.getString(1),
                                        row.getString(2),
                                        Money.cents(row.getLong(3)),
                                        row.getObject(4, LocalDate.class),
                                        row.getString(5)),
                                row.getString(6)))
                .list();
    }

    /** Keeps it; empty when another session kept the same content in the meantime. */
    Optional<Long> add(
            @Nullable Long inboxId,
            Remittance remittance,
            RemittanceFingerprint fingerprint,
            String raw,
            Instant at) {
        return jdbc.sql(
                        "insert into remittance.remittance (practice_id, inbox_id, payer_code,"
                            + " payer_name, trace, paid_cents, pay_date, payee_code, method,"
                            + " claim_count, content_hash, raw, state, received_at) values (?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'TO_LOOK_AT', ?) on conflict do"
                            + " nothing returning remittance_id")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                inboxId,
                                fingerprint.identity().payerId(),
                                remittance.payerName(),
                                fingerprint.identity().trace(),
                                remittance.paid().cents(),
                                remittance.date(),
                                fingerprint.identity().payeeId(),
                                remittance.method(),
                                remittance.claims().size(),
                                fingerprint.contentSha256(),
                                raw,
                                Timestamp.from(at)))
                .query(Long.class)
                .optional();
    }

    /** The same content came again: counted, and the id of the one we have. */
    long countAgain(RemittanceFingerprint fingerprint) {
        return jdbc.sql(
                        "update remittance.remittance set seen_again = seen_again + 1 where"
                            + " practice_id = ? and payer_code = ? and trace = ? and paid_cents = ?"
                            + " and pay_date = ? and payee_code = ? and content_hash = ? returning"
                            + " remittance_id")
                .params(
                        Tenancy.practiceId(),
                        fingerprint.identity().payerId(),
                        fingerprint.identity().trace(),
                        fingerprint.identity().paid().cents(),
                        fingerprint.identity().date(),
                        fingerprint.identity().payeeId(),
                        fingerprint.contentSha256())
                .query(Long.class)
                .single();
    }

    Optional<ReceivedRemittance> find(long remittanceId) {
        return jdbc.sql(SELECT + "and remittance_id = ?")
                .params(Tenancy.practiceId(), remittanceId)
                .query(this::read)
                .optional();
    }

    /** Locks the row until the commit, so that it is settled once. */
    Optional<ReceivedRemittance> findLocked(long remittanceId) {
        return jdbc.sql(SELECT + "and remittance_id = ? for update")
                .params(Tenancy.practiceId(), remittanceId)
                .query(this::read)
                .optional();
    }

    List<ReceivedRemittance> list(RemittanceState state, @Nullable Long before, int limit) {
        return jdbc.sql(
                        SELECT
                                + "and state = ? and remittance_id < ? order by remittance_id desc"
                                + " limit ?")
                .params(
                        Tenancy.practiceId(),
                        state.name(),
                        before == null ? Long.MAX_VALUE : before,
                        limit)
                .query(this::read)
                .list();
    }

    int countToLookAt(int most) {
        return jdbc.sql(
                        "select count(*) from (select 1 from remittance.remittance where"
                                + " practice_id = ? and state = 'TO_LOOK_AT' limit ?) as counted")
                .params(Tenancy.practiceId(), most)
                .query(Integer.class)
                .single();
    }

    String raw(long remittanceId) {
        return jdbc.sql(
                        "select raw from remittance.remittance where practice_id = ? and"
                                + " remittance_id = ?")
                .params(Tenancy.practiceId(), remittanceId)
                .query(String.class)
                .single();
    }

    Set<String> accepted(long remittanceId) {
        String kinds =
                jdbc.sql(
                                "select accepted from remittance.remittance where practice_id = ?"
                                        + " and remittance_id = ?")
                        .params(Tenancy.practiceId(), remittanceId)
                        .query(String.class)
                        .single();
        return kinds.isEmpty() ? Set.of() : Set.of(kinds.split(",", -1));
    }

    void accept(long remittanceId, Set<String> kinds) {
        jdbc.sql(
                        "update remittance.remittance set accepted = ? where practice_id = ? and"
                                + " remittance_id = ?")
                .params(
                        kinds.stream().sorted().collect(Collectors.joining(",")),
                        Tenancy.practiceId(),
                        remittanceId)
                .update();
    }

    void settle(long remittanceId, RemittanceState state, String why, Instant at) {
        jdbc.sql(
                        "update remittance.remittance set state = ?, settled_at = ?, settled_by ="
                                + " ?, settled_why = ? where practice_id = ? and remittance_id = ?")
                .params(
                        state.name(),
                        Timestamp.from(at),
                        Tenancy.getCurrent().name(),
                        why,
                        Tenancy.practiceId(),
                        remittanceId)
                .update();
        explain(remittanceId, List.of());
    }

    void explain(long remittanceId, List<Reason> reasons) {
        jdbc.sql("delete from remittance.reason where practice_id = ? and remittance_id = ?")
                .params(Tenancy.practiceId(), remittanceId)
                .update();
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            jdbc.sql(
                            "insert into remittance.reason (practice_id, remittance_id, position,"
                                + " kind, claim, sentence, acceptable, waiting) values (?, ?, ?, ?,"
                                + " ?, ?, ?, ?)")
                    .params(
                            Tenancy.practiceId(),
                            remittanceId,
                            i,
                            reason.kind(),
                            reason.claim(),
                            reason.sentence(),
                            reason.acceptable(),
                            reason.waiting())
                    .update();
        }
    }

    void assign(long remittanceId, String payerSays, String claim, String why, Instant at) {
        jdbc.sql(
                        "insert into remittance.assignment (practice_id, remittance_id, payer_says,"
                            + " claim, why, assigned_at, assigned_by) values (?, ?, ?, ?, ?, ?, ?)"
                            + " on conflict (practice_id, remittance_id, payer_says) do update set"
                            + " claim = excluded.claim, why = excluded.why, assigned_at ="
                            + " excluded.assigned_at, assigned_by = excluded.assigned_by")
                .params(
                        Tenancy.practiceId(),
                        remittanceId,
                        payerSays,
                        claim,
                        why,
                        Timestamp.from(at),
                        Tenancy.getCurrent().name())
                .update();
    }

    /** Our claim by what the payer calls it. */
    Map<String, String> assignments(long remittanceId) {
        return jdbc
                .sql(
                        "select payer_says, claim from remittance.assignment where practice_id = ?"
                                + " and remittance_id = ?")
                .params(Tenancy.practiceId(), remittanceId)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ReceivedRemittance read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("remittance_id");
        Timestamp settled = row.getTimestamp("settled_at");
        return new ReceivedRemittance(
                id,
                row.getString("payer_code"),
                row.getString("payer_name"),
                row.getString("trace"),
                Money.cents(row.getLong("paid_cents")),
                row.getObject("pay_date", LocalDate.class),
                row.getString("method"),
                row.getInt("claim_count"),
                RemittanceState.valueOf(row.getString("state")),
                row.getInt("seen_again"),
                row.getTimestamp("received_at").toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getString("settled_by"),
                row.getString("settled_why"),
                reasons(id));
    }

    private List<Reason> reasons(long remittanceId) {
        return jdbc.sql(
                        "select kind, claim, sentence, acceptable, waiting from remittance.reason"
                                + " where practice_id = ? and remittance_id = ? order by position")
                .params(Tenancy.practiceId(), remittanceId)
                .query(Reason.class)
                .list();
    }
}
