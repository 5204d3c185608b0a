package org.almoner.server.insight;

import org.almoner.claims.Money;
import org.almoner.claims.reasons.ReasonWords;
import org.almoner.server.access.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The measures of the supervisor's desk, by the written definitions of HFMA's MAP keys as far as a
 * professional practice needs them. Each counts rows that {@link ClaimsBehind} lists.
 */
@Service
public class Measures {

    /** The days over which average daily charges are taken, as MAP key AR-1 asks. */
    static final int CHARGE_DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    Measures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Claims answered for the first time in a period.
     *
     * @param answered paid, denied or rejected for the first time
     * @param paidAtFirst paid without a rejection, denial or partial denial before it
     * @param deniedAtFirst denied, wholly or in part, at the first answer
     */
    public record FirstAnswers(long answered, long paidAtFirst, long deniedAtFirst) {

        public Share firstPass() {
            return new Share(paidAtFirst, answered);
        }

        public Share denied() {
            return new Share(deniedAtFirst, answered);
        }
    }

    /** What is owed and how many days of charges that is. */
    public record DaysInReceivables(Money receivables, Money charges, long days) {}

    /** Refusals of one reason in a period. */
    public record DenialsByReason(
            String group, String reason, String words, long claims, Money money, Share share) {}

    /** What one payer and its patients owe, by age from the date of service. */
    public record Aging(long payerId, String payer, List<Money> buckets, Money total) {

        public Aging {
            buckets = List.copyOf(buckets);
        }
    }

    private record ReasonRow(String groupCode, String reason, long claims, long cents) {}

    private record AgeRow(long payerId, int bucket, long cents) {}

    /** First answers that came in the last {@code days} days. */
    public FirstAnswers firstAnswers(int days) {
        return jdbc.sql(
                        "select count(*) as answered, count(*) filter (where first_answer = 'PAID')"
                            + " as paid_at_first, count(*) filter (where first_answer in ('DENIED',"
                            + " 'PARTLY_DENIED')) as denied_at_first from insight.claim where"
                            + " practice_id = ? and answered_at >= ?")
                .params(Tenancy.practiceId(), since(days))
                .query(FirstAnswers.class)
                .single();
    }

    /** What payers and patients owe, in days of average charges. */
    public DaysInReceivables daysInReceivables() {
        Money owed =
                money(
                        "select coalesce(sum(payer_cents + contested_cents + patient_cents), 0)"
                                + " from insight.claim where practice_id = ?",
                        Tenancy.practiceId());
        Money charges =
                money(
                        "select coalesce(sum(charge_cents), 0) from insight.claim where practice_id"
                                + " = ? and service_date > ?",
                        Tenancy.practiceId(),
                        today().minusDays(CHARGE_DAYS));
        long days = charges.isPositive() ? owed.times(CHARGE_DAYS).cents() / charges.cents() : 0;
        return new DaysInReceivables(owed, charges, days);
    }

    /** Refusals of the last {@code days} days, by reason, the dearest first. */
    public List<DenialsByReason> denialsByReason(int days) {
        List<ReasonRow> rows =
                jdbc.sql(
                                "select group_code, reason, count(distinct claim_id) as claims,"
                                        + " sum(denied_cents) as cents from insight.denial where"
                                        + " practice_id = ? and denied_at >= ? group by group_code,"
                                        + " reason order by cents desc, reason")
                        .params(Tenancy.practiceId(), since(days))
                        .query(ReasonRow.class)
                        .list();
        long all = rows.stream().mapToLong(ReasonRow::cents).sum();
        return rows.stream()
                .map(row ->
                        new DenialsByReason(
                                row.groupCode(),
                                row.reason(),
                                ReasonWords.carc(row.reason()).biller(),
                                row.claims(),
                                Money.cents(row.cents()),
                                new Share(row.cents(), all)))
                .toList();
    }

    /** What is owed, by payer and age, the largest first. */
    public List<Aging> aging(java.util.Map<Long, String> payers) {
        List<AgeRow> rows =
                jdbc.sql(
                                "select payer_id, "
                                        + AgeBucket.SQL
                                        + " as bucket, sum(payer_cents + contested_cents +"
                                        + " patient_cents) as cents from insight.claim where"
                                        + " practice_id = ? and payer_cents + contested_cents +"
                                        + " patient_cents <> 0 group by 1, 2")
                        .params(today(), today(), today(), today(), Tenancy.practiceId())
                        .query(AgeRow.class)
                        .list();
        return payers.entrySet().stream()
                .map(payer -> aging(payer.getKey(), payer.getValue(), rows))
                .filter(one -> !one.total().isZero())
                .sorted(java.util.Comparator.comparing(Aging::total).reversed())
                .toList();
    }

    /** The share of what is owed that is more than 90 days old (MAP key AR-2). */
    public Share over90() {
        long all =
                money(
                                "select coalesce(sum(payer_cents + contested_cents +"
                                    + " patient_cents), 0) from insight.claim where practice_id ="
                                    + " ?",
                                Tenancy.practiceId())
                        .cents();
        long old =
                money(
                                "select coalesce(sum(payer_cents + contested_cents +"
                                    + " patient_cents), 0) from insight.claim where practice_id = ?"
                                    + " and service_date <= ?",
                                Tenancy.practiceId(),
                                today().minusDays(AgeBucket.TO_120.fromDays()))
                        .cents();
        return new Share(old, all);
    }

    private static Aging aging(long payerId, String name, List<AgeRow> rows) {
        Money[] buckets = new Money[AgeBucket.values().length];
        java.util.Arrays.fill(buckets, Money.ZERO);
        for (AgeRow row : rows) {
            if (row.payerId() == payerId) {
                buckets[row.bucket()] = Money.cents(row.cents());
            }
        }
        List<Money> list = List.of(buckets);
        return new Aging(payerId, name, list, list.stream().collect(Money.sum()));
    }

    private Money money(String sql, Object... params) {
        return Money.cents(jdbc.sql(sql).params(params).query(Long.class).single());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Timestamp since(int days) {
        return Timestamp.from(today().minusDays(days).atStartOfDay(clock.getZone()).toInstant());
    }
}
