package org.almoner.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.ledger.ClaimDecision;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.ClaimAdjudicated;
import org.almoner.server.claims.ClaimBuilt;
import org.almoner.server.claims.ClaimCorrected;
import org.almoner.server.claims.ClaimFacts;
import org.almoner.server.claims.ClaimOutcome;
import org.almoner.server.claims.ClaimRejected;
import org.almoner.server.insight.ClaimsBehind.Question;
import org.almoner.server.remittance.RemittancePosted;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ten claims and their answers; every rate is counted by hand beside them. */
class I01_MeasuresFollowEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final long PAYER = 7;

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();
    private final Measures measures = server.bean(Measures.class);
    private final ClaimsBehind behind = server.bean(ClaimsBehind.class);

    @BeforeEach
    void tenClaimsAreAnswered() {
        server.clock().moveTo(NOW);
        for (int claim = 1; claim <= 10; claim++) {
            say(new ClaimBuilt(facts(claim), NOW));
        }
        for (int claim = 1; claim <= 6; claim++) {
            answer(claim, ClaimOutcome.PAID);
        }
        answer(7, ClaimOutcome.DENIED);
        answer(8, ClaimOutcome.PARTLY_DENIED);
        say(new ClaimRejected(facts(9), NOW, "subscriber not found"));
        answer(9, ClaimOutcome.PAID); // too late to count as paid at first
        answer(7, ClaimOutcome.PAID);
    }

    @Test
    void aCorrectedClaimCountsWithItsNewCharge() {
        Money before = as(() -> measures.daysInReceivables().charges());
        ClaimFacts one = facts(1);
        say(
                new ClaimCorrected(
                        new ClaimFacts(
                                one.claimId(),
                                one.number(),
                                2,
                                one.encounterId(),
                                one.patientId(),
                                one.payerId(),
                                one.providerId(),
                                one.charge().plus(Money.parse("50")),
                                one.expected(),
                                one.serviceDate(),
                                one.follows()),
                        NOW,
                        "a second unit"));
        assertThat(as(() -> measures.daysInReceivables().charges()))
                .isEqualTo(before.plus(Money.parse("50")));
    }

    @Test
    void theFirstPassRateCountsOnlyWhatWasPaidAtTheFirstAnswer() {
        assertThat(as(() -> measures.firstAnswers(30).firstPass().toString())).isEqualTo("66.7%");
        assertThat(numbers(new Question.FirstAnswered("paid", List.of("PAID"), 30)))
                .isEqualTo("C-6 C-5 C-4 C-3 C-2 C-1");
    }

    @Test
    void theDenialRateCountsWholeAndPartialDenials() {
        assertThat(as(() -> measures.firstAnswers(30).denied().toString())).isEqualTo("22.2%");
    }

    @Test
    void denialsAreAddedUpByReasonTheDearestFirst() {
        refuse(7, "CO", "4", 28_000);
        refuse(8, "CO", "97", 9_000);
        refuse(8, "CO", "97", 1_000);
        assertThat(
                        as(() ->
                                measures.denialsByReason(30).stream()
                                        .map(one ->
                                                "%s %s: %d claims, %s, %s"
                                                        .formatted(
                                                                one.group(),
                                                                one.reason(),
                                                                one.claims(),
                                                                one.money(),
                                                                one.share()))
                                        .toList()))
                .containsExactly("CO 4: 1 claims, 280.00, 73.7%", "CO 97: 1 claims, 100.00, 26.3%");
        assertThat(numbers(new Question.DeniedFor("CO", "4", 30))).isEqualTo("C-7");
    }

    @Test
    void withoutAnyAnswerARateIsADashNotAHundredPercent() {
        SignedIn empty = server.foundPractice();
        assertThat(Tenancy.as(empty, () -> measures.firstAnswers(30).firstPass().toString()))
                .isEqualTo("–");
        assertThat(Tenancy.as(empty, () -> measures.aging(Map.of(PAYER, "Somebody")))).isEmpty();
    }

    private void answer(int claim, ClaimOutcome outcome) {
        say(
                new ClaimAdjudicated(
                        facts(claim), NOW, outcome, Money.ZERO, Money.ZERO, Money.ZERO, ""));
    }

    private void refuse(int claim, String group, String reason, long cents) {
        ClaimDecision.Denial denial =
                new ClaimDecision.Denial(
                        null, "20610", group, reason, List.of(), Money.cents(cents));
        ClaimDecision decision =
                new ClaimDecision(
                        "C-" + claim,
                        0,
                        "4",
                        "P1",
                        false,
                        Money.cents(cents),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO,
                        Money.cents(cents),
                        Money.ZERO,
                        List.of(denial));
        as(() -> {
            server.bean(InsightEvents.class)
                    .on(
                            new RemittancePosted(
                                    1,
                                    "Payer",
                                    "T1",
                                    LocalDate.of(2026, 11, 20),
                                    List.of(decision)));
            return true;
        });
    }

    /** Only insight hears it: the other listeners would look for claims that are not there. */
    private void say(Object event) {
        as(() -> {
            InsightEvents insight = server.bean(InsightEvents.class);
            switch (event) {
                case ClaimBuilt built -> insight.on(built);
                case ClaimCorrected corrected -> insight.on(corrected);
                case ClaimRejected rejected -> insight.on(rejected);
                case ClaimAdjudicated adjudicated -> insight.on(adjudicated);
                default -> throw new IllegalArgumentException(event.toString());
            }
            return true;
        });
    }

    private static ClaimFacts facts(int claim) {
        return new ClaimFacts(
                claim,
                "C-" + claim,
                1,
                claim,
                claim,
                PAYER,
                1,
                Money.cents(10_000),
                null,
                LocalDate.of(2026, 11, 1),
                null);
    }

    private String numbers(Question question) {
        return as(() ->
                behind.list(question, null, 50).stream()
                        .map(ClaimsBehind.Row::number)
                        .collect(Collectors.joining(" ")));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Tenancy.as(person, work);
    }
}
