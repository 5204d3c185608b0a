package org.almoner.server.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.payer.PayerSimulator;
import org.almoner.server.claims.Claim;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.TwoAtOnce;
import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.util.List;

/** A button pressed twice sends once, settles once and applies once. */
class X02_TwoPeopleAtOneBatchTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final TwoAtOnce both = new TwoAtOnce(server, clinic.person());
    private final Outbox outbox = server.bean(Outbox.class);

    @Test
    void aClaimThatIsBeingSentIsLeftOutOfTheSecondBatch() throws Exception {
        Claim ready = ready();
        Outbox.Sent second = both.secondOf(() -> send(ready), () -> send(ready));
        assertThat(second.batches()).isEmpty();
        assertThat(second.leftOut()).containsExactly(new Outbox.LeftOut(ready.number(), "is sent"));
    }

    @Test
    void aFileThatIsBeingAppliedIsNotAppliedBesideIt() throws Exception {
        Claim ready = ready();
        long batch = send(ready).batches().getFirst().batchId();
        String answer =
                PayerSimulator.inMemory()
                        .receive(
                                clinic.as(() -> outbox.text(batch)),
                                LocalDateTime.of(2026, 11, 6, 15, 0))
                        .getFirst()
                        .interchange();
        long file =
                clinic.as(() ->
                        server.bean(InboxRows.class)
                                .keep("answer.x12", answer, server.clock().instant())
                                .orElseThrow());
        Inbox inbox = server.bean(Inbox.class);
        Inbox.TakenIn second =
                both.secondOf(
                        () -> clinic.as(() -> inbox.applyAgain(file)),
                        () -> clinic.as(() -> inbox.applyAgain(file)));
        assertThat(second.state()).isEqualTo(InboxFile.State.APPLIED);
        assertThat(clinic.as(() -> outbox.listAnswers(batch))).hasSize(1);
    }

    @Test
    void whatOnePersonSettledAnotherDoesNotSendAgain() {
        long batch = send(ready()).batches().getFirst().batchId();
        clinic.as(() ->
                server.bean(BatchRows.class)
                        .settle(
                                batch,
                                Batch.State.PENDING,
                                Batch.State.UNCLEAR,
                                "The line broke.",
                                null,
                                null));
        assertThatThrownBy(
                        () -> both.secondOf(() -> settle(batch, true), () -> settle(batch, false)))
                .hasMessageContaining("is sent; there is nothing to settle");
        assertThat(clinic.as(() -> outbox.get(batch)).state()).isEqualTo(Batch.State.SENT);
    }

    private boolean settle(long batch, boolean arrived) {
        return clinic.as(() -> {
            outbox.settleUnclear(batch, arrived);
            return true;
        });
    }

    private Outbox.Sent send(Claim claim) {
        return clinic.as(() -> outbox.send(List.of(claim.claimId())));
    }

    private Claim ready() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        return clinic.claimOf(visit);
    }
}
