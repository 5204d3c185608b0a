package org.almoner.server.claims;

import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of claims as they stand now. */
@Component
class ClaimRows {

    private static final long FIRST_NUMBER = 10_001;
    private static final String SELECT =
            "select c.claim_id, c.number, c.encounter_id, c.patient_id, c.payer_id, c.provider_id,"
                    + " c.coverage_id, c.sequence, c.state, c.state_since, c.version,"
                    + " c.charge_cents, c.expected_cents, c.service_date, c.filing_limit,"
                    + " c.built_at, c.sent_at, c.hold_reason, c.hold_until, c.payer_claim_number,"
                    + " c.follows_claim_id from claims.claim c where c.practice_id = ? ";

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number; two who ask at once wait for each other. */
    String nextNumber() {
        long next =
                jdbc.sql(
                                "insert into claims.numbering as n (practice_id, next_number)"
                                        + " values (?, ?) on conflict (practice_id) do update set"
                                        + " next_number = n.next_number + 1 returning next_number")
                        .params(Tenancy.practiceId(), FIRST_NUMBER)
                        .query(Long.class)
                        .single();
        return "C-" + next;
    }

    /** Adds the claim and returns its id; the one in the argument is not read. */
    long add(Claim claim) {
        return jdbc.sql(
                        "insert into claims.claim (practice_id, number, encounter_id, patient_id,"
                            + " payer_id, provider_id, coverage_id, sequence, state, state_since,"
                            + " version, charge_cents, expected_cents, service_date, filing_limit,"
                            + " built_at, follows_claim_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?) returning claim_id")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                claim.number(),
                                claim.encounterId(),
                                claim.patientId(),
                                claim.payerId(),
                                claim.providerId(),
                                claim.coverageId(),
                                claim.sequence(),
                                claim.state().name(),
                                Timestamp.from(claim.stateSince()),
                                claim.version(),
                                claim.charge().cents(),
                                cents(claim.expected()),
                                claim.serviceDate(),
                                claim.filingLimit(),
                                Timestamp.from(claim.builtAt()),
                                claim.follows()))
                .query(Long.class)
                .single();
    }

    Optional<Claim> find(long claimId) {
        return one("and c.claim_id = ?", claimId);
    }

    /** Locks the row until the commit, so that two steps of one claim follow each other. */
    Optional<Claim> findLocked(long claimId) {
        return one("and c.claim_id = ? for update", claimId);
    }

    Optional<Claim> findByNumber(String number) {
        return one("and c.number = ?", number);
    }

    /** Claims to later payers that follow this one, the newest first. */
    List<Claim> listFollowers(long claimId) {
        return many("and c.follows_claim_id = ? order by c.claim_id desc", claimId);
    }

    /** Claims to later payers, the newest first. */
    List<Claim> listFollowing(int limit) {
        return jdbc.sql(
                        SELECT
                                + "and c.follows_claim_id is not null order by c.claim_id desc"
                                + " limit ?")
                .params(Tenancy.practiceId(), limit)
                .query(ClaimRows::read)
                .list();
    }

    List<Claim> listOfEncounter(long encounterId) {
        return many("and c.encounter_id = ? order by c.claim_id", encounterId);
    }

    List<Claim> listOfPatient(long patientId, int limit) {
        return many(
                "and c.patient_id = ? order by c.service_date desc, c.claim_id desc limit " + limit,
                patientId);
    }

    List<Claim> list(ClaimQuery query) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> params = new ArrayList<>(List.of(Tenancy.practiceId()));
        if (!query.states().isEmpty()) {
            sql.append("and c.state in (").append(marks(query.states())).append(") ");
            query.states().forEach(state -> params.add(state.name()));
        }
        if (query.payerId() != null) {
            sql.append("and c.payer_id = ? ");
            params.add(query.payerId());
        }
        if (query.queue() != null) {
            sql.append(
                            "and exists (select 1 from claims.in_queue q where q.practice_id ="
                                    + " c.practice_id and q.claim_id = c.claim_id and q.queue = ?"
                                    + " and ")
                    .append(ClaimQueues.STILL_THERE)
                    .append(") ");
            params.add(query.queue());
        }
        if (query.rule() != null) {
            sql.append("and ").append(ClaimFindings.KEPT_BY).append(' ');
            params.add(query.rule());
        }
        if (query.after() != null) {
            sql.append("and ").append(query.order().afterSql()).append(' ');
            params.add(query.after());
        }
        sql.append("order by ").append(query.order().sql()).append(" limit ").append(query.limit());
        return jdbc.sql(sql.toString()).params(params).query(ClaimRows::read).list();
    }

    /** How many claims are in these states, counted to {@code most}. */
    int count(Set<ClaimState> states, int most) {
        List<Object> params = new ArrayList<>(List.of(Tenancy.practiceId()));
        states.forEach(state -> params.add(state.name()));
        return jdbc.sql(
                        "select count(*) from (select 1 from claims.claim where practice_id = ? and"
                                + " state in (%s) limit %d) as counted"
                                        .formatted(marks(states), most))
                .params(params)
                .query(Integer.class)
                .single();
    }

    void move(long claimId, ClaimState state, Instant at) {
        jdbc.sql(
                        "update claims.claim set state = ?, state_since = ? where practice_id = ?"
                                + " and claim_id = ?")
                .params(state.name(), Timestamp.from(at), Tenancy.practiceId(), claimId)
                .update();
    }

    void hold(long claimId, String reason, @Nullable LocalDate until) {
        jdbc.sql(
                        "update claims.claim set hold_reason = ?, hold_until = ? where practice_id"
                                + " = ? and claim_id = ?")
                .params(Arrays.asList(reason, until, Tenancy.practiceId(), claimId))
                .update();
    }

    void markSent(long claimId, Instant at) {
        jdbc.sql("update claims.claim set sent_at = ? where practice_id = ? and claim_id = ?")
                .params(Timestamp.from(at), Tenancy.practiceId(), claimId)
                .update();
    }

    void namedByPayer(long claimId, String payerClaimNumber) {
        jdbc.sql(
                        "update claims.claim set payer_claim_number = ? where practice_id = ? and"
                                + " claim_id = ?")
                .params(payerClaimNumber, Tenancy.practiceId(), claimId)
                .update();
    }

    /** A new version takes the place of the one before. */
    void renew(
            long claimId,
            int version,
            Money charge,
            @Nullable Money expected,
            LocalDate serviceDate,
            LocalDate filingLimit) {
        jdbc.sql(
                        "update claims.claim set version = ?, charge_cents = ?, expected_cents = ?,"
                                + " service_date = ?, filing_limit = ?, sent_at = null where"
                                + " practice_id = ? and claim_id = ?")
                .params(
                        Arrays.asList(
                                version,
                                charge.cents(),
                                cents(expected),
                                serviceDate,
                                filingLimit,
                                Tenancy.practiceId(),
                                claimId))
                .update();
    }

    private Optional<Claim> one(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .params(Tenancy.practiceId(), value)
                .query(ClaimRows::read)
                .optional();
    }

    private List<Claim> many(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .params(Tenancy.practiceId(), value)
                .query(ClaimRows::read)
                .list();
    }

    private static String marks(Set<ClaimState> states) {
        return states.stream().map(state -> "?").collect(Collectors.joining(", "));
    }

    private static @Nullable Long cents(@Nullable Money money) {
        return money == null ? null : money.cents();
    }

    private static Claim read(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        Long expected = row.getObject("expected_cents", Long.class);
        return new Claim(
                row.getLong("claim_id"),
                row.getString("number"),
                row.getLong("encounter_id"),
                row.getLong("patient_id"),
                row.getLong("payer_id"),
                row.getLong("provider_id"),
                row.getLong("coverage_id"),
                row.getString("sequence"),
                ClaimState.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getInt("version"),
                Money.cents(row.getLong("charge_cents")),
                expected == null ? null : Money.cents(expected),
                row.getObject("service_date", LocalDate.class),
                row.getObject("filing_limit", LocalDate.class),
                row.getTimestamp("built_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("hold_reason"),
                row.getObject("hold_until", LocalDate.class),
                row.getString("payer_claim_number"),
                row.getObject("follows_claim_id", Long.class));
    }
}
