package org.almoner.server.codes.web;

import org.almoner.codes.CodeSystem;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.codes.Lookup;
import org.almoner.server.frame.Finder;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The code shelf in the rail and in the command box. */
@Configuration(proxyBeanMethods = false)
class ShelfDesks {

    @Bean
    RailEntry codesDesk() {
        return new RailEntry(
                "codes", Section.LOOK_UP, "Codes", "/codes", 10, Set.of(Role.values()), null);
    }

    @Bean
    Finder codesFinder(Lookup lookup, Clock clock) {
        return new Finder() {
            @Override
            public int order() {
                return 30;
            }

            @Override
            public List<Found> find(String words, SignedIn person, int limit) {
                return lookup
                        .find(words, LocalDate.now(clock), Set.of(CodeSystem.values()), limit)
                        .stream()
                        .map(each -> new Found("code", each.display(), each.title(), each.path()))
                        .toList();
            }
        };
    }
}
