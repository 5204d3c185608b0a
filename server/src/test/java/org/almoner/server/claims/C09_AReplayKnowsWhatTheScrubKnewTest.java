package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Money;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.NewEncounter;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Prices;
import org.almoner.server.rules.OwnRule.Proof;
import org.almoner.server.rules.OwnRules;
import org.almoner.server.rules.Replays;
import org.almoner.server.rules.RuleDraft;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A rule that is tried on the past sees each claim as the scrub saw it on the day it was built. */
class C09_AReplayKnowsWhatTheScrubKnewTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 3, 4);

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);

    @Test
    void whatWasSentTwentyMonthsBeforeIsStillRemembered() {
        long visit = clinic.visit(true);
        long earlier = earlier(visit);
        clinic.code(earlier, "M17.0", "20610");
        clinic.as(() -> {
            server.bean(TransactionTemplate.class)
                    .executeWithoutResult(status ->
                            server.bean(ClaimRows.class)
                                    .move(
                                            clinic.claimOf(earlier).claimId(),
                                            ClaimState.PAID,
                                            server.clock().instant()));
            return earlier;
        });
        clinic.code(visit, "M17.0", "20610");
        assertThat(touched("history.exists(p, p.code == '20610' && p.days_before > 600)"))
                .containsExactly(clinic.claimOf(visit).number());
    }

    @Test
    void aClaimIsLookedAtOnTheDayOnWhichItWasBuilt() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        server.clock().moveBy(Duration.ofDays(40));
        assertThat(touched("claim.today == day('2026-11-06')"))
                .containsExactly(clinic.claimOf(visit).number());
        assertThat(touched("claim.today > day('2026-11-06')")).isEmpty();
    }

    @Test
    void aRuleThatBeginsTodayIsAskedAsIfItHadBegunBefore() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        Replays.Result result = replay("'M17.0' in claim.diagnoses");
        assertThat(result.isAhead()).isTrue();
        assertThat(result.rows()).hasSize(1);
    }

    private List<String> touched(String condition) {
        return replay(condition).rows().stream().map(Replays.Row::number).toList();
    }

    private Replays.Result replay(String condition) {
        LocalDate today = LocalDate.ofInstant(server.clock().instant(), java.time.ZoneOffset.UTC);
        return clinic.as(() -> {
            int number =
                    server.bean(OwnRules.class)
                            .write(
                                    new RuleDraft(
                                            "Tried",
                                            "a question",
                                            "R. Okafor",
                                            Scope.CLAIM,
                                            condition,
                                            new Effect.Tell(Severity.INFO, "It holds.", ""),
                                            today,
                                            null,
                                            Set.of(),
                                            List.<Proof>of()))
                            .number();
            return server.bean(Replays.class).run(number, 1, 6);
        });
    }

    /** A visit of the same patient, covered and priced, in spring of the year before. */
    private long earlier(long visit) {
        return clinic.as(() -> {
            Encounters encounters = server.bean(Encounters.class);
            long patient = encounters.getEncounter(visit).patientId();
            server.bean(Prices.class).setCharge("20610", "", Money.parse("200"), BEFORE);
            server.bean(Coverages.class)
                    .add(
                            patient,
                            Coverage.Terms.healthPlan(
                                    1,
                                    clinic.payerId(),
                                    "BLUE HARBOR PPO",
                                    "BHP000123",
                                    BEFORE.minusDays(1)));
            return encounters.add(
                    NewEncounter.officeVisit(
                            patient,
                            BEFORE,
                            server.bean(Practice.class).listProviders().getFirst().providerId(),
                            "knee pain",
                            EncounterStatus.WAITING));
        });
    }
}
