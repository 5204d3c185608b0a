package org.almoner.server.coding;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What charts were coded as, each time they were. Append-only. */
@Service
public class CodedCharts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CodedCharts(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What a chart is coded as was written down, for the first time or again. */
    public record ChartRecorded(long practiceId) {}

    /** Who finished a chart, when, and why again. */
    public record Finish(int revision, Instant at, String by, String reason) {}

    /**
     * Writes down what the chart is coded as from now on.
     *
     * @param reason why it is coded again; empty for the first time
     */
    @Transactional
    public CodedChart record(
            long encounterId, List<String> diagnoses, List<CodedService> services, String reason) {
        SignedIn person = Tenancy.getCurrent();
        int revision =
                jdbc.sql(
                                "insert into coding.finish (practice_id, encounter_id, revision,"
                                    + " diagnoses, reason, finished_at, finished_by,"
                                    + " finished_by_name) select ?, ?, coalesce(max(revision), 0) +"
                                    + " 1, ?, ?, ?, ?, ? from coding.finish where practice_id = ?"
                                    + " and encounter_id = ? returning revision")
                        .params(
                                person.practiceId(),
                                encounterId,
                                String.join(" ", diagnoses),
                                reason,
                                Timestamp.from(clock.instant()),
                                person.userId(),
                                person.name(),
                                person.practiceId(),
                                encounterId)
                        .query(Integer.class)
                        .single();
        for (int i = 0; i < services.size(); i++) {
            CodedService service = services.get(i);
            jdbc.sql(
                            "insert into coding.finished_service (practice_id, encounter_id,"
                                    + " revision, position, code, modifiers, units, pointers)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            person.practiceId(),
                            encounterId,
                            revision,
                            i + 1,
                            service.code(),
                            String.join(" ", service.modifiers()),
                            service.units(),
                            service.pointers().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(" ")))
                    .update();
        }
        events.publishEvent(new ChartRecorded(person.practiceId()));
        return new CodedChart(encounterId, revision, diagnoses, services);
    }

    /** What the chart is coded as now; empty while nobody has finished it. */
    public Optional<CodedChart> findNewest(long encounterId) {
        return listFinishes(encounterId).stream()
                .reduce((first, second) -> second)
                .map(finish -> get(encounterId, finish.revision()));
    }

    /** Each time it was coded, the first time first. */
    public List<Finish> listFinishes(long encounterId) {
        return jdbc.sql(
                        "select revision, finished_at as at, finished_by_name as by, reason from"
                                + " coding.finish where practice_id = ? and encounter_id = ? order"
                                + " by revision")
                .params(Tenancy.practiceId(), encounterId)
                .query((row, n) ->
                        new Finish(
                                row.getInt(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    private CodedChart get(long encounterId, int revision) {
        String diagnoses =
                jdbc.sql(
                                "select diagnoses from coding.finish where practice_id = ? and"
                                        + " encounter_id = ? and revision = ?")
                        .params(Tenancy.practiceId(), encounterId, revision)
                        .query(String.class)
                        .single();
        List<CodedService> services =
                jdbc.sql(
                                "select code, modifiers, units, pointers from"
                                        + " coding.finished_service where practice_id = ? and"
                                        + " encounter_id = ? and revision = ? order by position")
                        .params(Tenancy.practiceId(), encounterId, revision)
                        .query((row, n) ->
                                new CodedService(
                                        row.getString(1),
                                        CodeList.read(row.getString(2)),
                                        row.getInt(3),
                                        CodeList.readNumbers(row.getString(4))))
                        .list();
        return new CodedChart(encounterId, revision, CodeList.read(diagnoses), services);
    }
}
