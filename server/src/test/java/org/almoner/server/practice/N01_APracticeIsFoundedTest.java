package org.almoner.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.People;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.testing.WebSession.Page;
import org.almoner.server.trust.AuditRow;
import org.almoner.server.trust.AuditTrail;
import org.almoner.server.trust.AuditTrail.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An empty database becomes a practice, once, by whoever reads the code off the console. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class N01_APracticeIsFoundedTest {

    private final TestServer server = TestServer.onAnEmptyDatabase();
    private final WebSession browser = WebSession.anonymous(server);
    private String code = "";

    @BeforeAll
    void theServerWasStartedOnAnEmptyDatabase() {
        code = server.bean(Founding.class).open().orElseThrow();
    }

    private Map<String, String> form() {
        return new HashMap<>(
                Map.ofEntries(
                        Map.entry("practiceName", "Alder Street Clinic"),
                        Map.entry("npi", "1993999998"),
                        Map.entry("taxId", "91-2345678"),
                        Map.entry("taxonomy", "207q00000x"),
                        Map.entry("address", "1 Alder Street"),
                        Map.entry("city", "Arden"),
                        Map.entry("state", "pa"),
                        Map.entry("zip", "19001-1234"),
                        Map.entry("phone", "(610) 555-0100"),
                        Map.entry("name", "Nora Vance"),
                        Map.entry("login", "nora"),
                        Map.entry("password", "seven quiet herons"),
                        Map.entry("again", "seven quiet herons"),
                        Map.entry("code", code)));
    }

    private Page post(Map<String, String> form) {
        browser.get("/found");
        return browser.post("/found", form);
    }

    @Test
    @Order(1)
    void everyPageLeadsToTheFoundingPage() {
        for (String path : List.of("/", "/charts", "/sign-in", "/patients/1")) {
            assertThat(browser.get(path).url()).as(path).isEqualTo("/found");
        }
        assertThat(browser.get("/found").body())
                .contains("Found your practice")
                .doesNotContain(code);
    }

    @Test
    @Order(2)
    void eachFieldSaysWhatIsWrongAndOnlyThePasswordsAreLost() {
        Map<String, String> form = form();
        form.put("npi", "1993999989");
        form.put("taxId", "12");
        form.put("state", "Penn");
        form.put("phone", "12");
        form.put("password", "short");
        form.put("again", "other");
        Page page = post(form);
        assertThat(page.url()).isEqualTo("/found");
        assertThat(page.body())
                .contains("The last digit does not fit the others")
                .contains("A tax id has nine digits")
                .contains("Two letters")
                .contains("Ten digits")
                .contains("At least 12 characters.")
                .contains("The two are not the same.")
                .contains("value=\"Alder Street Clinic\"")
                .contains("value=\"1993999989\"")
                .doesNotContain("value=\"short\"")
                .doesNotContain("value=\"other\"");
        assertThat(server.bean(People.class).listPractices()).isEmpty();
    }

    @Test
    @Order(3)
    void fiveWrongCodesPauseTheDoorForAWhileNotForEver() {
        Map<String, String> wrong = form();
        wrong.put("code", "AAAA-BBBB-CCCC-DDDD");
        for (int i = 0; i < 5; i++) {
            assertThat(post(wrong).body()).contains("This is not the code");
        }
        assertThat(post(form()).body()).contains("Too many wrong codes");
        assertThat(server.bean(People.class).listPractices()).isEmpty();
        server.clock().moveBy(Duration.ofMinutes(2));
    }

    @Test
    @Order(4)
    void theRightCodeFoundsThePracticeWhateverItsCase() {
        Map<String, String> form = form();
        form.put("code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        Page page = post(form);
        assertThat(page.url()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("The practice is founded");

        Page desk =
                browser.post(
                        "/sign-in", Map.of("username", "nora", "password", "seven quiet herons"));
        assertThat(desk.url()).isEqualTo("/first-steps");
        assertThat(desk.body()).contains("Alder Street Clinic").contains("Nora Vance");
        assertThat(asFounder(server.bean(Practice.class)::getProfile))
                .isEqualTo(
                        new Profile(
                                "Alder Street Clinic",
                                "1993999998",
                                "912345678",
                                "207Q00000X",
                                "1 Alder Street",
                                "Arden",
                                "PA",
                                "190011234",
                                "6105550100",
                                "912345678",
                                null));
    }

    @Test
    @Order(5)
    void theTrailBeginsWithTheFounding() {
        List<AuditRow> rows =
                asFounder(() ->
                        server.bean(AuditTrail.class)
                                .list(new Question(null, null, null, null, null), 20));
        assertThat(rows.reversed().stream().map(row -> row.action() + " " + row.entity()))
                .startsWith("founded practice", "added person", "signed in person");
        assertThat(rows).allMatch(row -> row.userName().equals("Nora Vance"));
    }

    @Test
    @Order(6)
    void thereIsNoSecondFounding() {
        assertThat(browser.get("/found").status()).isEqualTo(404);
        assertThat(browser.post("/found", form()).status()).isEqualTo(404);
        assertThat(WebSession.anonymous(server).get("/").url()).isEqualTo("/sign-in");
        assertThat(server.bean(Founding.class).open()).isEmpty();
        assertThat(server.bean(People.class).listPractices()).hasSize(1);
    }

    private <T> T asFounder(java.util.function.Supplier<T> work) {
        People people = server.bean(People.class);
        SignedIn system = people.system(people.listPractices().getFirst());
        SignedIn nora = Tenancy.as(system, () -> people.find("nora")).orElseThrow();
        return TestServer.as(nora, work);
    }
}
