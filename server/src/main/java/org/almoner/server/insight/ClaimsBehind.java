package org.almoner.server.insight;

import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The claims that a measure counted. */
@Service
public class ClaimsBehind {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimsBehind(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which measure, and which part of it. */
    public sealed interface Question {

        /** First answers of the last days; {@code answers} as in insight.claim.first_answer. */
        record FirstAnswered(String title, List<String> answers, int days) implements Question {}

        /** Refusals for one reason in the last days. */
        record DeniedFor(String group, String reason, int days) implements Question {}

        /** What one payer and its patients owe; null means of any age, or any payer. */
        record Owed(@Nullable Long payerId, @Nullable AgeBucket age) implements Question {}
    }

    /**
     * A claim behind a number.
     *
     * @param firstAnswer PAID, PARTLY_DENIED, DENIED or REJECTED; null before the first answer
     */
    public record Row(
            long claimId,
            String number,
            long payerId,
            LocalDate serviceDate,
            Money charge,
            @Nullable String firstAnswer,
            @Nullable Instant answeredAt,
            Money payerOwes,
            Money contested,
            Money patientOwes) {}

    private record Stored(
            long claimId,
            String number,
            long payerId,
            LocalDate serviceDate,
            long chargeCents,
            @Nullable String firstAnswer,
            @Nullable Instant answeredAt,
            long payerCents,
            long contestedCents,
            long patientCents) {

        Row row() {
            return new Row(
                    claimId,
                    number,
                    payerId,
                    serviceDate,
                    Money.cents(chargeCents),
                    firstAnswer,
                    answeredAt,
                    Money.cents(payerCents),
                    Money.cents(contestedCents),
                    Money.cents(patientCents));
        }
    }

    /**
     * The claims behind a number, newest first, older than {@code before}, at most {@code limit}.
     */
    public List<Row> list(Question question, @Nullable Long before, int limit) {
        StringBuilder sql =
                new StringBuilder(
                        "select claim_id, number, payer_id, service_date, charge_cents,"
                                + " first_answer, answered_at, payer_cents, contested_cents,"
                                + " patient_cents from insight.claim c where practice_id = ?");
        List<Object> values = new ArrayList<>(List.of(Tenancy.practiceId()));
        narrow(question, sql, values);
        if (before != null) {
            sql.append(" and claim_id < ?");
            values.add(before);
        }
        values.add(limit);
        return jdbc
                .sql(sql.append(" order by claim_id desc limit ?").toString())
                .params(values)
                .query(Stored.class)
                .list()
                .stream()
                .map(Stored::row)
                .toList();
    }

    private void narrow(Question question, StringBuilder sql, List<Object> values) {
        switch (question) {
            case Question.FirstAnswered first -> {
                sql.append(" and answered_at >= ? and first_answer in (")
                        .append(String.join(", ", first.answers().stream().map(a -> "?").toList()))
                        .append(')');
                values.add(since(first.days()));
                values.addAll(first.answers());
            }
            case Question.DeniedFor denied -> {
                sql.append(
                        " and exists (select from insight.denial d where d.practice_id ="
                                + " c.practice_id and d.claim_id = c.claim_id and d.group_code = ?"
                                + " and d.reason = ? and d.denied_at >= ?)");
                values.addAll(List.of(denied.group(), denied.reason(), since(denied.days())));
            }
            case Question.Owed owed -> {
                sql.append(" and payer_cents + contested_cents + patient_cents <> 0");
                if (owed.payerId() != null) {
                    sql.append(" and payer_id = ?");
                    values.add(owed.payerId());
                }
                if (owed.age() != null) {
                    sql.append(" and ").append(AgeBucket.SQL).append(" = ?");
                    LocalDate today = LocalDate.now(clock);
                    values.addAll(List.of(today, today, today, today, owed.age().position()));
                }
            }
        }
    }

    private Timestamp since(int days) {
        return Timestamp.from(
                LocalDate.now(clock).minusDays(days).atStartOfDay(clock.getZone()).toInstant());
    }
}
