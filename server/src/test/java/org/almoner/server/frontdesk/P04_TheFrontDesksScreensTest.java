package org.almoner.server.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.Role;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.testing.WebSession.Page;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Registering, finding and covering a patient as a browser does it. */
class P04_TheFrontDesksScreensTest {

    private final FrontDeskBench bench = new FrontDeskBench();
    private final WebSession desk =
            bench.server.signIn(bench.person, TestServer.login(Role.FRONT_DESK));

    private Page register(Map<String, String> fields) {
        desk.get("/patients/new");
        return desk.post("/patients", fields);
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatWasTypedAndWhatIsWrong() {
        Page page =
                register(
                        Map.of(
                                "lastName",
                                "Tran",
                                "firstName",
                                "",
                                "birthDate",
                                "02/30/1980",
                                "zip",
                                "4301"));
        assertThat(page.body())
                .contains("value=\"Tran\"")
                .contains("value=\"02/30/1980\"")
                .contains("A patient needs a first name.")
                .contains("Not a date of the calendar")
                .contains("Five digits");
        assertThat(page.url()).isEqualTo("/patients");
    }

    @Test
    void aPatientIsRegisteredFoundCoveredAndAsked() {
        Page page =
                register(
                        Map.of(
                                "lastName",
                                "Tran",
                                "firstName",
                                "Linh <b>",
                                "birthDate",
                                "02/03/1980",
                                "gender",
                                "F",
                                "address",
                                "1 A St",
                                "city",
                                "Dublin",
                                "state",
                                "oh",
                                "zip",
                                "43017"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.url()).matches("/patients/\\d+");
        assertThat(page.body()).contains("Linh &lt;b&gt;").doesNotContain("Missing before a claim");
        assertThat(page.body()).contains("<title>Patient 1").doesNotContain("<b> Tran");

        Page found = desk.post("/patients/search", Map.of("words", "tran"));
        assertThat(found.url()).isEqualTo("/patients/search");
        assertThat(found.body()).contains("Tran, Linh");

        String patientPath = page.url();
        desk.get(patientPath + "/coverages/new");
        Page covered =
                desk.post(
                        patientPath + "/coverages",
                        Map.of(
                                "kind",
                                "HEALTH",
                                "payer",
                                String.valueOf(bench.lakeview),
                                "position",
                                "1",
                                "memberId",
                                "LK7",
                                "relationship",
                                "SELF",
                                "from",
                                "01/01/2026"));
        assertThat(covered.url()).isEqualTo(patientPath);
        assertThat(covered.body()).contains("Lakeview Health").contains("in force");

        String coverage = covered.body().replaceAll("(?s).*?/coverages/(\\d+)/eligibility.*", "$1");
        Page check = desk.post("/coverages/" + coverage + "/eligibility", Map.of());
        assertThat(check.url()).matches("/eligibility/\\d+");
        assertThat(check.body()).contains("No line to payers is set up");
        desk.get(patientPath);
        assertThat(
                        desk.post(
                                        "/coverages/" + coverage + "/eligibility",
                                        Map.of("serviceDate", "13/45/2026"))
                                .body())
                .contains("Not asked: that is no date of the calendar");
        assertThat(desk.get("/coverages/" + coverage + "/replace").status()).isEqualTo(200);
        assertThat(desk.get("/coverages/" + coverage + "/put-right").body())
                .contains("value=\"LK7\"");
    }

    @Test
    void theSamePersonTwiceIsAskedAboutFirst() {
        Map<String, String> fields =
                Map.of("lastName", "Tran", "firstName", "Linh", "birthDate", "02/03/1980");
        register(fields);
        Page asked = register(fields);
        assertThat(asked.body()).contains("This may be somebody you know");
        Page registered =
                register(
                        Map.of(
                                "lastName",
                                "Tran",
                                "firstName",
                                "Linh",
                                "birthDate",
                                "02/03/1980",
                                "somebodyElse",
                                "true"));
        assertThat(registered.url()).matches("/patients/\\d+");
    }

    @Test
    void aPatientOfAnotherPracticeDoesNotExist() {
        FrontDeskBench other = new FrontDeskBench();
        long theirs = other.patient("Secret", "Person", "1950-01-01");
        Page page = desk.get("/patients/" + theirs);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("Secret");
    }
}
