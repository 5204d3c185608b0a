package org.almoner.server.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.payer.Answer;
import org.almoner.payer.PayerSimulator;
import org.almoner.server.claims.Adjudication;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimCorrections;
import org.almoner.server.claims.ClaimDesk;
import org.almoner.server.claims.ClaimOutcome;
import org.almoner.server.claims.ClaimProgress;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.ClaimStepRefusedException;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.LearnedEdits;
import org.almoner.server.coding.ChartDesk;
import org.almoner.server.coding.CodedService;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One visit from the coder's desk to the payer's front door, and what can go wrong on the way. */
class X01_FromChartToAnswerTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final Claims claims = server.bean(Claims.class);
    private final Outbox outbox = server.bean(Outbox.class);
    private final Exchange exchange = server.bean(Exchange.class);

    /** A payer at the other end of the line, who can lose what is said. */
    private static final class Line implements Transport {
        private final PayerSimulator payer = PayerSimulator.inMemory();
        private final List<Incoming> waiting = new ArrayList<>();
        private Sent next = new Sent.Taken();
        private int handedOver;

        @Override
        public Sent send(String name, String interchange) {
            handedOver++;
            if (!(next instanceof Sent.Refused)) {
                for (Answer answer :
                        payer.receive(interchange, LocalDateTime.of(2026, 11, 6, 15, 0))) {
                    String file = "%s-%d.x12".formatted(answer.kind(), waiting.size());
                    waiting.add(new Incoming(file, answer.interchange()));
                }
            }
            return next;
        }

        @Override
        public List<Incoming> collect() {
            return List.copyOf(waiting);
        }

        @Override
        public void taken(Incoming incoming) {
            waiting.remove(incoming);
        }
    }

    @Test
    void aCleanClaimGoesOutAndComesBackAccepted() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        Claim ready = clinic.claimOf(visit);
        assertThat(ready.state()).isEqualTo(ClaimState.READY);
        assertThat(ready.charge()).hasToString("240.00");
        assertThat(ready.expected()).hasToString("80.00");

        Outbox.Sent sent = clinic.as(() -> outbox.send(List.of(ready.claimId())));
        assertThat(sent.leftOut()).isEmpty();
        Exchange.Result result = clinic.as(() -> exchange.exchangeBy(new Line()));

        assertThat(result.words()).isEqualTo("1 file sent, 3 files came in.");
        Claim accepted = clinic.claimOf(visit);
        assertThat(accepted.state()).isEqualTo(ClaimState.ACCEPTED);
        assertThat(accepted.payerClaimNumber()).isNotBlank();
        assertThat(story(accepted))
                .isEqualTo(
                        """
                        Coded by Every Role: M17.0; 20610
                        Checked: nothing stops it
                        Sent in batch %d, control number 000000001
                        Received whole by the clearinghouse
                        Accepted by BLUE HARBOR PPO as %s
                        """
                                .formatted(
                                        sent.batches().getFirst().batchId(),
                                        accepted.payerClaimNumber()));
        assertThat(
                        clinic
                                .as(() -> outbox.listAnswers(sent.batches().getFirst().batchId()))
                                .stream()
                                .map(answer -> answer.kind() + ": " + answer.words()))
                .contains("999: The file was read whole.");
    }

    @Test
    void aFileWhoseFateIsUnclearIsNotSentAgainButSettledByItsAcknowledgement() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        Batch batch =
                clinic.as(() -> outbox.send(List.of(clinic.claimOf(visit).claimId())))
                        .batches()
                        .getFirst();
        Line line = new Line();
        line.next = new Transport.Sent.Unclear("The line broke.");
        List<Transport.Incoming> late = new ArrayList<>();
        clinic.as(() -> {
            exchange.exchangeBy(
                    new Transport() {
                        @Override
                        public Sent send(String name, String interchange) {
                            return line.send(name, interchange);
                        }

                        @Override
                        public List<Incoming> collect() {
                            return late;
                        }

                        @Override
                        public void taken(Incoming incoming) {
                            line.taken(incoming);
                        }
                    });
            return null;
        });
        assertThat(clinic.as(() -> outbox.get(batch.batchId())).state())
                .isEqualTo(Batch.State.UNCLEAR);

        clinic.as(() -> exchange.exchangeBy(line));

        assertThat(line.handedOver).isEqualTo(1);
        assertThat(clinic.as(() -> outbox.get(batch.batchId())).state())
                .isEqualTo(Batch.State.SENT);
        assertThat(clinic.claimOf(visit).state()).isEqualTo(ClaimState.ACCEPTED);
    }

    @Test
    void aRefusedFileIsHandedOverAgainLaterWithTheSameNumbers() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        clinic.as(() -> outbox.send(List.of(clinic.claimOf(visit).claimId())));
        Line line = new Line();
        line.next = new Transport.Sent.Refused("The folder is full.");
        clinic.as(() -> exchange.exchangeBy(line));
        clinic.as(() -> exchange.exchangeBy(line));
        assertThat(line.handedOver).isEqualTo(1);

        server.clock().moveBy(java.time.Duration.ofMinutes(5));
        line.next = new Transport.Sent.Taken();
        clinic.as(() -> exchange.exchangeBy(line));

        assertThat(line.handedOver).isEqualTo(2);
        assertThat(clinic.claimOf(visit).state()).isEqualTo(ClaimState.ACCEPTED);
    }

    @Test
    void theSameAcknowledgementTwiceChangesNothing() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        clinic.as(() -> outbox.send(List.of(clinic.claimOf(visit).claimId())));
        Line line = new Line();
        line.send("once", textOfTheNewestBatch());
        List<Transport.Incoming> files = line.collect();
        Inbox inbox = server.bean(Inbox.class);
        files.forEach(file -> clinic.as(() -> inbox.receive(file.name(), file.content())));
        String before = story(clinic.claimOf(visit));

        List<String> words =
                files.stream()
                        .map(file ->
                                clinic.as(() -> inbox.receive(file.name(), file.content())).words())
                        .distinct()
                        .toList();

        assertThat(words).containsExactly("The same file came before; nothing was applied again.");
        assertThat(story(clinic.claimOf(visit))).isEqualTo(before);
    }

    @Test
    void whatIsNoX12WaitsForAPersonWithItsFinding() {
        Inbox inbox = server.bean(Inbox.class);
        Inbox.TakenIn taken = clinic.as(() -> inbox.receive("junk.pdf", "%PDF\u0000 not for us"));
        assertThat(taken.state()).isEqualTo(InboxFile.State.UNREADABLE);
        assertThat(clinic.as(() -> inbox.listUnreadable(10)))
                .singleElement()
                .satisfies(file ->
                        assertThat(file.findings())
                                .containsExactly(
                                        "error at file: The file does not begin with an ISA"
                                                + " segment; it is not an X12 interchange."));
    }

    /** No claim below says it again, so that nobody else would hear of it. */
    @Test
    void aBillingProviderWhoIsTurnedAwayWaitsForAPerson() {
        String answer =
                """
                ISA*00*          *00*          *ZZ*CLEARWAY       *ZZ*HARBOR         *260303*1000*^*00501*000000088*0*T*:~
                GS*HN*CLEARWAY*HARBOR*20260303*1000*88*X*005010X214~
                ST*277*0001*005010X214~
                BHT*0085*08*X1*20260303*1000*TH~
                HL*1**19*0~
                NM1*85*2*HARBOR CLINIC*****FI*991234567~
                TRN*1*0~
                STC*A8:562:85*20260303*U*300~
                SE*7*0001~
                GE*1*88~
                IEA*1*000000088~
                """;
        Inbox inbox = server.bean(Inbox.class);
        Inbox.TakenIn taken = clinic.as(() -> inbox.receive("277.x12", answer));
        assertThat(taken.state()).isEqualTo(InboxFile.State.UNREADABLE);
        assertThat(taken.words())
                .isEqualTo(
                        "A 277CA turned away every claim of a billing provider: the billing"
                                + " provider's NPI does not agree with another field (A8:562)."
                                + " It names no file of ours; please find the claims and send"
                                + " them again.");
    }

    @Test
    void aStopHoldsTheClaimUntilItIsMended() {
        long visit = clinic.visit(true);
        clinic.as(() -> {
            ChartDesk desk = server.bean(ChartDesk.class);
            desk.add(visit, "M17.0", "typed");
            desk.add(visit, "20610", "typed");
            long service = desk.listServices(visit).getFirst().serviceId();
            desk.changeService(visit, service, "50 LT", 1, "1");
            return desk.finish(visit);
        });
        Claim held = clinic.claimOf(visit);
        assertThat(held.state()).isEqualTo(ClaimState.HELD);
        ClaimDesk desk = server.bean(ClaimDesk.class);
        assertThatThrownBy(() -> clinic.as(() -> desk.release(held.claimId())))
                .isInstanceOf(ClaimStepRefusedException.class);
        assertThatThrownBy(() ->
                        clinic.as(() -> {
                            desk.override(held.claimId(), 0, "because");
                            return null;
                        }))
                .hasMessageContaining("only a warning");

        Claim mended =
                clinic.as(() ->
                        server.bean(ClaimCorrections.class)
                                .correct(
                                        held.claimId(),
                                        List.of("M170"),
                                        List.of(service("50")),
                                        "modifier mended"));

        assertThat(mended.state()).isEqualTo(ClaimState.READY);
        assertThat(mended.version()).isEqualTo(2);
        assertThat(mended.charge()).hasToString("360.00");
    }

    @Test
    void aDeniedClaimIsReplacedAndWhatWasLearnedWouldNowStopTheFirstVersion() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        long id = clinic.claimOf(visit).claimId();
        String number = clinic.claimOf(visit).number();
        ClaimProgress progress = server.bean(ClaimProgress.class);
        ClaimCorrections corrections = server.bean(ClaimCorrections.class);
        LearnedEdits learned = server.bean(LearnedEdits.class);
        clinic.as(() -> outbox.send(List.of(id)));
        clinic.as(() -> {
            progress.recordAdjudication(
                    number,
                    new Adjudication(
                            ClaimOutcome.DENIED,
                            "BH26318",
                            org.almoner.claims.Money.ZERO,
                            org.almoner.claims.Money.ZERO,
                            org.almoner.claims.Money.parse("240"),
                            "modifier missing (CO 4) on line 1",
                            "835"));
            return null;
        });
        assertThat(clinic.claimOf(visit).state()).isEqualTo(ClaimState.DENIED);
        assertThat(clinic.as(() -> corrections.wouldNowStop(id, 1))).isEmpty();

        Claim replaced =
                clinic.as(() ->
                        corrections.replace(
                                id,
                                List.of("M170"),
                                List.of(service("50")),
                                "modifier 50 added: “both knees”"));
        clinic.as(() ->
                learned.accept(
                        learned.propose(
                                "20610",
                                List.of("both", "bilateral"),
                                "50",
                                SmallClinic.VISIT,
                                "Denied with CO 4.",
                                id)));

        assertThat(replaced.state()).isEqualTo(ClaimState.READY);
        assertThat(replaced.version()).isEqualTo(2);
        var text = clinic.as(() -> claims.currentVersion(id));
        assertThat(text.frequency()).isEqualTo(Frequency.REPLACEMENT);
        assertThat(text.payerClaimNumber()).isEqualTo("BH26318");
        assertThat(text.note()).isEqualTo("modifier 50 added \"both knees\"");
        assertThat(clinic.as(() -> corrections.wouldNowStop(id, 1))).hasSize(1);
        assertThat(clinic.as(() -> corrections.wouldNowStop(id, 2))).isEmpty();
        assertThat(clinic.as(() -> claims.originalVersion(id)).charge()).hasToString("240.00");
    }

    @Test
    void aVisitWithoutCoverageMakesNoClaim() {
        long visit = clinic.visit(false);
        clinic.code(visit, "M17.0", "99213");
        assertThat(clinic.as(() -> claims.listOfEncounter(visit))).isEmpty();
    }

    private static CodedService service(String modifier) {
        return new CodedService("20610", List.of(modifier), 1, List.of(1));
    }

    private String textOfTheNewestBatch() {
        return clinic.as(() -> outbox.text(outbox.listNewest(null, 1).getFirst().batchId()));
    }

    private String story(Claim claim) {
        return clinic.as(() -> claims.story(claim.claimId())).stream()
                .map(event -> event.what() + " " + event.detail() + "\n")
                .collect(Collectors.joining());
    }
}
