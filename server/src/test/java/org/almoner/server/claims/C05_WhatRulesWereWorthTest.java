package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Money;
import org.almoner.rules.risk.DenialRisk.Learned;
import org.almoner.server.claims.RuleRecords.RefusedLine;
import org.almoner.server.claims.RuleVoices.Voice;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Each rule is counted with what became of it, and one that cries wolf is made quieter. */
class C05_WhatRulesWereWorthTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 6);
    private static final Finding WARNING = finding("worried", Severity.WARN);

    private final TestServer server = TestServer.get();
    private final org.almoner.server.access.SignedIn person = founded();
    private final FiledClaims filed = as(() -> new FiledClaims(server));
    private final RuleRecords records = server.bean(RuleRecords.class);
    private final RuleVoices voices = server.bean(RuleVoices.class);

    private org.almoner.server.access.SignedIn founded() {
        server.itIs("2026-11-06T14:00:00Z");
        return server.foundPractice();
    }

    @Test
    void aRuleThatIsOverriddenAndPaidTenTimesCriesWolf() {
        for (int patient = 1; patient <= 10; patient++) {
            decided(overridden(patient), patient <= 7 ? ClaimOutcome.PAID : ClaimOutcome.DENIED);
        }
        overridden(11);
        spoken(12);
        RuleRecord record = record("worried");
        assertThat(record).isEqualTo(new RuleRecord("worried", 12, 0, 11, 7, 3));
        assertThat(record.open()).isEqualTo(1);
        assertThat(record.standing()).isEqualTo(1);
        assertThat(record.criesWolf()).isTrue();
    }

    @Test
    void nineCasesProveNothingAndNeitherDoManyDenials() {
        for (int patient = 1; patient <= 9; patient++) {
            decided(overridden(patient), ClaimOutcome.PAID);
        }
        assertThat(record("worried").criesWolf()).isFalse();
        for (int patient = 10; patient <= 20; patient++) {
            decided(overridden(patient), ClaimOutcome.PARTLY_DENIED);
        }
        assertThat(record("worried").criesWolf()).isFalse();
    }

    @Test
    void whatTheNextCheckNoLongerSaysWasMended() {
        Claim claim = spoken(1);
        as(() -> {
            server.bean(ClaimFindings.class)
                    .add(claim.claimId(), 1, List.of(), server.clock().instant());
            return claim;
        });
        assertThat(record("worried")).isEqualTo(new RuleRecord("worried", 1, 1, 0, 0, 0));
    }

    @Test
    void anAnswerThatComesAgainDoesNotChangeTheFirst() {
        Claim claim = overridden(1);
        decided(claim, ClaimOutcome.DENIED);
        decided(claim, ClaimOutcome.PAID);
        assertThat(record("worried").denied()).isEqualTo(1);
    }

    @Test
    void aDenialIsUnforeseenWhenNoRuleSpokeOfItsLineOrItsClaim() {
        Claim warned = filed(1, WARNING);
        Claim silent = filed(2);
        Claim remarked = filed(3, finding("worried", Severity.INFO));
        List<RefusedLine> refused = new ArrayList<>();
        for (Claim claim : List.of(warned, silent, remarked)) {
            decided(claim, ClaimOutcome.DENIED);
            refused.add(new RefusedLine(claim.claimId(), "99213"));
        }
        refused.add(new RefusedLine(warned.claimId(), "20610"));
        assertThat(as(() -> records.unforeseen(refused)))
                .isEqualTo(Set.of(refused.get(1), refused.get(2), refused.get(3)));
    }

    @Test
    void aLoweredRuleRemarksASilentOneIsNotHeardAndAStopStays() {
        Finding stop = finding("worried", Severity.STOP);
        List<Finding> said = List.of(WARNING, stop, finding("other", Severity.WARN));
        as(() -> decide(Voice.LOWERED));
        assertThat(as(() -> voices.heard(said)))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO, Severity.STOP, Severity.WARN);
        as(() -> decide(Voice.SILENCED));
        assertThat(as(() -> voices.heard(said))).containsExactly(stop, said.get(2));
        as(() -> decide(Voice.FULL));
        assertThat(as(() -> voices.heard(said))).isEqualTo(said);
    }

    @Test
    void anotherPracticeHearsTheRuleAndSeesNoRecord() {
        overridden(1);
        as(() -> decide(Voice.SILENCED));
        var other = server.foundPractice();
        org.almoner.server.access.Tenancy.as(
                other,
                () -> {
                    assertThat(voices.heard(List.of(WARNING))).containsExactly(WARNING);
                    assertThat(records.list(DAY, DAY)).isEmpty();
                });
    }

    @Test
    void theScoreStaysOffWithItsReasonUntilThereIsEnough() {
        decided(filed(1), ClaimOutcome.PAID);
        decided(filed(2), ClaimOutcome.DENIED);
        assertThat(as(() -> server.bean(RiskOfDenial.class).learn()))
                .isEqualTo(
                        new Learned.Off(
                                "It learns from 500 decided claims with 40 denials among them;"
                                        + " there are 2 with 1."));
    }

    @Test
    void theScoreIsLearnedFromFirstAnswersAndTellsItsReason() {
        for (int patient = 1; patient <= 520; patient++) {
            boolean joint = patient % 5 == 0;
            int each = patient;
            Claim claim = as(() -> filed.file(each, joint ? "20610 240" : "99213 150"));
            decided(claim, joint ? ClaimOutcome.DENIED : ClaimOutcome.PAID);
        }
        RiskOfDenial risk = server.bean(RiskOfDenial.class);
        assertThat(as(risk::learn)).isInstanceOf(Learned.On.class);
        Claim joint = as(() -> filed.file(600, "20610 240"));
        var said =
                as(() -> risk.of(server.bean(Claims.class).currentVersion(joint.claimId())))
                        .orElseThrow();
        assertThat(said.percent()).isGreaterThan(80);
        assertThat(said.reasons()).isNotEmpty();
    }

    @Test
    void thePagesShowThemAndTheQueueIsOrderedAndGrouped() {
        Claim claim = overridden(1);
        Claim held = spoken(2);
        as(() -> {
            server.bean(ClaimRows.class)
                    .move(held.claimId(), ClaimState.HELD, server.clock().instant());
            return held;
        });
        WebSession session =
                WebSession.signIn(server, server.slug(person), "everyone", TestServer.PASSWORD);
        assertThat(session.get("/noise").body()).contains("worried", "It is off.");
        assertThat(session.get("/noise/claims?rule=worried").body())
                .contains(claim.number(), "It is right.");
        assertThat(session.get("/claims/held?order=money&rules=true").body())
                .contains("What keeps them", "worried", held.number());
        assertThat(session.get("/claims/held?rule=another").body())
                .contains("Nothing is kept back");
    }

    private Voice decide(Voice voice) {
        voices.decide("worried", voice, "It is mostly wrong for us.");
        return voice;
    }

    private RuleRecord record(String rule) {
        return as(() -> records.list(DAY, DAY)).stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Claim spoken(int patient) {
        return filed(patient, WARNING);
    }

    private Claim overridden(int patient) {
        Claim claim = spoken(patient);
        as(() -> {
            server.bean(ClaimFindings.class)
                    .override(
                            claim.claimId(), 1, WARNING, "It is right.", server.clock().instant());
            return claim;
        });
        return claim;
    }

    /** A claim at the payer whose last check said just this. */
    private Claim filed(int patient, Finding... findings) {
        return as(() -> {
            Claim claim = filed.file(patient, "99213 150", "20610 240");
            server.bean(ClaimFindings.class)
                    .add(claim.claimId(), 1, List.of(findings), server.clock().instant());
            return claim;
        });
    }

    private void decided(Claim claim, ClaimOutcome outcome) {
        as(() -> {
            server.bean(ClaimProgress.class)
                    .recordAdjudication(
                            claim.number(),
                            new Adjudication(
                                    outcome,
                                    "P1",
                                    Money.ZERO,
                                    Money.ZERO,
                                    Money.parse("10"),
                                    "refused",
                                    "835"));
            return claim;
        });
    }

    private static Finding finding(String rule, Severity severity) {
        return new Finding(rule, severity, 0, "Line 1 worries.", "Look.", "A source", null);
    }

    private <T> T as(Supplier<T> work) {
        return org.almoner.server.access.Tenancy.as(
                person,
                () ->
                        java.util.Objects.requireNonNull(
                                server.bean(TransactionTemplate.class)
                                        .execute(status -> work.get())));
    }
}
