package org.almoner.server.clearinghouse.web;

import org.almoner.server.access.Role;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.clearinghouse.Inbox;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Set;

/** The sending desk and the inbox in the rail. */
@Configuration(proxyBeanMethods = false)
class ClearinghouseDesks {

    private static final int COUNT_MAX = 100;
    private static final Set<Role> BILLERS = Set.of(Role.BILLER, Role.SUPERVISOR);

    @Bean
    RailEntry sendingDesk(Claims claims) {
        return new RailEntry(
                "sending",
                Section.BILLING,
                "Ready to send",
                "/sending",
                30,
                BILLERS,
                () -> claims.count(Set.of(ClaimState.READY), COUNT_MAX));
    }

    @Bean
    RailEntry inboxDesk(Inbox inbox) {
        return new RailEntry(
                "inbox",
                Section.BILLING,
                "Inbox",
                "/inbox",
                50,
                BILLERS,
                () -> inbox.listUnreadable(COUNT_MAX).size());
    }
}
