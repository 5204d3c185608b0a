package org.almoner.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.People;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.testing.WebSession.Page;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/**
 * From an empty database to the first claim, by the screens alone: a clinic of one founds, gives
 * herself the desks, keys a provider, a payer and a fee, reads a chart in and codes it.
 */
class N03_TheFirstVisitTest {

    private static final String CHART =
            """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "p1", "gender": "male",
                "birthDate": "1959-04-02", "name": [{"family": "Weiss", "given": ["Daniel"]}],
                "address": [{"line": ["2 Mill Lane"], "city": "Arden", "state": "PA",
                             "postalCode": "190011234"}]}},
              {"resource": {"resourceType": "Encounter", "id": "e1", "status": "finished",
                "class": {"code": "AMB"}, "subject": {"reference": "Patient/p1"},
                "participant": [{"individual": {"reference":
                  "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1234567893"}}],
                "period": {"start": "2026-11-03"}, "reasonCode": [{"text": "Knee pain"}]}},
              {"resource": {"resourceType": "DocumentReference", "id": "d1", "status": "current",
                "type": {"text": "Progress note"}, "subject": {"reference": "Patient/p1"},
                "context": {"encounter": [{"reference": "Encounter/e1"}]},
                "content": [{"attachment": {"contentType": "text/plain",
                  "data": "QmlsYXRlcmFsIHByaW1hcnkgb3N0ZW9hcnRocml0aXMgb2Yga25lZS4="}}]}}
            ]}
            """;

    private final TestServer server = TestServer.onAnEmptyDatabase();

    @Test
    void aClinicBeginsWithNothingAndMakesItsFirstClaim() {
        server.itIs("2026-11-06T14:00:00Z");
        WebSession nora = founder();
        nora.get("/people");
        nora.post("/people/" + noraId(), everyDesk());
        nora = signIn();

        nora.get("/payers/new");
        String payer = nora.post("/payers", N02_ThePracticeIsFurnishedTest.payer()).url();
        nora.post("/fees", N02_ThePracticeIsFurnishedTest.fee("99213", "", "140", "01/01/2026"));

        nora.get("/intake");
        Page report = nora.upload("/intake", Map.of("source", ""), "files", "chart.json", CHART);
        assertThat(report.body()).contains("1 file: 1 loaded");
        // The chart came before its provider was listed, and finds her all the same.
        nora.get("/providers/new");
        nora.post("/providers", N02_ThePracticeIsFurnishedTest.provider());
        String patient =
                nora.get("/patients").body().replaceAll("(?s).*?/patients/(\\d+)\".*", "$1");
        nora.get("/patients/" + patient + "/coverages/new");
        nora.post(
                "/patients/" + patient + "/coverages",
                Map.of(
                        "kind", "HEALTH",
                        "payer", payer.replaceAll("\\D", ""),
                        "position", "1",
                        "memberId", "LK7001",
                        "relationship", "SELF",
                        "from", "01/01/2026"));

        String desk = nora.get("/charts").body().replaceAll("(?s).*?(/charts/\\d+)\".*", "$1");
        nora.get(desk);
        nora.post(desk + "/codes", Map.of("code", "M17.0"));
        assertThat(nora.post(desk + "/codes", Map.of("code", "99213")).body()).contains("140.00");
        assertThat(nora.post(desk + "/finish", Map.of()).body()).contains("Chart finished.");

        List<Claim> claims =
                inside(() ->
                        server.bean(Claims.class)
                                .listOfEncounter(Long.parseLong(desk.replaceAll("\\D", ""))));
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().charge()).hasToString("140.00");
        assertThat(claims.getFirst().state()).isEqualTo(ClaimState.READY);
    }

    private WebSession founder() {
        String code = server.bean(Founding.class).open().orElseThrow();
        WebSession browser = WebSession.anonymous(server);
        browser.get("/");
        browser.post(
                "/found",
                Map.ofEntries(
                        Map.entry("practiceName", "Alder Street Clinic"),
                        Map.entry("npi", "1993999998"),
                        Map.entry("taxId", "91-2345678"),
                        Map.entry("taxonomy", "207Q00000X"),
                        Map.entry("address", "1 Alder Street"),
                        Map.entry("city", "Arden"),
                        Map.entry("state", "PA"),
                        Map.entry("zip", "19001-1234"),
                        Map.entry("phone", "6105550100"),
                        Map.entry("name", "Nora Vance"),
                        Map.entry("login", "nora"),
                        Map.entry("password", "seven quiet herons"),
                        Map.entry("again", "seven quiet herons"),
                        Map.entry("code", code)));
        return signIn();
    }

    private WebSession signIn() {
        return WebSession.signIn(server, "", "nora", "seven quiet herons");
    }

    private static Map<String, String> everyDesk() {
        return Map.of(
                "name", "Nora Vance",
                "role-FRONT_DESK", "on",
                "role-CODER", "on",
                "role-BILLER", "on",
                "role-SUPERVISOR", "on",
                "role-MANAGER", "on");
    }

    private long noraId() {
        return inside(() -> server.bean(People.class).find("nora").orElseThrow().userId());
    }

    private <T> T inside(java.util.function.Supplier<T> work) {
        People people = server.bean(People.class);
        return Tenancy.as(people.system(people.listPractices().getFirst()), work);
    }
}
