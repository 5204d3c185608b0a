package org.almoner.server.rules.web;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.frame.Finder;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.almoner.server.rules.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules in the rail and in the command box. */
@Configuration(proxyBeanMethods = false)
class RulesDesks {

    private static final Role[] READERS = {
        Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE, Role.MANAGER
    };

    @Bean
    RailEntry rulesDesk() {
        return new RailEntry(
                "rules", Section.LOOK_UP, "Rules", "/rules", 20, Set.of(READERS), null);
    }

    @Bean
    Finder rulesFinder(Catalogue catalogue) {
        return new Finder() {
            @Override
            public int order() {
                return 60;
            }

            @Override
            public List<Found> find(String words, SignedIn person, int limit) {
                if (!person.isAny(READERS) || words.strip().length() < 3) {
                    return List.of();
                }
                return catalogue.find(words, Optional.empty(), false).groups().stream()
                        .flatMap(group -> group.entries().stream())
                        .filter(each ->
                                (each.text().id() + " " + each.text().title())
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(words.strip().toLowerCase(java.util.Locale.ROOT)))
                        .map(each ->
                                new Found(
                                        "rule",
                                        each.text().id(),
                                        each.text().title(),
                                        "/rules/" + each.text().id()))
                        .limit(limit)
                        .toList();
            }
        };
    }
}
