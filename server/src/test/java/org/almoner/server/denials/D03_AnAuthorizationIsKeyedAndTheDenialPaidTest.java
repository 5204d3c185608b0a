package org.almoner.server.denials;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.payer.Answer;
import org.almoner.payer.PayerSimulator;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimDesk;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.clearinghouse.Inbox;
import org.almoner.server.clearinghouse.Outbox;
import org.almoner.server.practice.AuthorizationList;
import org.almoner.server.practice.Prices;
import org.almoner.server.remittance.RemittanceState;
import org.almoner.server.remittance.Remittances;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A service that the payer wanted to approve first: asked about, denied, keyed, and paid. */
class D03_AnAuthorizationIsKeyedAndTheDenialPaidTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final PayerSimulator payer = PayerSimulator.inMemory();
    private final Denials denials = server.bean(Denials.class);
    private final Outbox outbox = server.bean(Outbox.class);

    D03_AnAuthorizationIsKeyedAndTheDenialPaidTest() {
        clinic.as(() -> {
            server.bean(AuthorizationList.class).add(clinic.payerId(), "43239");
            server.bean(Prices.class)
                    .setCharge("43239", "", Money.parse("900"), LocalDate.of(2026, 1, 1));
            return true;
        });
    }

    @Test
    void theNumberIsKeyedWhereTheDenialIsWorkedAndTheReplacementIsPaid() {
        long visit = clinic.visit(true);
        clinic.code(visit, "K21.9", "43239");
        Claim claim = clinic.claimOf(visit);
        assertThat(claim.state()).isEqualTo(ClaimState.HELD);
        assertThat(clinic.as(() -> server.bean(Claims.class).listFindings(claim.claimId())))
                .extracting(checked -> checked.finding().edit())
                .containsExactly("authorization-number");
        clinic.as(() -> {
            server.bean(ClaimDesk.class).override(claim.claimId(), 0, "Approved by telephone.");
            return server.bean(ClaimDesk.class).release(claim.claimId());
        });
        sendAndPay(claim);

        DenialCase one = clinic.as(() -> denials.queue(10)).getFirst();
        assertThat(one.label()).isEqualTo("CO 197");
        WebSession session = server.signIn(clinic.person(), "everyone");
        assertThat(session.get("/denials/" + one.caseId()).body())
                .contains("The claim went without an authorization number (REF G1).");
        assertThat(session.get("/denials/" + one.caseId() + "/correct").body())
                .contains("the payer asks for it")
                .contains("name=\"authorization\"");
        WebSession.Page sent =
                session.post(
                        "/denials/" + one.caseId() + "/correct",
                        Map.of(
                                "diagnoses", "K21.9",
                                "code0", "43239",
                                "modifiers0", "",
                                "units0", "1",
                                "pointers0", "1",
                                "authorization", "PA700037",
                                "referral", "RF-12",
                                "explanation", "The authorization number was missing."));
        assertThat(sent.body())
                .contains("The replacement is ready and leaves with the next batch.");
        server.clock().moveBy(Duration.ofDays(10));
        assertThat(sendAndPay(clinic.claimOf(visit)))
                .contains("REF*9F*RF-12~")
                .contains("REF*G1*PA700037~");

        assertThat(clinic.as(() -> denials.get(one.caseId())).state()).isEqualTo(CaseState.WON);
        assertThat(clinic.claimOf(visit).state()).isEqualTo(ClaimState.PAID);
    }

    @Test
    void aNumberKeyedOnTheClaimPageLetsItLeave() {
        long visit = clinic.visit(true);
        clinic.code(visit, "K21.9", "43239");
        Claim claim = clinic.claimOf(visit);
        WebSession session = server.signIn(clinic.person(), "everyone");

        assertThat(
                        session.post(
                                        "/claims/%d/approval".formatted(claim.claimId()),
                                        Map.of("authorization", "PA*1"))
                                .body())
                .contains("letters, digits, spaces, dots, dashes and slashes only");
        WebSession.Page page =
                session.post(
                        "/claims/%d/approval".formatted(claim.claimId()),
                        Map.of("authorization", "PA 77"));

        assertThat(page.body()).contains("PA 77").contains("ready to send");
        assertThat(session.get("/visits/" + visit).body()).contains("value=\"PA 77\"");
    }

    @Test
    void aNumberKeyedAtTheVisitIsOnTheClaimFromTheStart() {
        long visit = clinic.visit(true);
        WebSession session = server.signIn(clinic.person(), "everyone");
        assertThat(
                        session.post(
                                        "/visits/%d/approval".formatted(visit),
                                        Map.of("authorization", "PA1", "referral", "RF2"))
                                .body())
                .contains("Kept. A claim that is built from now on carries these numbers.");

        clinic.code(visit, "K21.9", "43239");

        Claim claim = clinic.claimOf(visit);
        assertThat(claim.state()).isEqualTo(ClaimState.READY);
        var text = clinic.as(() -> server.bean(Claims.class).currentVersion(claim.claimId()));
        assertThat(text.authorization()).isEqualTo("PA1");
        assertThat(text.referral()).isEqualTo("RF2");
    }

    /** Sends the claim, takes in all that comes back, and returns what was sent. */
    private String sendAndPay(Claim claim) {
        String text =
                clinic.as(() -> {
                    outbox.send(List.of(claim.claimId()));
                    return outbox.text(outbox.listNewest(null, 1).getFirst().batchId());
                });
        LocalDateTime now = LocalDateTime.ofInstant(server.clock().instant(), ZoneOffset.UTC);
        take(payer.receive(text, now));
        take(payer.remit(now.plusHours(1)));
        return text;
    }

    private void take(List<Answer> answers) {
        Inbox inbox = server.bean(Inbox.class);
        Remittances remittances = server.bean(Remittances.class);
        for (Answer answer : answers) {
            clinic.as(() -> inbox.receive(answer.kind() + answer.hashCode(), answer.interchange()));
        }
        clinic.as(() -> {
            remittances
                    .list(RemittanceState.TO_LOOK_AT, null, 10)
                    .forEach(one -> remittances.accept(one.remittanceId(), "looked at"));
            return true;
        });
    }
}
