package org.almoner.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.claims.Claim;
import org.almoner.server.clearinghouse.AnswersAskedFor;
import org.almoner.server.clearinghouse.Outbox;
import org.almoner.server.clearinghouse.Transport.Incoming;
import org.almoner.server.clock.MovableClock;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** What waits with the demo's payers is not decided only because somebody sent something else. */
class A03_AnAnswerConcernsWhatWasSentTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final MovableClock clock =
            new MovableClock(Clock.fixed(server.clock().instant(), ZoneOffset.UTC));
    private final Claim waits = claim();
    private final Claim sentNow = claim();

    @TempDir private Path folder;
    private DemoClearinghouse payers = new DemoClearinghouse(Path.of(""), clock);

    @BeforeEach
    void oneClaimWaitsAtThePayer() {
        payers = new DemoClearinghouse(folder, clock);
        payers.beginAnew();
        send(waits);
        assertThat(kinds(take())).containsExactly("TA1", "999", "277CA");
        payers.letGo();
        assertThat(take()).isEmpty();
    }

    @Test
    void theRemittanceIsAboutTheClaimThatWasSent() {
        send(sentNow);
        assertThat(kinds(take())).containsExactly("TA1", "999", "277CA");
        assertThat(take())
                .singleElement()
                .satisfies(file ->
                        assertThat(file.content())
                                .contains("CLP*" + sentNow.number())
                                .doesNotContain("CLP*" + waits.number()));
        assertThat(take()).isEmpty();
    }

    @Test
    void askingRightAfterSendingIsAboutWhatWasSentToo() {
        send(sentNow);
        take();
        payers.on(new AnswersAskedFor());
        assertThat(take())
                .singleElement()
                .satisfies(
                        file -> assertThat(file.content()).doesNotContain("CLP*" + waits.number()));
    }

    @Test
    void whatWaitsIsDecidedWhenAPersonAsks() {
        payers.on(new AnswersAskedFor());
        assertThat(take())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).contains("CLP*" + waits.number()));
    }

    @Test
    void whatWaitsIsDecidedTheNextDay() {
        clock.moveBy(Duration.ofDays(1));
        assertThat(take())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).contains("CLP*" + waits.number()));
        assertThat(take()).isEmpty();
    }

    @Test
    void aRestartRemembersWhatWasDecided() {
        send(sentNow);
        take();
        List<Incoming> remittance = take();
        payers = new DemoClearinghouse(folder, clock);
        payers.on(new AnswersAskedFor());
        assertThat(take())
                .singleElement()
                .satisfies(file ->
                        assertThat(file.content())
                                .contains("CLP*" + waits.number())
                                .isNotEqualTo(remittance.getFirst().content()));
    }

    private Claim claim() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M170", "20610");
        return clinic.claimOf(visit);
    }

    private void send(Claim claim) {
        String text =
                clinic.as(() -> {
                    Outbox outbox = server.bean(Outbox.class);
                    return outbox.text(
                            outbox.send(List.of(claim.claimId())).batches().getFirst().batchId());
                });
        payers.send("claims.x12", text);
    }

    private List<Incoming> take() {
        List<Incoming> files = payers.collect();
        files.forEach(payers::taken);
        return files;
    }

    private static List<String> kinds(List<Incoming> files) {
        return files.stream().map(file -> file.name().replaceAll("^\\d+-|\\.x12$", "")).toList();
    }
}
