package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.server.access.Role;
import org.almoner.server.claims.DeniedLines.Denied;
import org.almoner.server.practice.Practice;
import org.almoner.server.rules.DenialLink;
import org.almoner.server.rules.FromDenial;
import org.almoner.server.rules.OwnRule;
import org.almoner.server.rules.OwnRules;
import org.almoner.server.rules.RuleCheck;
import org.almoner.server.rules.RuleDraft;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What no rule foresaw becomes a rule of the practice's own, ready to be tried on the past. */
class C08_ARuleFromADenialTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 6);

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final OwnRules rules = server.bean(OwnRules.class);
    private final RuleCheck check = server.bean(RuleCheck.class);

    @Test
    void theConditionHoldsWhatTheRefusedLinesHadInCommon() {
        FromDenial both =
                common(coded("20610 50", "M17.0", "I10"), coded("20610 50 XS", "M17.0", "E11.9"));
        assertThat(both.modifiers()).containsExactly("50");
        assertThat(both.isBare()).isFalse();
        assertThat(both.diagnoses()).containsExactly("M17.0");
        RuleDraft draft = draft(both);
        assertThat(draft.condition())
                .isEqualTo(
                        """
                        line.code == '20610'
                            && '50' in line.modifiers
                            && 'M17.0' in line.diagnoses\
                        """);
        assertThat(draft.payers()).containsExactly(both.payer().code());
        assertThat(check.of(draft).isGreen()).as(check.of(draft).keepsBack()).isTrue();
        assertThat(check.of(draft).tried().getFirst().said())
                .contains("CO 50")
                .contains("Not medically necessary");
    }

    @Test
    void linesWithoutAModifierSaySo() {
        FromDenial bare = common(coded("99213", "I10"), coded("99213", "M17.0"));
        assertThat(draft(bare).condition())
                .isEqualTo("line.code == '99213'\n    && size(line.modifiers) == 0");
        assertThat(check.of(draft(bare)).isGreen()).isTrue();
    }

    @Test
    void aClaimThatWasRefusedAsAWholeIsAskedAboutAsAWhole() {
        long visit = coded("20610 50", "M17.0");
        FromDenial whole = clinic.as(() -> inCommon(List.of(denied(visit, ""))));
        assertThat(draft(whole).condition())
                .isEqualTo(
                        """
                        claim.lines.exists(l, l.code == '20610')
                            && 'M17.0' in claim.diagnoses\
                        """);
        assertThat(check.of(draft(whole)).isGreen()).isTrue();
    }

    @Test
    void aReasonThatIsNotAboutTheLineAsksForWhatItIsAbout() {
        assertThat(draft(because("CO 197")).condition())
                .isEqualTo("line.code == '20610'\n    && claim.authorization == ''");
        assertThat(draft(because("CO 27")).condition()).isEqualTo("line.code == '20610'");
        for (String reason : List.of("CO 197", "CO 27", "CO 999")) {
            assertThat(check.of(draft(because(reason))).isGreen()).as(reason).isTrue();
        }
    }

    private FromDenial because(String reason) {
        return new FromDenial(
                reason,
                payer(),
                List.of("20610"),
                true,
                List.of("50"),
                false,
                List.of("M17.0"),
                true);
    }

    @Test
    void evenWhereNothingIsCommonTheRuleCanBeRead() {
        FromDenial nothing =
                new FromDenial(
                        "PI 16", payer(), List.of(), false, List.of(), false, List.of(), false);
        assertThat(check.of(draft(nothing)).isGreen()).isTrue();
    }

    @Test
    void theEditorOpensWithItAndTheDraftIsTriedOnThePast() {
        long visit = coded("20610 50", "M17.0");
        FromDenial denial = clinic.as(() -> inCommon(List.of(denied(visit, "20610"))));
        WebSession session = server.signIn(clinic.person(), "everyone");
        String editor = session.get(DenialLink.to(denial)).body();
        assertThat(editor)
                .contains("this payer denied it before with CO 50")
                .contains("payer-id " + payer().code())
                .contains("name=\"payer-%s\" checked".formatted(payer().code()))
                .contains("Every example comes out as it should.");

        OwnRule kept = clinic.as(() -> rules.write(denial.draft("R. Okafor", DAY)));
        assertThat(
                        session.get(
                                        "/rules/own/%d/replay?version=1&months=12"
                                                .formatted(kept.number()))
                                .body())
                .contains("as if the rule had been in force")
                .contains("It would have touched <b>1</b>")
                .contains(clinic.claimOf(visit).number());
    }

    @Test
    void anAddressThatNamesNoDenialOpensAnEmptyEditor() {
        WebSession session = server.signIn(clinic.person(), "everyone");
        String code = payer().code();
        for (String asked :
                List.of(
                        "denied=CO+50&payer=NOBODY&codes=20610",
                        "denied=%3Cb%3E&payer=" + code,
                        "denied=CO+50%22&payer=" + code)) {
            assertThat(session.get("/rules/own/new?" + asked).body())
                    .contains("stands here while you type");
        }
        assertThat(
                        session.get(
                                        "/rules/own/new?line=true&denied=CO+50&payer=%s&codes=20610+'x'"
                                                .formatted(code))
                                .body())
                .contains("line.code ==")
                .doesNotContain("'x'");
    }

    @Test
    void ownRulesAreCalledByTheirTitles() {
        clinic.as(() -> {
            OwnRule rule = rules.write(draft(common(coded("20610 50", "M17.0"))));
            rules.goLive(rule.number(), 1);
            return rule;
        });
        coded("20610 50", "M17.0");
        WebSession supervisor = server.signIn(clinic.person(), TestServer.login(Role.SUPERVISOR));
        String title = "20610 at %s: CO 50".formatted(payer().name());
        assertThat(supervisor.get("/noise").body()).contains("own-1", title);
        assertThat(supervisor.get("/noise/claims?rule=own-1").body())
                .contains(title, "href=\"/rules/own/1\"");
        assertThat(
                        supervisor
                                .get(
                                        "/noise/rule?reason=CO+50&code=20610&payer="
                                                + clinic.payerId())
                                .body())
                .contains("No such denial is left without a rule.");
    }

    private org.almoner.server.practice.Payer payer() {
        return clinic.as(() -> server.bean(Practice.class).getPayer(clinic.payerId()));
    }

    private static RuleDraft draft(FromDenial denial) {
        return denial.draft("R. Okafor", LocalDate.of(2026, 11, 1));
    }

    private FromDenial common(long... visits) {
        return clinic.as(() ->
                inCommon(
                        java.util.Arrays.stream(visits)
                                .mapToObj(visit -> denied(visit, codeOf(visit)))
                                .toList()));
    }

    private FromDenial inCommon(List<Denied> lines) {
        return server.bean(DenialsInCommon.class).of(lines);
    }

    private String codeOf(long visit) {
        return server.bean(Claims.class)
                .currentVersion(clinic.claimOf(visit).claimId())
                .lines()
                .getFirst()
                .code();
    }

    private Denied denied(long visit, String code) {
        Claim claim = clinic.claimOf(visit);
        return new Denied(
                claim.claimId(),
                claim.number(),
                code,
                "CO 50",
                clinic.payerId(),
                Money.parse("360"),
                DAY);
    }

    /** A visit with one service, such as {@code 20610 50}, that points to all its diagnoses. */
    private long coded(String service, String... diagnoses) {
        long visit = clinic.visit(true);
        List<String> words = List.of(service.split(" ", 2));
        clinic.as(() -> {
            var desk = server.bean(org.almoner.server.coding.ChartDesk.class);
            desk.addSet(visit, List.of(diagnoses), "typed");
            desk.add(visit, words.getFirst(), "typed");
            desk.changeService(
                    visit,
                    desk.listServices(visit).getFirst().serviceId(),
                    words.size() > 1 ? words.getLast() : "",
                    1,
                    diagnoses.length > 1 ? "1 2" : "1");
            return desk.finish(visit);
        });
        return visit;
    }
}
