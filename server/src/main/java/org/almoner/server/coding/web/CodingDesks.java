package org.almoner.server.coding.web;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.coding.ChartQueue;
import org.almoner.server.coding.CodeFinder;
import org.almoner.server.frame.Finder;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** The coding desk and the code look-up in the rail and in the command box. */
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

    @Bean
    RailEntry codesDesk() {
        return new RailEntry(
                "codes", Section.LOOK_UP, "Codes", "/codes", 10, Set.of(Role.values()), null);
    }

    @Bean
    Finder codesFinder(CodeFinder finder, Clock clock) {
        return new Finder() {
            @Override
            public int order() {
                return 30;
            }

            @Override
            public java.util.List<Found> find(String words, SignedIn person, int limit) {
                return finder.lookUp(words, LocalDate.now(clock)).stream()
                        .limit(limit)
                        .map(hit ->
                                new Found(
                                        "code",
                                        hit.code().display(),
                                        hit.code().title(),
                                        "/codes?words=" + hit.code().code()))
                        .toList();
            }
        };
    }
}
