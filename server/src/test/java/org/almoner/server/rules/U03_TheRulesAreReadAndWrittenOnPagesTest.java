package org.almoner.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.Role;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogue, and the editor: completion and problems while one types, and who may do what. */
class U03_TheRulesAreReadAndWrittenOnPagesTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);

    private WebSession signIn(Role role) {
        return server.signIn(clinic.person(), TestServer.login(role));
    }

    private static Map<String, String> fields(String condition) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", "Knees first");
        fields.put("why", "Letter of the payer");
        fields.put("owner", "R. Okafor");
        fields.put("scope", "LINE");
        fields.put("condition", condition);
        fields.put("effect", "TELL");
        fields.put("severity", "WARN");
        fields.put("message", "{line.code} needs a word.");
        fields.put("advice", "Ask first.");
        fields.put("from", "2026-01-01");
        fields.put("sketch1", "dx M17.0\r\n2026-11-03 20610-50");
        fields.put("speaks1", "true");
        fields.put("sketch2", "dx M17.0\r\n2026-11-03 99213");
        fields.put("speaks2", "false");
        return fields;
    }

    @Test
    void theCatalogueFindsByNameWordAndCode() {
        WebSession coder = signIn(Role.CODER);

        assertThat(coder.get("/rules").body())
                .contains("Correct coding (NCCI)", "No rule of your own yet");
        assertThat(coder.get("/rules?q=ptp").body()).contains("ncci-").contains(" of ");
        assertThat(coder.get("/rules?q=nosuchword").body()).contains("No rule fits");
        Catalogue catalogue = server.bean(Catalogue.class);
        var every =
                catalogue.find("", java.util.Optional.empty(), false).groups().stream()
                        .flatMap(group -> group.entries().stream())
                        .map(entry -> entry.text().id())
                        .toList();
        for (String id : List.of(every.getFirst(), every.getLast())) {
            assertThat(coder.get("/rules/" + id).body()).contains(id, "It speaks", "It is silent");
        }
        assertThat(coder.get("/rules/no-such-rule").status()).isEqualTo(404);
    }

    @Test
    void whatMayStandAtTheCaretIsOffered() {
        WebSession biller = signIn(Role.BILLER);
        biller.get("/rules/own/new");

        assertThat(
                        biller.post(
                                        "/rules/own/complete",
                                        Map.of("typed", "claim.payer.", "scope", "CLAIM"))
                                .body())
                .contains("data-text=\"id\"", "data-text=\"filing\"")
                .doesNotContain("data-text=\"lines\"");
    }

    @Test
    void whatIsWrongIsSaidAtItsPlaceWhileOneTypes() {
        WebSession biller = signIn(Role.BILLER);
        biller.get("/rules/own/new");

        assertThat(biller.post("/rules/own/check", fields("lin.code == '20610'")).body())
                .contains("Nothing is called lin here.", "<mark>lin</mark>.code");
        assertThat(biller.post("/rules/own/check", fields("line.code == '20610'")).body())
                .contains("Every example comes out as it should.", "20610 needs a word.");
        assertThat(biller.post("/rules/own/check", fields("line.code == '99213'")).body())
                .contains("2 examples do not come out");
    }

    @Test
    void aRuleIsWrittenTriedAndMadeLive() {
        WebSession biller = signIn(Role.BILLER);
        biller.get("/rules/own/new");
        assertThat(biller.post("/rules/own", fields("line.cde == '20610'")).body())
                .contains("Not kept yet", "Nothing you typed is lost", "line.cde");

        WebSession.Page kept = biller.post("/rules/own", fields("line.code == '20610'"));
        assertThat(kept.url()).isEqualTo("/rules/own/1");
        assertThat(kept.body()).contains("A supervisor can let it go live", "draft");
        assertThat(biller.get("/rules/own/1/replay?version=1&months=3").body())
                .contains("It would have touched none of them.");
        assertThat(biller.post("/rules/own/1/live", Map.of("version", "1")).status())
                .isEqualTo(403);

        WebSession supervisor = signIn(Role.SUPERVISOR);
        supervisor.get("/rules/own/1");
        assertThat(supervisor.post("/rules/own/1/live", Map.of("version", "1")).body())
                .contains("Version 1 is live");
        assertThat(supervisor.get("/rules/own/1/change").body())
                .contains("The next version of own-1", "line.code == '20610'");
    }

    @Test
    void onlyBillersAndSupervisorsWrite() {
        for (Role role : List.of(Role.CODER, Role.COMPLIANCE, Role.MANAGER)) {
            WebSession reader = signIn(role);
            assertThat(reader.get("/rules").status()).as(role.title()).isEqualTo(200);
            assertThat(reader.get("/rules/own/new").status()).as(role.title()).isEqualTo(403);
        }
        assertThat(signIn(Role.FRONT_DESK).get("/rules").status()).isEqualTo(403);
    }

    @Test
    void eachBeginningFillsTheForm() {
        WebSession biller = signIn(Role.BILLER);
        for (Beginnings one : Beginnings.values()) {
            assertThat(biller.get("/rules/own/new?from=" + one.name()).body())
                    .contains("value=\"" + one.title().replace("'", "&#39;"))
                    .contains("Every example comes out as it should.");
        }
    }
}
