package org.almoner.server.charts.intake;

import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.intake.IntakeReport.FileReport;
import org.almoner.server.charts.intake.IntakeReport.Line;
import org.almoner.server.charts.intake.IntakeReport.Outcome;
import org.almoner.server.charts.intake.IntakeReport.TypeCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps what each intake did. */
@Component
class IntakeRuns {

    private static final String REASON_SEPARATOR = "\n";
    private static final String COUNT_SEPARATOR = "\t";

    private record FileRow(int seq, String name, String outcome) {}

    private record CountRow(
            int seq,
            String resourceType,
            int readCount,
            int newCount,
            int changedCount,
            int sameCount,
            int asideCount,
            String asideReasons) {}

    private record FindingRow(int seq, String weight, String place, String message) {}

    private record RunRow(long runId, String source, Instant startedAt, String startedBy) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    long begin(String source) {
        return jdbc.sql(
                        "insert into charts.intake_run (practice_id, source, started_at,"
                                + " started_by) values (?, ?, ?, ?) returning run_id")
                .params(
                        Tenancy.practiceId(),
                        source,
                        Timestamp.from(clock.instant()),
                        Tenancy.getCurrent().name())
                .query(Long.class)
                .single();
    }

    @Transactional
    void end(long runId) {
        jdbc.sql("update charts.intake_run set ended_at = ? where practice_id = ? and run_id = ?")
                .params(Timestamp.from(clock.instant()), Tenancy.practiceId(), runId)
                .update();
    }

    @Transactional
    void add(long runId, int seq, FileReport file) {
        jdbc.sql(
                        "insert into charts.intake_file (practice_id, run_id, seq, name, outcome)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        Tenancy.practiceId(),
                        runId,
                        seq,
                        file.name().replace("\0", ""),
                        file.outcome().name())
                .update();
        file.counts().forEach(count -> add(runId, seq, count));
        for (int i = 0; i < file.lines().size(); i++) {
            add(runId, seq, i, file.lines().get(i));
        }
    }

    private void add(long runId, int seq, TypeCount count) {
        String reasons =
                count.reasons().entrySet().stream()
                        .map(reason -> reason.getValue() + COUNT_SEPARATOR + reason.getKey())
                        .sorted()
                        .collect(Collectors.joining(REASON_SEPARATOR));
        jdbc.sql(
                        "insert into charts.intake_count (practice_id, run_id, seq, resource_type,"
                                + " read_count, new_count, changed_count, same_count, aside_count,"
                                + " aside_reasons) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.practiceId(),
                        runId,
                        seq,
                        count.type(),
                        count.read(),
                        count.added(),
                        count.changed(),
                        count.same(),
                        count.aside(),
                        reasons)
                .update();
    }

    private void add(long runId, int seq, int findingSeq, Line line) {
        jdbc.sql(
                        "insert into charts.intake_finding (practice_id, run_id, seq, finding_seq,"
                                + " weight, place, message) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Tenancy.practiceId(),
                        runId,
                        seq,
                        findingSeq,
                        line.stops() ? "STOP" : "NOTICE",
                        line.place().replace("\0", ""),
                        line.message())
                .update();
    }

    Optional<IntakeReport> find(long runId) {
        return jdbc.sql(
                        "select run_id, source, started_at, started_by from charts.intake_run where"
                                + " practice_id = ? and run_id = ?")
                .params(Tenancy.practiceId(), runId)
                .query(RunRow.class)
                .optional()
                .map(run -> report(run, true));
    }

    /** The latest runs, without their files' findings. */
    List<IntakeReport> listLatest(int limit) {
        return jdbc
                .sql(
                        "select run_id, source, started_at, started_by from charts.intake_run where"
                                + " practice_id = ? order by run_id desc limit ?")
                .params(Tenancy.practiceId(), limit)
                .query(RunRow.class)
                .list()
                .stream()
                .map(run -> report(run, false))
                .toList();
    }

    private IntakeReport report(RunRow run, boolean withFindings) {
        Map<Integer, List<TypeCount>> counts = new TreeMap<>();
        query(
                        "select seq, resource_type, read_count, new_count, changed_count,"
                            + " same_count, aside_count, aside_reasons from charts.intake_count"
                            + " where practice_id = ? and run_id = ? order by seq, resource_type",
                        run.runId(),
                        CountRow.class)
                .forEach(row ->
                        counts.computeIfAbsent(row.seq(), _ -> new ArrayList<>()).add(count(row)));
        Map<Integer, List<Line>> lines = withFindings ? findings(run.runId()) : Map.of();
        List<FileReport> files =
                query(
                                "select seq, name, outcome from charts.intake_file where"
                                        + " practice_id = ? and run_id = ? order by seq",
                                run.runId(),
                                FileRow.class)
                        .stream()
                        .map(row ->
                                new FileReport(
                                        row.name(),
                                        Outcome.valueOf(row.outcome()),
                                        counts.getOrDefault(row.seq(), List.of()),
                                        lines.getOrDefault(row.seq(), List.of())))
                        .toList();
        return new IntakeReport(run.runId(), run.source(), run.startedAt(), run.startedBy(), files);
    }

    private Map<Integer, List<Line>> findings(long runId) {
        Map<Integer, List<Line>> lines = new TreeMap<>();
        query(
                        "select seq, weight, place, message from charts.intake_finding where"
                                + " practice_id = ? and run_id = ? order by seq, finding_seq",
                        runId,
                        FindingRow.class)
                .forEach(row ->
                        lines.computeIfAbsent(row.seq(), _ -> new ArrayList<>())
                                .add(
                                        new Line(
                                                row.weight().equals("STOP"),
                                                row.place(),
                                                row.message())));
        return lines;
    }

    private <T> List<T> query(String sql, long runId, Class<T> row) {
        return jdbc.sql(sql).params(Tenancy.practiceId(), runId).query(row).list();
    }

    private static TypeCount count(CountRow row) {
        Map<String, Integer> reasons = new TreeMap<>();
        Arrays.stream(row.asideReasons().split(REASON_SEPARATOR, -1))
                .map(reason -> reason.split(COUNT_SEPARATOR, 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> reasons.put(parts[1], Integer.valueOf(parts[0])));
        return new TypeCount(
                row.resourceType(),
                row.readCount(),
                row.newCount(),
                row.changedCount(),
                row.sameCount(),
                row.asideCount(),
                reasons);
    }
}
