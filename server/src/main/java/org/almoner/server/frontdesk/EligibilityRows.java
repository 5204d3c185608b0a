package org.almoner.server.frontdesk;

import org.almoner.claims.Eligibility.Answer;
import org.almoner.claims.Eligibility.Benefit;
import org.almoner.claims.Eligibility.Rejection;
import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frontdesk.EligibilityCheck.Outcome;
import org.almoner.server.frontdesk.EligibilityChecks.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rows of eligibility checks. */
@Component
class EligibilityRows {

    /** Well above what a clearinghouse's files will reach, so the two series never meet. */
    private static final long FIRST_NUMBER = 700_000_001;

    private static final String MESSAGE_SEPARATOR = "\n";
    private static final String CHECK =
            "select check_id, patient_id, coverage_id, service_date, asked_at, asked_by, outcome,"
                    + " trouble, plan_name, coverage_begin, coverage_end, request, response from"
                    + " frontdesk.eligibility_check where practice_id = ? ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EligibilityRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next number for a question: its trace, and the control number of its envelope. */
    @Transactional
    long nextNumber() {
        return jdbc.sql(
                        "insert into frontdesk.inquiry_counter (practice_id, last_number) values"
                                + " (?, ?) on conflict (practice_id) do update set last_number ="
                                + " inquiry_counter.last_number + 1 returning last_number")
                .params(Tenancy.practiceId(), FIRST_NUMBER)
                .query(Long.class)
                .single();
    }

    @Transactional
    long add(Coverage coverage, LocalDate day, String trace, Told told) {
        Answer answer = told.answer();
        long checkId =
                jdbc.sql(
                                "insert into frontdesk.eligibility_check (practice_id, patient_id,"
                                    + " coverage_id, trace, service_date, asked_at, asked_by,"
                                    + " outcome, trouble, plan_name, coverage_begin, coverage_end,"
                                    + " request, response) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                    + " ?, ?, ?) returning check_id")
                        .params(
                                Arrays.asList(
                                        Tenancy.practiceId(),
                                        coverage.patientId(),
                                        coverage.coverageId(),
                                        trace,
                                        day,
                                        Timestamp.from(clock.instant()),
                                        Tenancy.getCurrent().name(),
                                        told.outcome().name(),
                                        told.trouble(),
                                        answer == null ? null : answer.planName(),
                                        answer == null ? null : answer.coverageBegin(),
                                        answer == null ? null : answer.coverageEnd(),
                                        told.request(),
                                        clean(told.response())))
                        .query(Long.class)
                        .single();
        if (answer != null) {
            for (int i = 0; i < answer.benefits().size(); i++) {
                add(checkId, i, answer.benefits().get(i));
            }
            for (int i = 0; i < answer.rejections().size(); i++) {
                add(checkId, i, answer.rejections().get(i));
            }
        }
        return checkId;
    }

    /** What a broken line sends may hold NULs, which PostgreSQL's text does not. */
    private static @Nullable String clean(@Nullable String response) {
        return response == null ? null : response.replace("\0", "");
    }

    private void add(long checkId, int seq, Benefit benefit) {
        Money amount = benefit.amount();
        jdbc.sql(
                        "insert into frontdesk.eligibility_benefit (practice_id, check_id, seq,"
                            + " information, coverage_level, service_type, insurance_type, period,"
                            + " amount_cents, percent_basis_points, in_network, messages) values"
                            + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                checkId,
                                seq,
                                benefit.information(),
                                benefit.level(),
                                benefit.serviceType(),
                                benefit.insuranceType(),
                                benefit.period(),
                                amount == null ? null : amount.cents(),
                                benefit.percentBasisPoints(),
                                benefit.inNetwork(),
                                String.join(MESSAGE_SEPARATOR, benefit.messages())))
                .update();
    }

    private void add(long checkId, int seq, Rejection rejection) {
        jdbc.sql(
                        "insert into frontdesk.eligibility_rejection (practice_id, check_id, seq,"
                                + " reason, follow_up, message) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.practiceId(),
                        checkId,
                        seq,
                        rejection.reason(),
                        rejection.followUp(),
                        rejection.message())
                .update();
    }

    Optional<EligibilityCheck> find(long checkId) {
        List<Benefit> benefits =
                jdbc.sql(
                                "select information, coverage_level, service_type, insurance_type,"
                                        + " period, amount_cents, percent_basis_points, in_network,"
                                        + " messages from frontdesk.eligibility_benefit where"
                                        + " practice_id = ? and check_id = ? order by seq")
                        .params(Tenancy.practiceId(), checkId)
                        .query(EligibilityRows::benefit)
                        .list();
        List<Rejection> rejections =
                jdbc.sql(
                                "select reason, follow_up, message from"
                                    + " frontdesk.eligibility_rejection where practice_id = ? and"
                                    + " check_id = ? order by seq")
                        .params(Tenancy.practiceId(), checkId)
                        .query(Rejection.class)
                        .list();
        return jdbc.sql(CHECK + "and check_id = ?")
                .params(Tenancy.practiceId(), checkId)
                .query((row, n) -> check(row, benefits, rejections))
                .optional();
    }

    Optional<EligibilityCheck> findAnswered(long coverageId, LocalDate serviceDate) {
        return jdbc.sql(
                        "select check_id from frontdesk.eligibility_check where practice_id = ? and"
                                + " coverage_id = ? and service_date = ? and outcome <> 'FAILED'"
                                + " order by check_id desc limit 1")
                .params(Tenancy.practiceId(), coverageId, serviceDate)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    List<EligibilityCheck> listOf(long patientId, int limit) {
        return jdbc.sql(CHECK + "and patient_id = ? order by check_id desc limit ?")
                .params(Tenancy.practiceId(), patientId, limit)
                .query((row, n) -> check(row, List.of(), List.of()))
                .list();
    }

    List<EligibilityChecks.Span> listSpans(long patientId, long payerId) {
        return jdbc.sql(
                        "select e.service_date, e.asked_at, e.outcome, e.coverage_begin,"
                                + " e.coverage_end from frontdesk.eligibility_check e join"
                                + " frontdesk.coverage c on c.practice_id = e.practice_id and"
                                + " c.coverage_id = e.coverage_id where e.practice_id = ? and"
                                + " e.patient_id = ? and c.payer_id = ? and e.outcome in ('ACTIVE',"
                                + " 'NOT_ACTIVE') order by e.check_id desc limit 50")
                .params(Tenancy.practiceId(), patientId, payerId)
                .query((row, n) ->
                        new EligibilityChecks.Span(
                                row.getObject(1, LocalDate.class),
                                LocalDate.ofInstant(
                                        row.getTimestamp(2).toInstant(), clock.getZone()),
                                row.getString(3).equals(Outcome.ACTIVE.name()),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, LocalDate.class)))
                .list();
    }

    private static EligibilityCheck check(
            ResultSet row, List<Benefit> benefits, List<Rejection> rejections) throws SQLException {
        return new EligibilityCheck(
                row.getLong("check_id"),
                row.getLong("patient_id"),
                row.getLong("coverage_id"),
                row.getObject("service_date", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("trouble"),
                row.getString("plan_name"),
                row.getObject("coverage_begin", LocalDate.class),
                row.getObject("coverage_end", LocalDate.class),
                row.getString("request"),
                row.getString("response"),
                benefits,
                rejections);
    }

    private static Benefit benefit(ResultSet row, int number) throws SQLException {
        Long cents = row.getObject("amount_cents", Long.class);
        String messages = row.getString("messages");
        return new Benefit(
                row.getString("information"),
                row.getString("coverage_level"),
                row.getString("service_type"),
                row.getString("insurance_type"),
                row.getString("period"),
                cents == null ? null : Money.cents(cents),
                row.getObject("percent_basis_points", Integer.class),
                row.getObject("in_network", Boolean.class),
                messages.isEmpty() ? List.of() : List.of(messages.split(MESSAGE_SEPARATOR, -1)));
    }
}
