package org.almoner.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Finding;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.rules.Replay.Outcome;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.CheckedFinding;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimDesk;
import org.almoner.server.claims.ClaimQuery;
import org.almoner.server.claims.ClaimQuery.Order;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;

/** What a live rule does to a claim: it speaks, holds, routes and sets; and what it would have. */
class U02_ALiveRuleIsAskedOfEveryClaimTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final OwnRules rules = server.bean(OwnRules.class);
    private final Claims claims = server.bean(Claims.class);

    private int live(RuleDraft draft) {
        return clinic.as(() -> {
            int number = rules.write(draft).number();
            rules.goLive(number, 1);
            return number;
        });
    }

    private Claim claim() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        return clinic.claimOf(visit);
    }

    private List<CheckedFinding> own(Claim claim) {
        return clinic.as(() ->
                claims.listFindings(claim.claimId()).stream()
                        .filter(each -> each.finding().edit().startsWith("own-"))
                        .toList());
    }

    private List<String> standing(String queue) {
        return clinic.as(() ->
                claims.list(new ClaimQuery(Set.of(), null, Order.NEWEST, null, 50, queue)).stream()
                        .map(Claim::number)
                        .toList());
    }

    @Test
    void aFindingNamesTheVersionThatFired() {
        int number = live(Drafts.injection(Drafts.warning("the payer asks first.")));

        Claim claim = claim();

        assertThat(own(claim).stream().map(CheckedFinding::finding))
                .containsExactly(
                        new Finding(
                                "own-" + number,
                                Finding.Severity.WARN,
                                0,
                                "Line 1 (20610): the payer asks first.",
                                "Please ask first.",
                                "Rule %d of this practice, version 1, by R. Okafor: Letter of the"
                                                .formatted(number)
                                        + " payer, 4 January 2026",
                                null));
        assertThat(claim.state()).isEqualTo(ClaimState.HELD);
    }

    @Test
    void aDraftSaysNothing() {
        clinic.as(() -> rules.write(Drafts.injection(Drafts.warning("x"))));

        assertThat(own(claim())).isEmpty();
    }

    @Test
    void aHoldPutsTheClaimIntoAQueueUntilSomebodySaysWhyItMayGo() {
        live(Drafts.injection(new Effect.Hold("authorizations", "ask first")));

        Claim claim = claim();

        assertThat(standing("authorizations")).containsExactly(claim.number());
        assertThat(clinic.<List<String>>as(claims::listQueues)).containsExactly("authorizations");
        int index =
                clinic.as(() ->
                        claims.listFindings(claim.claimId()).stream()
                                .map(each -> each.finding().edit())
                                .toList()
                                .indexOf(own(claim).getFirst().finding().edit()));
        clinic.as(() -> {
            server.bean(ClaimDesk.class).override(claim.claimId(), index, "asked on the phone");
            return true;
        });
        assertThat(standing("authorizations")).isEmpty();
        assertThat(clinic.<List<String>>as(claims::listQueues)).isEmpty();
    }

    @Test
    void aRoutedClaimStandsInItsQueueUntilItIsDecided() {
        live(Drafts.injection(new Effect.Route("knees", "a knee")));
        Claim claim = claim();

        assertThat(standing("knees")).containsExactly(claim.number());
        move(claim, ClaimState.ACCEPTED);
        assertThat(standing("knees")).containsExactly(claim.number());
        move(claim, ClaimState.PAID);
        assertThat(standing("knees")).isEmpty();
    }

    private void move(Claim claim, ClaimState state) {
        clinic.as(() ->
                server.bean(JdbcClient.class)
                        .sql(
                                "update claims.claim set state = ? where practice_id = ? and"
                                        + " claim_id = ?")
                        .params(state.name(), Tenancy.practiceId(), claim.claimId())
                        .update());
    }

    @Test
    void whatARuleSetsStandsOnTheClaimAndInItsStory() {
        int number =
                live(
                        Drafts.of(
                                Scope.LINE,
                                "line.code == '20610' && size(line.modifiers) == 0",
                                new Effect.Set(Effect.Field.ADD_MODIFIER, "KX"),
                                new OwnRule.Proof("dx M17.0\n2026-11-03 20610", true),
                                Drafts.SILENT));

        Claim claim = claim();

        assertThat(clinic.as(() -> claims.currentVersion(claim.claimId())).lines().getFirst())
                .extracting(line -> line.code() + line.modifiers())
                .isEqualTo("20610[KX]");
        assertThat(clinic.as(() -> claims.story(claim.claimId())))
                .anyMatch(event ->
                        event.detail()
                                .endsWith(
                                        "Set: Line 1 (20610): add the modifier KX, by rule %d:"
                                                        .formatted(number)
                                                + " Knees first"));
    }

    @Test
    void theReplayShowsWhomItWouldHaveTouched() {
        Claim paid = claim();
        Claim denied = claim();
        Claim open = claim();
        move(paid, ClaimState.PAID);
        move(denied, ClaimState.DENIED);
        int number = clinic.as(() -> rules.write(Drafts.injection(Drafts.warning("x"))).number());

        Replays.Result result = clinic.as(() -> server.bean(Replays.class).run(number, 1, 6));

        assertThat(result.replay().asked()).isEqualTo(3);
        assertThat(result.rows().stream().map(row -> row.number() + " " + row.outcome()))
                .containsExactlyInAnyOrder(
                        paid.number() + " " + Outcome.PAID,
                        denied.number() + " " + Outcome.DENIED,
                        open.number() + " " + Outcome.OPEN);
        assertThat(result.count("DENIED")).isEqualTo(1);
        assertThat(result.replay().paid()).hasToString("0.00");
        assertThat(own(open)).isEmpty();
    }
}
