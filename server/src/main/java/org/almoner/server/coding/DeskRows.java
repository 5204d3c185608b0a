package org.almoner.server.coding;

import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes on the desk while a chart is worked on, the words behind them, and the proposals. */
@Component
class DeskRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who opened a chart first, and whether it is parked. */
    record Work(
            long encounterId,
            String parkedReason,
            @Nullable LocalDate parkedUntil,
            Instant openedAt,
            String openedBy) {}

    void open(long encounterId) {
        jdbc.sql(
                        "insert into coding.work (practice_id, encounter_id, opened_at, opened_by)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        Tenancy.practiceId(),
                        encounterId,
                        Timestamp.from(clock.instant()),
                        Tenancy.getCurrent().name())
                .update();
    }

    Map<Long, Work> works(Collection<Long> encounterIds) {
        return jdbc
                .sql(
                        "select encounter_id, parked_reason, parked_until, opened_at, opened_by"
                            + " from coding.work where practice_id = ? and encounter_id = any(?)")
                .params(Tenancy.practiceId(), encounterIds.toArray(Long[]::new))
                .query((row, n) ->
                        new Work(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getTimestamp(4).toInstant(),
                                row.getString(5)))
                .list()
                .stream()
                .collect(Collectors.toMap(Work::encounterId, work -> work));
    }

    void park(long encounterId, String reason, @Nullable LocalDate until) {
        jdbc.sql(
                        "update coding.work set parked_reason = ?, parked_until = ? where"
                                + " practice_id = ? and encounter_id = ?")
                .params(Arrays.asList(reason, until, Tenancy.practiceId(), encounterId))
                .update();
    }

    List<String> listDiagnoses(long encounterId) {
        return jdbc.sql(
                        "select code from coding.diagnosis where practice_id = ? and encounter_id ="
                                + " ? order by position, code")
                .params(Tenancy.practiceId(), encounterId)
                .query(String.class)
                .list();
    }

    void addDiagnosis(long encounterId, String code, String origin) {
        jdbc.sql(
                        "insert into coding.diagnosis (practice_id, encounter_id, position, code,"
                            + " added_by, origin) select ?, ?, coalesce(max(position), 0) + 1, ?,"
                            + " ?, ? from coding.diagnosis where practice_id = ? and encounter_id ="
                            + " ? on conflict do nothing")
                .params(
                        Tenancy.practiceId(),
                        encounterId,
                        code,
                        Tenancy.getCurrent().name(),
                        origin,
                        Tenancy.practiceId(),
                        encounterId)
                .update();
    }

    void removeDiagnosis(long encounterId, String code) {
        jdbc.sql(
                        "delete from coding.diagnosis where practice_id = ? and encounter_id = ?"
                                + " and code = ?")
                .params(Tenancy.practiceId(), encounterId, code)
                .update();
    }

    void order(long encounterId, List<String> diagnoses) {
        for (int i = 0; i < diagnoses.size(); i++) {
            jdbc.sql(
                            "update coding.diagnosis set position = ? where practice_id = ? and"
                                    + " encounter_id = ? and code = ?")
                    .params(i + 1, Tenancy.practiceId(), encounterId, diagnoses.get(i))
                    .update();
        }
    }

    List<DeskService> listServices(long encounterId) {
        return jdbc.sql(
                        "select service_id, code, modifiers, units, pointers, origin from"
                                + " coding.service where practice_id = ? and encounter_id = ? order"
                                + " by position, service_id")
                .params(Tenancy.practiceId(), encounterId)
                .query((row, n) ->
                        new DeskService(
                                row.getLong(1),
                                row.getString(2),
                                CodeList.read(row.getString(3)),
                                row.getInt(4),
                                CodeList.read(row.getString(5)),
                                row.getString(6)))
                .list();
    }

    void addService(long encounterId, String code, List<String> pointers, String origin) {
        jdbc.sql(
                        "insert into coding.service (practice_id, encounter_id, position, code,"
                                + " modifiers, units, pointers, added_by, origin) select ?, ?,"
                                + " coalesce(max(position), 0) + 1, ?, '', 1, ?, ?, ? from"
                                + " coding.service where practice_id = ? and encounter_id = ?")
                .params(
                        Tenancy.practiceId(),
                        encounterId,
                        code,
                        String.join(" ", pointers),
                        Tenancy.getCurrent().name(),
                        origin,
                        Tenancy.practiceId(),
                        encounterId)
                .update();
    }

    void changeService(
            long encounterId,
            long serviceId,
            List<String> modifiers,
            int units,
            List<String> pointers) {
        jdbc.sql(
                        "update coding.service set modifiers = ?, units = ?, pointers = ? where"
                                + " practice_id = ? and encounter_id = ? and service_id = ?")
                .params(
                        String.join(" ", modifiers),
                        units,
                        String.join(" ", pointers),
                        Tenancy.practiceId(),
                        encounterId,
                        serviceId)
                .update();
    }

    /** Another code on a service; the rest of it stays. */
    void recode(long encounterId, long serviceId, String code) {
        jdbc.sql(
                        "update coding.service set code = ? where practice_id = ? and encounter_id"
                                + " = ? and service_id = ?")
                .params(code, Tenancy.practiceId(), encounterId, serviceId)
                .update();
    }

    void removeService(long encounterId, long serviceId) {
        jdbc.sql(
                        "delete from coding.service where practice_id = ? and encounter_id = ? and"
                                + " service_id = ?")
                .params(Tenancy.practiceId(), encounterId, serviceId)
                .update();
    }

    List<Evidence> listEvidence(long encounterId) {
        return jdbc.sql(
                        "select evidence_id, code, document_id, starts, ends, quote from"
                                + " coding.evidence where practice_id = ? and encounter_id = ? and"
                                + " removed_at is null order by evidence_id")
                .params(Tenancy.practiceId(), encounterId)
                .query(Evidence.class)
                .list();
    }

    void addEvidence(
            long encounterId, String code, long documentId, int starts, int ends, String quote) {
        jdbc.sql(
                        "insert into coding.evidence (practice_id, encounter_id, code, document_id,"
                            + " starts, ends, quote, at, added_by) values (?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?)")
                .params(
                        Tenancy.practiceId(),
                        encounterId,
                        code,
                        documentId,
                        starts,
                        ends,
                        quote,
                        Timestamp.from(clock.instant()),
                        Tenancy.getCurrent().name())
                .update();
    }

    void removeEvidence(long encounterId, String code) {
        jdbc.sql(
                        "update coding.evidence set removed_at = ? where practice_id = ? and"
                                + " encounter_id = ? and code = ? and removed_at is null")
                .params(Timestamp.from(clock.instant()), Tenancy.practiceId(), encounterId, code)
                .update();
    }

    /** Writes down that a proposal was shown, once. */
    void shown(long encounterId, String code, String quote, String why) {
        jdbc.sql(
                        "insert into coding.proposal (practice_id, encounter_id, code, quote, why,"
                                + " shown_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        Tenancy.practiceId(),
                        encounterId,
                        code,
                        quote,
                        why,
                        Timestamp.from(clock.instant()))
                .update();
    }

    void decide(long encounterId, String code, String decision) {
        jdbc.sql(
                        "update coding.proposal set decision = ?, decided_at = ?, decided_by = ?"
                                + " where practice_id = ? and encounter_id = ? and code = ?")
                .params(
                        decision,
                        Timestamp.from(clock.instant()),
                        Tenancy.getCurrent().name(),
                        Tenancy.practiceId(),
                        encounterId,
                        code)
                .update();
    }

    Set<String> setAside(long encounterId) {
        return Set.copyOf(
                jdbc.sql(
                                "select code from coding.proposal where practice_id = ? and"
                                        + " encounter_id = ? and decision = 'SET_ASIDE'")
                        .params(Tenancy.practiceId(), encounterId)
                        .query(String.class)
                        .list());
    }
}
