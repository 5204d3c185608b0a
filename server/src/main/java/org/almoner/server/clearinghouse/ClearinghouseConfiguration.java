package org.almoner.server.clearinghouse;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.almoner.server.access.People;
import org.almoner.server.access.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Duration;

/** The way to the clearinghouse, and the job that goes it every few seconds. */
@Configuration(proxyBeanMethods = false)
class ClearinghouseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ClearinghouseConfiguration.class);

    /** Below the configured folder, one folder for each practice. */
    @Bean
    @ConditionalOnProperty("almoner.clearinghouse.folder")
    Transport folderTransport(
            @Value("${almoner.clearinghouse.folder}") Path folder, People people) {
        return new FolderTransport(() -> folder.resolve(slug(people)));
    }

    @Bean
    RecurringTask<Void> exchangeJob(
            Exchange exchange,
            People people,
            @Value("${almoner.clearinghouse.seconds:10}") int seconds) {
        return Tasks.recurring("clearinghouse-exchange", FixedDelay.of(Duration.ofSeconds(seconds)))
                .execute((instance, context) ->
                        people.listPractices()
                                .forEach(practice ->
                                        Tenancy.as(
                                                people.system(practice),
                                                () -> exchange(exchange))));
    }

    /** One practice's trouble does not keep the others' files back. */
    private static void exchange(Exchange exchange) {
        try {
            exchange.exchangeNow();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Exchange of practice {} failed ({}); it is tried again in a few seconds.",
                    Tenancy.practiceId(),
                    failed.getClass().getName());
        }
    }

    private static String slug(People people) {
        return people.listPractices().stream()
                .filter(practice -> practice.id() == Tenancy.practiceId())
                .map(People.PracticeName::slug)
                .findFirst()
                .orElseThrow();
    }
}
