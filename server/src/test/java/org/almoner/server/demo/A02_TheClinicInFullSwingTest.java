package org.almoner.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.almoner.claims.Money;
import org.almoner.ledger.ClaimBalance;
import org.almoner.server.AlmonerServer;
import org.almoner.server.ServerOptions;
import org.almoner.server.access.People;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.access.web.DemoSignIns;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimQuery;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.clearinghouse.Inbox;
import org.almoner.server.clock.MovableClock;
import org.almoner.server.coding.ChartQueue;
import org.almoner.server.database.Database;
import org.almoner.server.denials.CaseState;
import org.almoner.server.denials.Denials;
import org.almoner.server.ledger.Balances;
import org.almoner.server.remittance.Remittances;
import org.almoner.server.statements.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The demo server as {@code almoner demo} starts it, on a database of its own. */
class A02_TheClinicInFullSwingTest {

    private static Path folder;
    private static Database database;
    private static AlmonerServer.Running server;
    private static final Instant LAST_DAY = Instant.parse("2026-11-20T18:00:00Z");
    private static final List<String> PROGRESS = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        folder = Files.createTempDirectory("almoner-demo");
        database = Database.embedded(folder.resolve("data"));
        server =
                AlmonerServer.start(
                        new ServerOptions(
                                database.jdbcUrl(),
                                database.user(),
                                database.password(),
                                folder,
                                "127.0.0.1",
                                0,
                                true,
                                false,
                                ZoneId.of("UTC")));
        server.context().getBean(DemoLoader.class).loadAsOf(LAST_DAY, PROGRESS::add);
    }

    @AfterAll
    static void close() {
        server.close();
        database.close();
    }

    @Test
    void everyQueueHoldsItsWork() {
        Map<String, Integer> queues = new TreeMap<>();
        Tenancy.as(
                system(),
                () -> {
                    queues.put(
                            "charts to code",
                            bean(Encounters.class).count(EncounterStatus.WAITING, 500));
                    queues.put(
                            "remittances to look at", bean(Remittances.class).countToLookAt(500));
                    queues.put(
                            "files nobody could read", bean(Inbox.class).listUnreadable(50).size());
                    for (CaseState state : CaseState.values()) {
                        int cases = bean(Denials.class).listIn(state, 500).size();
                        queues.put("denials " + state.title(), cases);
                    }
                    for (Claim claim : all()) {
                        queues.merge("claims " + claim.state().title(), 1, Integer::sum);
                    }
                });

        assertThat(queues)
                .hasToString(
                        "{charts to code=42, claims accepted=9, claims denied=7, claims on hold=7,"
                            + " claims paid=67, claims partly denied=9, claims ready to send=12,"
                            + " claims rejected=3, denials appealed=2, denials closed=0, denials"
                            + " sent again=1, denials to work=16, denials won=2, files nobody could"
                            + " read=1, remittances to look at=1}");
    }

    @Test
    void whatThePayersOwnFilesSayWasPostedToTheCent() {
        Tenancy.as(
                system(),
                () ->
                        assertThat(all())
                                .filteredOn(claim -> claim.state() == ClaimState.PAID)
                                .allSatisfy(claim -> {
                                    ClaimBalance balance =
                                            bean(Balances.class).ofClaim(claim.number());
                                    assertThat(balance.open()).isEqualTo(Money.ZERO);
                                    assertThat(
                                                    balance.paid()
                                                            .plus(balance.adjusted())
                                                            .plus(balance.patient())
                                                            .plus(balance.patientPaid())
                                                            .plus(balance.passedOn()))
                                            .isEqualTo(balance.charge());
                                }));
    }

    @Test
    void patientsOweAtEveryStage() {
        Tenancy.as(
                system(),
                () -> {
                    List<Balances.PatientBalance> owing = bean(Balances.class).listPatients(200);
                    assertThat(owing).hasSizeGreaterThan(20);
                    assertThat(owing)
                            .filteredOn(one -> statements(one.patientId()) > 0)
                            .hasSizeBetween(8, 25);
                    assertThat(owing)
                            .filteredOn(one -> statements(one.patientId()) == 0)
                            .hasSizeGreaterThan(5);
                });
    }

    @Test
    void theStoryHeadsTheCodersQueue() {
        ChartQueue.Row first =
                Tenancy.as(
                                system(),
                                () ->
                                        bean(ChartQueue.class)
                                                .list(
                                                        new ChartQueue.Wanted(
                                                                null, false, false, null)))
                        .rows()
                        .stream()
                        .filter(row -> row.why().equals("new"))
                        .findFirst()
                        .orElseThrow();

        assertThat(first.patient()).isEqualTo("Almeida, Victor");
    }

    @Test
    void aFilledPracticeIsLeftAloneAndTheClockIsBack() {
        assertThat(bean(DemoLoader.class).load(PROGRESS::add)).isFalse();
        assertThat(bean(MovableClock.class).instant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void everybodyOnTheSignInPageCanSitDown() {
        People people = bean(People.class);
        assertThat(bean(DemoSignIns.class).list())
                .allMatch(one -> Tenancy.as(system(), () -> people.find(one.login())).isPresent());
    }

    private static int statements(long patientId) {
        return bean(Statements.class).listOf(patientId).size();
    }

    private static List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        Long after = null;
        while (true) {
            List<Claim> page =
                    bean(Claims.class)
                            .list(
                                    new ClaimQuery(
                                            java.util.Set.of(),
                                            null,
                                            ClaimQuery.Order.OLDEST,
                                            after,
                                            200));
            if (page.isEmpty()) {
                return claims;
            }
            claims.addAll(page);
            after = page.getLast().claimId();
        }
    }

    private static SignedIn system() {
        People people = bean(People.class);
        return people.system(people.listPractices().getFirst());
    }

    private static <T> T bean(Class<T> type) {
        return server.context().getBean(type);
    }
}
