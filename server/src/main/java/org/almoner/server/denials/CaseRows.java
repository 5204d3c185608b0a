package org.almoner.server.denials;

import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The table of cases and their stories. */
@Component
class CaseRows {

    private static final String SELECT =
            "select case_id, claim_id, claim, encounter_id, patient_id, payer_id, provider_id,"
                    + " remittance_id, line_code, group_code, reason_code, remarks, at_stake_cents,"
                    + " denied_on, correct_by, appeal_by, coder, state, explanation,"
                    + " recovered_cents, opened_at, closed_at from denials.denial_case where"
                    + " practice_id = ? ";

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the case and returns its id; the one in the argument is not read. */
    long add(DenialCase one) {
        return jdbc.sql(
                        "insert into denials.denial_case (practice_id, claim_id, claim,"
                            + " encounter_id, patient_id, payer_id, provider_id, remittance_id,"
                            + " line_code, group_code, reason_code, remarks, at_stake_cents,"
                            + " denied_on, correct_by, appeal_by, coder, state, opened_at) values"
                            + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning"
                            + " case_id")
                .params(
                        Tenancy.practiceId(),
                        one.claimId(),
                        one.claim(),
                        one.encounterId(),
                        one.patientId(),
                        one.payerId(),
                        one.providerId(),
                        one.remittanceId(),
                        one.lineCode(),
                        one.group(),
                        one.reason(),
                        one.remarks(),
                        one.atStake().cents(),
                        one.deniedOn(),
                        one.correctBy(),
                        one.appealBy(),
                        one.coder(),
                        one.state().name(),
                        Timestamp.from(one.openedAt()))
                .query(Long.class)
                .single();
    }

    Optional<DenialCase> find(long caseId) {
        return jdbc.sql(SELECT + "and case_id = ?")
                .params(Tenancy.practiceId(), caseId)
                .query(CaseRows::read)
                .optional();
    }

    /**
     * Locks the case until the commit, so that it is settled once.
     *
     * @throws IllegalStateException when it is settled
     */
    DenialCase lockUnsettled(long caseId) {
        DenialCase one =
                jdbc.sql(SELECT + "and case_id = ? for update")
                        .params(Tenancy.practiceId(), caseId)
                        .query(CaseRows::read)
                        .optional()
                        .orElseThrow(
                                () -> new NoSuchElementException("There is no denial " + caseId));
        if (one.state().isSettled()) {
            throw new IllegalStateException("This case is settled already.");
        }
        return one;
    }

    List<DenialCase> unsettledOf(long claimId) {
        return jdbc.sql(
                        SELECT
                                + "and claim_id = ? and state in ('OPEN', 'REPLACED', 'APPEALED')"
                                + " order by case_id for update")
                .params(Tenancy.practiceId(), claimId)
                .query(CaseRows::read)
                .list();
    }

    List<DenialCase> ofClaim(long claimId) {
        return jdbc.sql(SELECT + "and claim_id = ? order by case_id")
                .params(Tenancy.practiceId(), claimId)
                .query(CaseRows::read)
                .list();
    }

    /** Those to work: what ends within two weeks first, then the dearest. */
    List<DenialCase> queue(LocalDate today, int limit) {
        return jdbc.sql(
                        SELECT
                                + "and state = 'OPEN' order by (least(correct_by, appeal_by) <= ?)"
                                + " desc, at_stake_cents desc, case_id limit ?")
                .params(Tenancy.practiceId(), today.plusDays(14), limit)
                .query(CaseRows::read)
                .list();
    }

    List<DenialCase> listIn(CaseState state, int limit) {
        return jdbc.sql(SELECT + "and state = ? order by case_id desc limit ?")
                .params(Tenancy.practiceId(), state.name(), limit)
                .query(CaseRows::read)
                .list();
    }

    int countOpen(int most) {
        return jdbc.sql(
                        "select count(*) from (select 1 from denials.denial_case where practice_id"
                                + " = ? and state = 'OPEN' limit ?) as counted")
                .params(Tenancy.practiceId(), most)
                .query(Integer.class)
                .single();
    }

    Money atStake() {
        return Money.cents(
                jdbc.sql(
                                "select coalesce(sum(at_stake_cents), 0)::bigint from"
                                        + " denials.denial_case where practice_id = ? and state in"
                                        + " ('OPEN', 'REPLACED', 'APPEALED')")
                        .params(Tenancy.practiceId())
                        .query(Long.class)
                        .single());
    }

    /** How many cases of this kind there were since a day, this one included. */
    int countAlike(DenialCase one, LocalDate since) {
        return jdbc.sql(
                        "select count(*) from denials.denial_case where practice_id = ? and"
                            + " reason_code = ? and line_code = ? and provider_id = ? and denied_on"
                            + " >= ?")
                .params(Tenancy.practiceId(), one.reason(), one.lineCode(), one.providerId(), since)
                .query(Integer.class)
                .single();
    }

    void move(long caseId, CaseState state) {
        jdbc.sql("update denials.denial_case set state = ? where practice_id = ? and case_id = ?")
                .params(state.name(), Tenancy.practiceId(), caseId)
                .update();
    }

    void explain(long caseId, String explanation) {
        jdbc.sql(
                        "update denials.denial_case set explanation = ? where practice_id = ? and"
                                + " case_id = ?")
                .params(explanation, Tenancy.practiceId(), caseId)
                .update();
    }

    void close(long caseId, CaseState state, Money recovered, Instant at) {
        jdbc.sql(
                        "update denials.denial_case set state = ?, recovered_cents = ?, closed_at ="
                                + " ? where practice_id = ? and case_id = ?")
                .params(
                        state.name(),
                        recovered.cents(),
                        Timestamp.from(at),
                        Tenancy.practiceId(),
                        caseId)
                .update();
    }

    void tell(long caseId, String tone, String words, Instant at) {
        jdbc.sql(
                        "insert into denials.case_event (practice_id, case_id, seq, at, by_name,"
                                + " tone, words) select ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?"
                                + " from denials.case_event where practice_id = ? and case_id = ?")
                .params(
                        Tenancy.practiceId(),
                        caseId,
                        Timestamp.from(at),
                        Tenancy.getCurrent().name(),
                        tone,
                        words,
                        Tenancy.practiceId(),
                        caseId)
                .update();
    }

    List<Denials.Event> story(long caseId) {
        return jdbc.sql(
                        "select at, by_name, tone, words from denials.case_event where practice_id"
                                + " = ? and case_id = ? order by seq")
                .params(Tenancy.practiceId(), caseId)
                .query((row, n) ->
                        new Denials.Event(
                                row.getTimestamp(1).toInstant(),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    private static DenialCase read(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new DenialCase(
                row.getLong("case_id"),
                row.getLong("claim_id"),
                row.getString("claim"),
                row.getLong("encounter_id"),
                row.getLong("patient_id"),
                row.getLong("payer_id"),
                row.getLong("provider_id"),
                row.getLong("remittance_id"),
                row.getString("line_code"),
                row.getString("group_code"),
                row.getString("reason_code"),
                row.getString("remarks"),
                Money.cents(row.getLong("at_stake_cents")),
                row.getObject("denied_on", LocalDate.class),
                row.getObject("correct_by", LocalDate.class),
                row.getObject("appeal_by", LocalDate.class),
                row.getString("coder"),
                CaseState.valueOf(row.getString("state")),
                row.getString("explanation"),
                Money.cents(row.getLong("recovered_cents")),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
