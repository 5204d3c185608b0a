package org.almoner.server.coding;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.codes.AcceptedCodes;
import org.almoner.server.coding.CodedCharts.ChartRecorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * Counts the codes on the charts that each practice finished within a year. A chart that was coded
 * again counts as it stands now.
 */
@Component
class PracticeCodes implements AcceptedCodes {

    private static final Period LATELY = Period.ofYears(1);

    /** Of a large practice the newest charts say enough, and are counted in a moment. */
    private static final int CHARTS_MOST = 5_000;

    private static final String COUNTS =
            "with lately as (select encounter_id, revision, diagnoses from (select encounter_id,"
                + " revision, diagnoses, finished_at from coding.finish where practice_id = ? and"
                + " finished_at >= ? order by finished_at desc limit ?) newest where not exists"
                + " (select from coding.finish again where again.practice_id = ? and"
                + " again.encounter_id = newest.encounter_id and again.revision >"
                + " newest.revision)), codes as (select unnest(string_to_array(diagnoses, ' ')) as"
                + " code from lately union all select service.code from lately join"
                + " coding.finished_service service on service.practice_id = ? and"
                + " service.encounter_id = lately.encounter_id and service.revision ="
                + " lately.revision) select code, count(*) from codes where code <> '' group by"
                + " code";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Long, Counted> byPractice = new ConcurrentHashMap<>();

    PracticeCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param day on which it was counted; tomorrow another day is a year ago
     */
    private record Counted(LocalDate day, Map<String, Integer> counts) {}

    @Override
    public ToIntFunction<String> counts() {
        return Tenancy.findCurrent().map(this::countsOf).orElse(_ -> 0);
    }

    private ToIntFunction<String> countsOf(SignedIn person) {
        LocalDate today = LocalDate.now(clock);
        Counted counted = byPractice.get(person.practiceId());
        if (counted == null || !counted.day().equals(today)) {
            counted = new Counted(today, count(person.practiceId()));
            byPractice.put(person.practiceId(), counted);
        }
        Map<String, Integer> counts = counted.counts();
        return code -> counts.getOrDefault(code, 0);
    }

    private Map<String, Integer> count(long practiceId) {
        Timestamp first =
                Timestamp.from(
                        LocalDate.now(clock)
                                .minus(LATELY)
                                .atStartOfDay(clock.getZone())
                                .toInstant());
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .params(practiceId, first, CHARTS_MOST, practiceId, practiceId)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return Map.copyOf(counts);
    }

    /** Only what is committed can be counted by others. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ChartRecorded recorded) {
        byPractice.remove(recorded.practiceId());
    }
}
