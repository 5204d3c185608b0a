package org.almoner.server.denials;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.ledger.Account;
import org.almoner.payer.Answer;
import org.almoner.payer.PayerSimulator;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.clearinghouse.Inbox;
import org.almoner.server.clearinghouse.Outbox;
import org.almoner.server.coding.ChartDesk;
import org.almoner.server.ledger.Balances;
import org.almoner.server.remittance.RemittanceState;
import org.almoner.server.remittance.Remittances;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** From the chart to the lesson, with a payer that makes up its own mind. */
class D02_TheStoryWithAPayerThatAnswersTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final PayerSimulator payer = PayerSimulator.inMemory();
    private final Denials denials = server.bean(Denials.class);

    @Test
    void bothKneesAreDeniedMendedAtTheScreenPaidAndLearned() {
        long visit = clinic.visit(true);
        clinic.as(() -> {
            ChartDesk desk = server.bean(ChartDesk.class);
            desk.add(visit, "M17.0", "typed");
            desk.add(visit, "20610", "typed");
            long service = desk.listServices(visit).getFirst().serviceId();
            desk.changeService(visit, service, "", 2, "1");
            return desk.finish(visit);
        });
        Claim claim = clinic.claimOf(visit);
        sendAndPay(claim);
        DenialCase one = clinic.as(() -> denials.queue(10)).getFirst();
        assertThat(one.label()).isEqualTo("CO 4");
        assertThat(one.atStake()).hasToString("480.00");
        assertThat(balance(claim).contested()).hasToString("480.00");

        WebSession session = server.signIn(clinic.person(), "everyone");
        WebSession.Page draft = session.get("/denials/" + one.caseId() + "/correct");
        assertThat(draft.body())
                .contains("<mark class=\"on\">")
                .contains("name=\"modifiers0\"")
                .contains("value=\"50\"");
        WebSession.Page sent =
                session.post(
                        "/denials/" + one.caseId() + "/correct",
                        Map.of(
                                "diagnoses", "M17.0",
                                "code0", "20610",
                                "modifiers0", "50",
                                "units0", "1",
                                "pointers0", "1",
                                "explanation", "Modifier 50 was missing; both knees were done."));
        assertThat(sent.body())
                .contains("The replacement is ready and leaves with the next batch.");
        Claim replaced = clinic.claimOf(visit);
        assertThat(replaced.state()).isEqualTo(ClaimState.READY);
        assertThat(
                        clinic.as(() -> server.bean(Claims.class).currentVersion(claim.claimId()))
                                .note())
                .isEqualTo("Modifier 50 was missing; both knees were done.");

        server.clock().moveBy(java.time.Duration.ofDays(10));
        sendAndPay(replaced);

        assertThat(clinic.claimOf(visit).state()).isEqualTo(ClaimState.PAID);
        DenialCase won = clinic.as(() -> denials.get(one.caseId()));
        assertThat(won.state()).isEqualTo(CaseState.WON);
        assertThat(balance(claim).charge()).hasToString("360.00");
        assertThat(balance(claim).isProved()).isTrue();
        assertThat(balance(claim).isPending()).isFalse();
        assertThat(won.recovered()).isEqualTo(balance(claim).paid().plus(balance(claim).patient()));
        assertThat(
                        clinic.as(() ->
                                server.bean(Balances.class).ofKind(Account.Kind.REMITTANCE_CASH)))
                .isEqualTo(balance(claim).paid());

        Lessons lessons = server.bean(Lessons.class);
        Lessons.Lesson lesson = clinic.as(() -> lessons.listOf("Every Role")).getFirst();
        assertThat(lesson.modifier()).isEqualTo("50");
        WebSession.Page page = session.get("/lessons/" + lesson.lessonId());
        assertThat(page.body()).contains("<b>Stopped:</b>").contains("both knees");
        assertThat(session.post("/lessons/" + lesson.lessonId() + "/accept", Map.of()).body())
                .contains("Accepted: every scrub now asks for it.");
    }

    private void sendAndPay(Claim claim) {
        Outbox outbox = server.bean(Outbox.class);
        String text =
                clinic.as(() -> {
                    outbox.send(List.of(claim.claimId()));
                    return outbox.text(outbox.listNewest(null, 1).getFirst().batchId());
                });
        LocalDateTime now = LocalDateTime.ofInstant(server.clock().instant(), ZoneOffset.UTC);
        take(payer.receive(text, now));
        take(payer.remit(now.plusHours(1)));
    }

    /** What came is taken in, and of the remittances each is posted or accepted by a person. */
    private void take(List<Answer> answers) {
        Inbox inbox = server.bean(Inbox.class);
        Remittances remittances = server.bean(Remittances.class);
        for (Answer answer : answers) {
            clinic.as(() -> inbox.receive(answer.kind() + answer.hashCode(), answer.interchange()));
        }
        clinic.as(() -> {
            remittances
                    .list(RemittanceState.TO_LOOK_AT, null, 10)
                    .forEach(one ->
                            assertThat(one.isAcceptable()).as(one.reasons().toString()).isTrue());
            remittances
                    .list(RemittanceState.TO_LOOK_AT, null, 10)
                    .forEach(one -> remittances.accept(one.remittanceId(), "looked at"));
            return true;
        });
    }

    private org.almoner.ledger.ClaimBalance balance(Claim claim) {
        return clinic.as(() -> server.bean(Balances.class).ofClaim(claim.number()));
    }
}
