package org.almoner.server.coding.web;

import org.almoner.server.access.Role;
import org.almoner.server.coding.ChartQueue;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Set;

/** The coding desk in the rail. */
@Configuration(proxyBeanMethods = false)
class CodingDesks {

    private static final int COUNT_MAX = 100;

    @Bean
    RailEntry chartsDesk(ChartQueue queue) {
        return new RailEntry(
                "charts",
                Section.CODING,
                "Charts",
                "/charts",
                10,
                Set.of(Role.CODER, Role.SUPERVISOR),
                () -> queue.count(COUNT_MAX));
    }
}
