package org.almoner.server.charges;

import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.Encounters;
import org.almoner.server.coding.ChartFinished;
import org.almoner.server.coding.CodeList;
import org.almoner.server.coding.CodedChart;
import org.almoner.server.coding.CodedCharts;
import org.almoner.server.coding.CodedService;
import org.almoner.server.practice.Prices;
import org.almoner.server.trust.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prices what was coded from the practice's charge schedule, as of the date of service. A chart
 * with one service that has no price waits as a whole: half a visit is not billed.
 */
@Service
public class Charges {

    private final JdbcClient jdbc;
    private final Prices prices;
    private final Encounters encounters;
    private final CodedCharts codedCharts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Charges(
            JdbcClient jdbc,
            Prices prices,
            Encounters encounters,
            CodedCharts codedCharts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.prices = prices;
        this.encounters = encounters;
        this.codedCharts = codedCharts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A service without a price, and the chart that waits for it. */
    public record Unpriced(
            long encounterId,
            int revision,
            int position,
            String code,
            List<String> modifiers,
            LocalDate serviceDate,
            java.time.Instant noticedAt) {}

    /** Something is coded that the charge schedule does not know on its day. */
    public static final class NoPriceException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NoPriceException(String service, LocalDate day) {
            super(
                    "The charge schedule has no price for %s on %s. Add one, then try again."
                            .formatted(service, day));
        }
    }

    @EventListener
    void on(ChartFinished finished) {
        priceOrWait(finished.chart());
    }

    /** Prices a chart that waited; false when it still has to wait. */
    @Transactional
    public boolean priceAgain(long encounterId) {
        CodedChart chart = codedCharts.findNewest(encounterId).orElseThrow();
        return priceOrWait(chart);
    }

    /**
     * Prices a corrected coding as a new revision.
     *
     * @throws NoPriceException when a service has no price on its day
     */
    @Transactional
    public List<Charge> correct(CodedChart chart) {
        List<CodedService> missing = listMissing(chart);
        if (!missing.isEmpty()) {
            throw new NoPriceException(
                    missing.getFirst().label(),
                    encounters.getEncounter(chart.encounterId()).serviceDate());
        }
        return add(chart);
    }

    private boolean priceOrWait(CodedChart chart) {
        List<CodedService> missing = listMissing(chart);
        if (!missing.isEmpty()) {
            missing.forEach(service -> wait(chart, service));
            return false;
        }
        jdbc.sql(
                        "update charges.unpriced set solved_at = ? where practice_id = ? and"
                                + " encounter_id = ? and solved_at is null")
                .params(Timestamp.from(clock.instant()), Tenancy.practiceId(), chart.encounterId())
                .update();
        events.publishEvent(new ChargesPriced(chart, add(chart)));
        return true;
    }

    private List<CodedService> listMissing(CodedChart chart) {
        LocalDate day = encounters.getEncounter(chart.encounterId()).serviceDate();
        return chart.services().stream()
                .filter(service -> findPrice(service, day).isEmpty())
                .toList();
    }

    private Optional<Money> findPrice(CodedService service, LocalDate day) {
        return prices.findCharge(service.code(), service.modifiers(), service.units(), day);
    }

    private void wait(CodedChart chart, CodedService service) {
        jdbc.sql(
                        "insert into charges.unpriced (practice_id, encounter_id, revision,"
                                + " position, code, modifiers, service_date, noticed_at) values (?,"
                                + " ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        Tenancy.practiceId(),
                        chart.encounterId(),
                        chart.revision(),
                        chart.services().indexOf(service) + 1,
                        service.code(),
                        String.join(" ", service.modifiers()),
                        encounters.getEncounter(chart.encounterId()).serviceDate(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private List<Charge> add(CodedChart chart) {
        var encounter = encounters.getEncounter(chart.encounterId());
        List<Charge> added = new ArrayList<>();
        for (int i = 0; i < chart.services().size(); i++) {
            CodedService service = chart.services().get(i);
            Money amount = findPrice(service, encounter.serviceDate()).orElseThrow();
            added.add(insert(chart, i + 1, service, amount, encounter.serviceDate()));
        }
        Money total = added.stream().map(Charge::amount).collect(Money.sum());
        audit.did(
                "priced",
                "encounter",
                String.valueOf(chart.encounterId()),
                encounter.patientId(),
                "%d services, %s".formatted(added.size(), total));
        return added;
    }

    private Charge insert(
            CodedChart chart, int position, CodedService service, Money amount, LocalDate day) {
        long id =
                jdbc.sql(
                                "insert into charges.charge (practice_id, encounter_id, revision,"
                                    + " position, code, modifiers, units, pointers, amount_cents,"
                                    + " service_date, priced_at, priced_by) values (?, ?, ?, ?, ?,"
                                    + " ?, ?, ?, ?, ?, ?, ?) returning charge_id")
                        .params(
                                Tenancy.practiceId(),
                                chart.encounterId(),
                                chart.revision(),
                                position,
                                service.code(),
                                String.join(" ", service.modifiers()),
                                service.units(),
                                service.pointers().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" ")),
                                amount.cents(),
                                day,
                                Timestamp.from(clock.instant()),
                                Tenancy.getCurrent().name())
                        .query(Long.class)
                        .single();
        return new Charge(
                id,
                chart.encounterId(),
                chart.revision(),
                position,
                service.code(),
                service.modifiers(),
                service.units(),
                service.pointers(),
                amount,
                day);
    }

    /**
     * Puts a price for a waiting service into the charge schedule, from its date of service on, and
     * prices the chart; false when it still waits for another.
     *
     * @throws IllegalArgumentException when the price is not above zero
     * @throws java.util.NoSuchElementException when no such service waits
     */
    @Transactional
    public boolean setPrice(long encounterId, int position, Money price) {
        if (!price.isPositive()) {
            throw new IllegalArgumentException("A price is above zero.");
        }
        encounters.lockEncounter(encounterId);
        Unpriced waiting =
                listUnpriced(Integer.MAX_VALUE).stream()
                        .filter(one -> one.encounterId() == encounterId)
                        .filter(one -> one.position() == position)
                        .findFirst()
                        .orElseThrow();
        prices.setCharge(waiting.code(), "", price, waiting.serviceDate());
        audit.did("priced", "charge schedule", waiting.code(), null, price.toString());
        return priceAgain(encounterId);
    }

    /** The charges that count: those of the newest revision. */
    public List<Charge> listNewest(long encounterId) {
        return jdbc.sql(
                        "select charge_id, encounter_id, revision, position, code, modifiers,"
                            + " units, pointers, amount_cents, service_date from charges.charge"
                            + " where practice_id = ? and encounter_id = ? and revision = (select"
                            + " max(revision) from charges.charge where practice_id = ? and"
                            + " encounter_id = ?) order by position")
                .params(Tenancy.practiceId(), encounterId, Tenancy.practiceId(), encounterId)
                .query((row, n) ->
                        new Charge(
                                row.getLong(1),
                                row.getLong(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getString(5),
                                CodeList.read(row.getString(6)),
                                row.getInt(7),
                                CodeList.readNumbers(row.getString(8)),
                                Money.cents(row.getLong(9)),
                                row.getObject(10, LocalDate.class)))
                .list();
    }

    /** Services whose charts wait for a price, oldest first. */
    public List<Unpriced> listUnpriced(int limit) {
        return jdbc.sql(
                        "select encounter_id, revision, position, code, modifiers, service_date,"
                                + " noticed_at from charges.unpriced where practice_id = ? and"
                                + " solved_at is null order by noticed_at, encounter_id, position"
                                + " limit ?")
                .params(Tenancy.practiceId(), limit)
                .query((row, n) ->
                        new Unpriced(
                                row.getLong(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getString(4),
                                CodeList.read(row.getString(5)),
                                row.getObject(6, LocalDate.class),
                                row.getTimestamp(7).toInstant()))
                .list();
    }
}
