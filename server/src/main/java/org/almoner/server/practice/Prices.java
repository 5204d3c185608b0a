package org.almoner.server.practice;

import org.almoner.claims.Money;
import org.almoner.claims.pricing.ChargeSchedule;
import org.almoner.claims.pricing.ContractSchedule;
import org.almoner.claims.pricing.FeeSchedule.Entry;
import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the practice charges, and what each payer agreed to allow, as of a date of service. A price
 * for a code with one of its modifiers goes before the price of the code alone.
 */
@Service
public class Prices {

    private final JdbcClient jdbc;

    Prices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of a schedule.
     *
     * @param modifier empty for the code alone
     * @param to the last day; null while it is in force
     */
    public record Line(
            String code, String modifier, Money price, LocalDate from, @Nullable LocalDate to) {

        public boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** The charge for all units; empty when the schedule has no price on that day. */
    public Optional<Money> findCharge(
            String code, List<String> modifiers, int units, LocalDate day) {
        List<Entry> entries =
                jdbc.sql(
                                "select code, modifier, price_cents, valid_from, valid_to from"
                                        + " practice.charge_price where practice_id = ? and code ="
                                        + " ?")
                        .params(Tenancy.practiceId(), code)
                        .query(Prices::entry)
                        .list();
        return new ChargeSchedule(entries).price(code, modifiers, units, day);
    }

    /** What the payer agreed to allow for all units; empty when the contract does not say. */
    public Optional<Money> findAllowed(
            long payerId, String code, List<String> modifiers, int units, LocalDate day) {
        List<Entry> entries =
                jdbc.sql(
                                "select code, modifier, allowed_cents, valid_from, valid_to from"
                                        + " practice.contract_price where practice_id = ? and"
                                        + " payer_id = ? and code = ?")
                        .params(Tenancy.practiceId(), payerId, code)
                        .query(Prices::entry)
                        .list();
        return new ContractSchedule(entries).price(code, modifiers, units, day);
    }

    /**
     * Sets what the practice charges from a day on; what was in force before ends the day before.
     */
    @Transactional
    public void setCharge(String code, String modifier, Money price, LocalDate from) {
        jdbc.sql(
                        "update practice.charge_price set valid_to = ? where practice_id = ? and"
                                + " code = ? and modifier = ? and valid_from < ? and (valid_to is"
                                + " null or valid_to >= ?)")
                .params(from.minusDays(1), Tenancy.practiceId(), code, modifier, from, from)
                .update();
        jdbc.sql(
                        "insert into practice.charge_price (practice_id, code, modifier,"
                            + " price_cents, valid_from, valid_to) select ?, ?, ?, ?, ?,"
                            + " min(valid_from) - 1 from practice.charge_price where practice_id ="
                            + " ? and code = ? and modifier = ? and valid_from > ? on conflict"
                            + " (practice_id, code, modifier, valid_from) do update set price_cents"
                            + " = excluded.price_cents")
                .params(
                        Tenancy.practiceId(),
                        code,
                        modifier,
                        price.cents(),
                        from,
                        Tenancy.practiceId(),
                        code,
                        modifier,
                        from)
                .update();
    }

    /** Sets what a payer allows from a day on; what was agreed before ends the day before. */
    @Transactional
    public void setAllowed(
            long payerId, String code, String modifier, Money allowed, LocalDate from) {
        jdbc.sql(
                        "update practice.contract_price set valid_to = ? where practice_id = ? and"
                            + " payer_id = ? and code = ? and modifier = ? and valid_from < ? and"
                            + " (valid_to is null or valid_to >= ?)")
                .params(
                        from.minusDays(1),
                        Tenancy.practiceId(),
                        payerId,
                        code,
                        modifier,
                        from,
                        from)
                .update();
        jdbc.sql(
                        "insert into practice.contract_price (practice_id, payer_id, code,"
                            + " modifier, allowed_cents, valid_from, valid_to) select ?, ?, ?, ?,"
                            + " ?, ?, min(valid_from) - 1 from practice.contract_price where"
                            + " practice_id = ? and payer_id = ? and code = ? and modifier = ? and"
                            + " valid_from > ? on conflict (practice_id, payer_id, code, modifier,"
                            + " valid_from) do update set allowed_cents = excluded.allowed_cents")
                .params(
                        Tenancy.practiceId(),
                        payerId,
                        code,
                        modifier,
                        allowed.cents(),
                        from,
                        Tenancy.practiceId(),
                        payerId,
                        code,
                        modifier,
                        from)
                .update();
    }

    /**
     * Every charge there is or was or will be for codes that begin so, in order of code and day.
     */
    public List<Line> listCharges(String codeBegins, int limit) {
        return jdbc.sql(
                        "select code, modifier, price_cents, valid_from, valid_to from"
                                + " practice.charge_price where practice_id = ? and"
                                + " starts_with(code, ?) order by code, modifier, valid_from limit"
                                + " ?")
                .params(Tenancy.practiceId(), codeBegins, limit)
                .query(Prices::line)
                .list();
    }

    /** Whether the practice has said yet what it charges for anything. */
    public boolean hasCharges() {
        return jdbc.sql("select exists (select 1 from practice.charge_price where practice_id = ?)")
                .params(Tenancy.practiceId())
                .query(Boolean.class)
                .single();
    }

    /** The charge schedule in order of code, as it stands on a day. */
    public List<Line> listCharges(LocalDate day) {
        return jdbc.sql(
                        "select code, modifier, price_cents, valid_from, valid_to from"
                            + " practice.charge_price where practice_id = ? and valid_from <= ? and"
                            + " (valid_to is null or valid_to >= ?) order by code, modifier")
                .params(Tenancy.practiceId(), day, day)
                .query(Prices::line)
                .list();
    }

    /** A payer's contract in order of code, every line with its dates. */
    public List<Line> listContract(long payerId) {
        return jdbc.sql(
                        "select code, modifier, allowed_cents, valid_from, valid_to from"
                                + " practice.contract_price where practice_id = ? and payer_id = ?"
                                + " order by code, modifier, valid_from")
                .params(Tenancy.practiceId(), payerId)
                .query(Prices::line)
                .list();
    }

    private static Entry entry(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        Line line = line(row, number);
        String modifier = line.modifier();
        return new Entry(
                line.code(),
                modifier.isEmpty() ? null : modifier,
                line.price(),
                line.from(),
                line.to());
    }

    private static Line line(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Line(
                row.getString(1),
                row.getString(2),
                Money.cents(row.getLong(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class));
    }
}
