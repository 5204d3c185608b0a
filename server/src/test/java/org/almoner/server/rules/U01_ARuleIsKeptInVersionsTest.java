package org.almoner.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.NoSuchElementException;

/** A version is never changed, and counts only after its examples and a person said so. */
class U01_ARuleIsKeptInVersionsTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final OwnRules rules = server.bean(OwnRules.class);
    private final LiveRules live = server.bean(LiveRules.class);

    private OwnRule write(RuleDraft draft) {
        return clinic.as(() -> rules.write(draft));
    }

    private void goLive(int number, int version) {
        clinic.as(() -> {
            rules.goLive(number, version);
            return true;
        });
    }

    private List<String> states(int number) {
        return clinic.as(() ->
                rules.listVersions(number).stream()
                        .map(rule ->
                                "%d %s %s"
                                        .formatted(
                                                rule.version(),
                                                rule.state().title(),
                                                rule.rule().effect()))
                        .toList());
    }

    private List<String> asked() {
        return clinic.as(() ->
                live.compiled().stream()
                        .map(rule -> rule.rule().id() + " " + rule.rule().version())
                        .toList());
    }

    @Test
    void aChangeIsTheNextVersionAndTheOneBeforeStaysAsItWas() {
        RuleDraft first = Drafts.injection(Drafts.warning("first"));
        int number = write(first).number();
        goLive(number, 1);
        assertThat(asked()).containsExactly("own-1 1");

        clinic.as(() -> rules.change(number, Drafts.injection(Drafts.warning("second"))));
        assertThat(asked()).containsExactly("own-1 1");
        goLive(number, 2);

        assertThat(asked()).containsExactly("own-1 2");
        assertThat(states(number))
                .containsExactly(
                        "2 live Tell[severity=WARN, message=second, advice=Please ask first.]",
                        "1 retired Tell[severity=WARN, message=first, advice=Please ask first.]");
        OwnRule kept = clinic.as(() -> rules.get(number, 1));
        assertThat(kept.rule().condition()).isEqualTo(first.condition());
        assertThat(kept.examples()).isEqualTo(first.examples());
        assertThat(notes())
                .containsExactly(
                        "wrote own-1 version 1",
                        "made live own-1 version 1",
                        "wrote own-1 version 2",
                        "made live own-1 version 2");
    }

    private List<String> notes() {
        return clinic.as(() ->
                server.bean(JdbcClient.class)
                        .sql(
                                "select action || ' ' || entity_id || ' ' || detail from"
                                        + " trust.audit_event where entity = 'rule' order by seq")
                        .query(String.class)
                        .list());
    }

    @Test
    void whatIsRetiredIsAskedNoMore() {
        int number = write(Drafts.injection(Drafts.warning("first"))).number();
        goLive(number, 1);
        assertThat(asked()).hasSize(1);

        clinic.as(() -> {
            rules.retire(number);
            return true;
        });

        assertThat(asked()).isEmpty();
        assertThat(states(number)).first().asString().startsWith("1 retired");
    }

    @Test
    void nothingIsLiveBeforeItsExamplesComeOut() {
        RuleDraft noExample = Drafts.of(Scope.LINE, "line.code == '20610'", Drafts.warning("knee"));
        RuleDraft onlyOne =
                Drafts.of(
                        Scope.LINE, "line.code == '20610'", Drafts.warning("knee"), Drafts.SPEAKS);
        RuleDraft red =
                Drafts.of(
                        Scope.LINE,
                        "line.code == '99213'",
                        Drafts.warning("knee"),
                        Drafts.SPEAKS,
                        Drafts.SILENT);
        RuleDraft fails =
                Drafts.of(
                        Scope.LINE,
                        "claim.lines[7].code == '99213'",
                        Drafts.warning("knee"),
                        Drafts.SPEAKS,
                        Drafts.SILENT);

        assertThat(refused(noExample)).contains("an example on which it speaks and one");
        assertThat(refused(onlyOne)).contains("an example on which it speaks and one");
        assertThat(refused(red)).contains("2 examples do not come out");
        assertThat(refused(fails)).contains("2 examples do not come out");
        assertThat(asked()).isEmpty();
    }

    private String refused(RuleDraft draft) {
        int number = write(draft).number();
        Throwable refusal = org.assertj.core.api.Assertions.catchThrowable(() -> goLive(number, 1));
        assertThat(refusal).isInstanceOf(RuleRefusedException.class);
        return String.valueOf(refusal.getMessage());
    }

    @Test
    void onlyTheNewestVersionGoesLive() {
        int number = write(Drafts.injection(Drafts.warning("first"))).number();
        clinic.as(() -> rules.change(number, Drafts.injection(Drafts.warning("second"))));

        assertThatThrownBy(() -> goLive(number, 1)).hasMessageContaining("a newer version");
    }

    @Test
    void whatCannotBeReadIsNotKept() {
        RuleDraft draft =
                Drafts.of(Scope.CLAIM, "claim.chrge > 5", Drafts.warning("x"), Drafts.SPEAKS);

        assertThatThrownBy(() -> write(draft)).isInstanceOf(RuleRefusedException.class);
        assertThat(clinic.as(rules::listNewest)).isEmpty();
    }

    @Test
    void noOtherPracticeSeesItOrIsAskedByIt() {
        int number = write(Drafts.injection(Drafts.warning("first"))).number();
        goLive(number, 1);
        SmallClinic other = new SmallClinic(server);

        assertThat(other.<List<OwnRule>>as(rules::listNewest)).isEmpty();
        assertThat(other.<Integer>as(() -> live.compiled().size())).isZero();
        assertThatThrownBy(() -> other.as(() -> rules.get(number, 1)))
                .isInstanceOf(NoSuchElementException.class);
        int seen =
                other.as(() ->
                        server.bean(JdbcClient.class)
                                .sql(
                                        "select (select count(*) from rules.own_rule) + (select"
                                                + " count(*) from rules.version) + (select count(*)"
                                                + " from rules.example) + (select count(*) from"
                                                + " rules.decision)")
                                .query(Integer.class)
                                .single());
        assertThat(seen).isZero();
    }

    @Test
    void everyBeginningIsGreen() {
        for (Beginnings beginning : Beginnings.values()) {
            RuleDraft draft = beginning.draft("R. Okafor", java.time.LocalDate.of(2026, 11, 6));
            assertThat(server.bean(RuleCheck.class).of(draft).keepsBack())
                    .as(beginning.title())
                    .isEmpty();
        }
    }
}
