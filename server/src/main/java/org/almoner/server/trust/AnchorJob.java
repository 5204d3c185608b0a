package org.almoner.server.trust;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.almoner.server.access.People;
import org.almoner.server.access.Tenancy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes every few minutes, and when the server stops, where each practice's chain stands. */
@Configuration(proxyBeanMethods = false)
class AnchorJob {

    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final People people;
    private final AuditAnchors anchors;
    private final Clock clock;
    private final Map<Long, Long> anchored = new ConcurrentHashMap<>();

    AnchorJob(JdbcClient jdbc, People people, AuditAnchors anchors, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.anchors = anchors;
        this.clock = clock;
    }

    private record Head(long seq, String hash) {}

    @Bean
    RecurringTask<Void> anchorAuditChains() {
        return Tasks.recurring("anchor-audit-chains", FixedDelay.of(BETWEEN))
                .execute((instance, context) -> anchorAll());
    }

    @EventListener(ContextClosedEvent.class)
    void anchorAll() {
        for (People.PracticeName practice : people.listPractices()) {
            Tenancy.as(people.system(practice), () -> anchor(practice.id()));
        }
    }

    private void anchor(long practiceId) {
        jdbc.sql("select seq, hash from trust.audit_head where practice_id = ?")
                .params(practiceId)
                .query(Head.class)
                .optional()
                .filter(head -> !Long.valueOf(head.seq()).equals(anchored.get(practiceId)))
                .ifPresent(head -> {
                    anchors.add(practiceId, head.seq(), head.hash(), clock.instant());
                    anchored.put(practiceId, head.seq());
                });
    }
}
