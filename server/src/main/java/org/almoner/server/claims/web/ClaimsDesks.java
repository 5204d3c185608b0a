package org.almoner.server.claims.web;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.frame.Finder;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.Set;

/** The claims' desks in the rail, and claims by number in the command box. */
@Configuration(proxyBeanMethods = false)
class ClaimsDesks {

    private static final int COUNT_MAX = 100;
    private static final Set<Role> BILLERS = Set.of(Role.BILLER, Role.SUPERVISOR);
    private static final Role[] READERS = {
        Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE
    };

    @Bean
    RailEntry claimsDesk() {
        return new RailEntry(
                "claims", Section.BILLING, "Claims", "/claims", 10, Set.of(READERS), null);
    }

    @Bean
    RailEntry heldDesk(Claims claims) {
        return new RailEntry(
                "held",
                Section.BILLING,
                "On hold",
                "/claims/held",
                20,
                BILLERS,
                () -> claims.count(Set.of(ClaimState.HELD), COUNT_MAX));
    }

    @Bean
    RailEntry rejectedDesk(Claims claims) {
        return new RailEntry(
                "rejected",
                Section.BILLING,
                "Rejected",
                "/claims/rejected",
                40,
                BILLERS,
                () -> claims.count(Set.of(ClaimState.REJECTED), COUNT_MAX));
    }

    @Bean
    Finder claimsFinder(Claims claims) {
        return new Finder() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public List<Found> find(String words, SignedIn person, int limit) {
                if (!person.isAny(READERS)) {
                    return List.of();
                }
                String number = words.strip().toUpperCase(java.util.Locale.ROOT);
                String whole = number.startsWith("C-") ? number : "C-" + number;
                return claims.findByNumber(whole).stream()
                        .map(claim ->
                                new Found(
                                        "claim",
                                        claim.number(),
                                        "%s · %s".formatted(claim.charge(), claim.state().title()),
                                        "/claims/" + claim.claimId()))
                        .limit(limit)
                        .toList();
            }
        };
    }
}
