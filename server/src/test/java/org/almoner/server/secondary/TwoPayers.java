package org.almoner.server.secondary;

import org.almoner.claims.Money;
import org.almoner.ledger.ClaimBalance;
import org.almoner.payer.Answer;
import org.almoner.payer.MemberIds;
import org.almoner.payer.PayerSimulator;
import org.almoner.payer.SimulatedPayer;
import org.almoner.server.charts.Encounters;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.clearinghouse.Inbox;
import org.almoner.server.clearinghouse.Outbox;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.ledger.Balances;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.remittance.EraText;
import org.almoner.server.remittance.RemittanceState;
import org.almoner.server.remittance.Remittances;
import org.almoner.server.statements.PatientAccount;
import org.almoner.server.statements.PatientAccounts;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small clinic with patients whom two payers cover, and payers that answer. */
final class TwoPayers {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final PayerSimulator payer = PayerSimulator.inMemory();
    private final Map<String, Long> payers = new HashMap<>();
    private final List<String> received = new ArrayList<>();
    private long member = 12_000;
    private int interchange = 100;

    TestServer server() {
        return server;
    }

    SmallClinic clinic() {
        return clinic;
    }

    /** A visit of somebody covered by these payers, the first one first; coded, and its claim. */
    Claim claim(String... payerIds) {
        long visit = visit(payerIds);
        clinic.code(visit, "M17.0", "99213");
        return clinic.claimOf(visit);
    }

    long visit(String... payerIds) {
        long visit = clinic.visit(false);
        return clinic.as(() -> {
            long patient = server.bean(Encounters.class).getEncounter(visit).patientId();
            member += 1000;
            for (int i = 0; i < payerIds.length; i++) {
                String id = payerIds[i];
                server.bean(Coverages.class)
                        .add(
                                patient,
                                Coverage.Terms.healthPlan(
                                        i + 1,
                                        payers.computeIfAbsent(id, this::add),
                                        SimulatedPayer.get(id).name(),
                                        MemberIds.make(id, member + 90),
                                        LocalDate.of(2026, 1, 1)));
            }
            return visit;
        });
    }

    private long add(String id) {
        if (id.equals(SimulatedPayer.BLUE_HARBOR)) {
            return clinic.payerId();
        }
        SimulatedPayer one = SimulatedPayer.get(id);
        return server.bean(Practice.class)
                .add(
                        new Payer(
                                0,
                                one.id(),
                                one.name(),
                                one.filingIndicator(),
                                one.street(),
                                one.city(),
                                one.state(),
                                one.zip(),
                                180,
                                180,
                                180));
    }

    /** The claim as it stands now. */
    Claim now(Claim claim) {
        return clinic.as(() -> server.bean(Claims.class).get(claim.claimId()));
    }

    /** The claim that asks the next payer. */
    Claim next(Claim claim) {
        return clinic.as(
                () -> server.bean(Claims.class).findFollower(claim.claimId()).orElseThrow());
    }

    boolean isNextAsked(Claim claim) {
        return clinic.as(() -> server.bean(Claims.class).findFollower(claim.claimId()).isPresent());
    }

    ClaimBalance balance(Claim claim) {
        return clinic.as(() -> server.bean(Balances.class).ofClaim(claim.number()));
    }

    PatientAccount account(Claim claim) {
        return clinic.as(() -> server.bean(PatientAccounts.class).get(claim.patientId()));
    }

    /** Sends a claim and takes in the receipts; returns what was sent. */
    String send(Claim claim) {
        String text = sendAway(claim);
        take(payer.receive(text, at()));
        return text;
    }

    /** Sends a claim whose answer the test keys itself; returns what was sent. */
    String sendAway(Claim claim) {
        Outbox outbox = server.bean(Outbox.class);
        return clinic.as(() -> {
            outbox.send(List.of(claim.claimId()));
            return outbox.text(outbox.listNewest(null, 1).getFirst().batchId());
        });
    }

    /** The payers decide what waits; their remittances are posted. */
    void remit() {
        server.clock().moveBy(Duration.ofDays(1));
        take(payer.remit(at()));
    }

    /** The payers decide, and their remittances are kept back instead of posted. */
    List<Answer> decide() {
        server.clock().moveBy(Duration.ofDays(1));
        return payer.remit(at());
    }

    /** A remittance keyed by the test, from its BPR on. */
    RemittanceState post(String body) {
        interchange++;
        String text = EraText.of(body, interchange);
        received.add(text);
        return clinic.as(() -> server.bean(Remittances.class).upload(text).getFirst().state());
    }

    void take(List<Answer> answers) {
        Inbox inbox = server.bean(Inbox.class);
        Remittances remittances = server.bean(Remittances.class);
        for (Answer answer : answers) {
            received.add(answer.interchange());
            clinic.as(() -> inbox.receive(answer.kind() + answer.hashCode(), answer.interchange()));
        }
        clinic.as(() -> {
            remittances.list(RemittanceState.TO_LOOK_AT, null, 10).stream()
                    .filter(one -> one.isAcceptable())
                    .forEach(one -> remittances.accept(one.remittanceId(), "looked at"));
            return true;
        });
    }

    /** What all remittances brought, added up from their own text. */
    Money cash() {
        return received.stream()
                .flatMap(text -> List.of(text.split("~", -1)).stream())
                .map(String::strip)
                .filter(segment -> segment.startsWith("BPR*"))
                .map(segment -> Money.parse(segment.split("\\*", -1)[2]))
                .collect(Money.sum());
    }

    private LocalDateTime at() {
        return LocalDateTime.ofInstant(server.clock().instant(), ZoneOffset.UTC);
    }
}
