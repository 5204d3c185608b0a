package org.almoner.server.charts;

import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The visits of the current practice, and which of them wait to be coded. */
@Service
public class Encounters {

    private static final String ENCOUNTER =
            "select e.encounter_id, e.patient_id, e.service_date, e.last_date, e.started_at,"
                + " e.status, e.place_of_service, e.class_code, e.provider_id, coalesce(p.display,"
                + " '') as practitioner_name, e.reason, e.location, e.accident_coverage_id,"
                + " e.authorization_number, e.referral_number, e.ordering_npi, e.referring_npi from"
                + " charts.encounter e left join charts.practitioner p on p.practice_id ="
                + " e.practice_id and p.practitioner_id = e.practitioner_id where e.practice_id = ?"
                + " and not e.withdrawn ";

    /** A visit is over and documented, and now waits to be coded. */
    public record EncounterArrived(long encounterId, long patientId) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Encounters(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The visit with this id.
     *
     * @throws NoSuchElementException when there is none
     */
    public Encounter getEncounter(long encounterId) {
        return findEncounter(encounterId)
                .orElseThrow(
                        () -> new NoSuchElementException("There is no encounter " + encounterId));
    }

    /**
     * The visit with this id, kept from others until the commit, so that two steps of one visit
     * follow each other.
     *
     * @throws NoSuchElementException when there is none
     */
    @Transactional
    public Encounter lockEncounter(long encounterId) {
        jdbc.sql(
                        "select encounter_id from charts.encounter where practice_id = ? and"
                                + " encounter_id = ? for no key update")
                .params(Tenancy.practiceId(), encounterId)
                .query(Long.class)
                .optional();
        return getEncounter(encounterId);
    }

    public Optional<Encounter> findEncounter(long encounterId) {
        return jdbc.sql(ENCOUNTER + "and e.encounter_id = ?")
                .params(Tenancy.practiceId(), encounterId)
                .query(Encounters::encounter)
                .optional();
    }

    /** Many visits in one question; an id that is none is left out. */
    public Map<Long, Encounter> encounters(Collection<Long> encounterIds) {
        if (encounterIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(ENCOUNTER + "and e.encounter_id = any(?)")
                .params(Tenancy.practiceId(), encounterIds.stream().distinct().toArray(Long[]::new))
                .query(Encounters::encounter)
                .list()
                .stream()
                .collect(Collectors.toMap(Encounter::encounterId, Function.identity()));
    }

    /** A patient's visits, the latest first. */
    public List<Encounter> listOf(long patientId) {
        return jdbc.sql(
                        ENCOUNTER
                                + "and e.patient_id = ? order by e.service_date desc,"
                                + " e.encounter_id desc")
                .params(Tenancy.practiceId(), patientId)
                .query(Encounters::encounter)
                .list();
    }

    /**
     * A page of a queue, the oldest visit first.
     *
     * @param after the last visit of the page before; null for the first page
     */
    public List<Encounter> listByStatus(
            EncounterStatus status, @Nullable Encounter after, int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Tenancy.practiceId());
        values.add(status.name());
        String from = "";
        if (after != null) {
            from = "and (e.service_date, e.encounter_id) > (?, ?) ";
            values.add(after.serviceDate());
            values.add(after.encounterId());
        }
        values.add(limit);
        return jdbc.sql(
                        ENCOUNTER
                                + "and e.status = ? "
                                + from
                                + "order by e.service_date, e.encounter_id limit ?")
                .params(values)
                .query(Encounters::encounter)
                .list();
    }

    /** How many visits have this status, counted to {@code max}. */
    public int count(EncounterStatus status, int max) {
        return jdbc.sql(
                        "select count(*) from (select from charts.encounter where practice_id = ?"
                                + " and status = ? and not withdrawn limit ?) few")
                .params(Tenancy.practiceId(), status.name(), max)
                .query(Integer.class)
                .single();
    }

    /** Writes a visit into the chart and returns its id. */
    @Transactional
    public long add(NewEncounter visit) {
        Timestamp now = Timestamp.from(clock.instant());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Tenancy.practiceId());
        values.add(visit.patientId());
        values.addAll(values(visit));
        values.add(visit.status().name());
        values.add(now);
        values.add(now);
        long encounterId =
                jdbc.sql(
                                "insert into charts.encounter (practice_id, patient_id,"
                                    + " service_date, last_date, started_at, ended_at,"
                                    + " place_of_service, class_code, provider_id, practitioner_id,"
                                    + " reason, reason_system, reason_code, location,"
                                    + " accident_coverage_id, status, arrived_at, changed_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                    + " ?) returning encounter_id")
                        .params(values)
                        .query(Long.class)
                        .single();
        if (visit.status() == EncounterStatus.WAITING) {
            events.publishEvent(new EncounterArrived(encounterId, visit.patientId()));
        }
        return encounterId;
    }

    /**
     * Writes down what is now known about a visit; its status stays what it is. One that its source
     * had taken back stands again.
     */
    @Transactional
    public void change(long encounterId, NewEncounter visit) {
        List<@Nullable Object> values = new ArrayList<>(values(visit));
        values.add(Timestamp.from(clock.instant()));
        values.add(Tenancy.practiceId());
        values.add(encounterId);
        jdbc.sql(
                        "update charts.encounter set service_date = ?, last_date = ?, started_at ="
                            + " ?, ended_at = ?, place_of_service = ?, class_code = ?, provider_id"
                            + " = ?, practitioner_id = ?, reason = ?, reason_system = ?,"
                            + " reason_code = ?, location = ?, accident_coverage_id = ?, withdrawn"
                            + " = false, changed_at = ? where practice_id = ? and encounter_id = ?")
                .params(values)
                .update();
    }

    /** Moves a visit on, such as to CODED by the coding desk, or back to WAITING. */
    @Transactional
    public void move(long encounterId, EncounterStatus status) {
        int moved =
                jdbc.sql(
                                "update charts.encounter set status = ?, changed_at = ? where"
                                        + " practice_id = ? and encounter_id = ?")
                        .params(
                                status.name(),
                                Timestamp.from(clock.instant()),
                                Tenancy.practiceId(),
                                encounterId)
                        .update();
        if (moved == 0) {
            throw new NoSuchElementException("There is no encounter " + encounterId);
        }
        if (status == EncounterStatus.WAITING) {
            Encounter encounter = getEncounter(encounterId);
            events.publishEvent(new EncounterArrived(encounterId, encounter.patientId()));
        }
    }

    /** Says which accident a visit is due to; null for none. */
    @Transactional
    public void dueTo(long encounterId, @Nullable Long accidentCoverageId) {
        jdbc.sql(
                        "update charts.encounter set accident_coverage_id = ?, changed_at = ? where"
                                + " practice_id = ? and encounter_id = ?")
                .params(
                        Arrays.asList(
                                accidentCoverageId,
                                Timestamp.from(clock.instant()),
                                Tenancy.practiceId(),
                                encounterId))
                .update();
    }

    /** The source takes the visit back. */
    @Transactional
    public void withdraw(long encounterId) {
        jdbc.sql(
                        "update charts.encounter set withdrawn = true, status = 'CANCELLED',"
                                + " changed_at = ? where practice_id = ? and encounter_id = ?")
                .params(Timestamp.from(clock.instant()), Tenancy.practiceId(), encounterId)
                .update();
    }

    private static List<@Nullable Object> values(NewEncounter visit) {
        return Arrays.asList(
                visit.serviceDate(),
                visit.lastDate(),
                timestamp(visit.startedAt()),
                timestamp(visit.endedAt()),
                visit.placeOfService(),
                visit.classCode(),
                visit.providerId(),
                visit.practitionerId(),
                visit.reason(),
                visit.reasonSystem(),
                visit.reasonCode(),
                visit.location(),
                visit.accidentCoverageId());
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Encounter encounter(ResultSet row, int number) throws SQLException {
        Timestamp started = row.getTimestamp("started_at");
        return new Encounter(
                row.getLong("encounter_id"),
                row.getLong("patient_id"),
                row.getObject("service_date", LocalDate.class),
                row.getObject("last_date", LocalDate.class),
                started == null ? null : started.toInstant(),
                EncounterStatus.valueOf(row.getString("status")),
                row.getString("place_of_service"),
                row.getString("class_code"),
                row.getObject("provider_id", Long.class),
                row.getString("practitioner_name"),
                row.getString("reason"),
                row.getString("location"),
                row.getObject("accident_coverage_id", Long.class),
                new Approval(
                        row.getString("authorization_number"), row.getString("referral_number")),
                new Referrers(row.getString("ordering_npi"), row.getString("referring_npi")));
    }
}
