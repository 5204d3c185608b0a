package org.almoner.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.PasswordRule;
import org.almoner.server.access.People;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.testing.WebSession.Page;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adding, changing and letting go people; their passwords, and what it does to open sessions. */
class N04_ColleaguesComeAndGoTest {

    private static final Pattern ONE_TIME = Pattern.compile("one-time\">([A-Z0-9-]{19})<");
    private static final String OWN = "seven quiet herons";

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();
    private final WebSession manager = server.signIn(person, "everyone");

    private String addTess() {
        manager.get("/people/new");
        Page page =
                manager.post(
                        "/people",
                        Map.of("name", "Tess Marlow", "login", "tess", "role-CODER", "on"));
        return oneTime(page);
    }

    private static String oneTime(Page page) {
        Matcher found = ONE_TIME.matcher(page.body());
        assertThat(found.find()).as("a one-time password on " + page.url()).isTrue();
        return found.group(1);
    }

    private WebSession signIn(String login, String password) {
        return WebSession.signIn(server, server.slug(person), login, password);
    }

    private long id(String login) {
        return Tenancy.as(
                person, () -> server.bean(People.class).find(login).orElseThrow().userId());
    }

    @Test
    void aColleagueComesWithAOneTimePasswordAndChoosesHerOwn() {
        String oneTime = addTess();
        assertThat(manager.get("/people").body())
                .contains("Tess Marlow", "one-time password waits")
                .doesNotContain(oneTime);

        WebSession tess = signIn("tess", oneTime);
        assertThat(tess.get("/charts").url()).isEqualTo("/password");
        assertThat(tess.post("/password", Map.of("chosen", oneTime, "again", oneTime)).body())
                .contains("This is the one you have");
        assertThat(tess.post("/password", Map.of("chosen", "short", "again", "shirt")).body())
                .contains("At least 12 characters.", "The two are not the same.");
        Page in = tess.post("/password", Map.of("chosen", OWN, "again", OWN));
        assertThat(in.body()).contains("Your password is changed.");
        assertThat(tess.get("/charts").url()).isEqualTo("/charts");
        assertThat(signIn("tess", oneTime).get("/charts").url()).isEqualTo("/sign-in");
        assertThat(signIn("tess", OWN).get("/charts").url()).isEqualTo("/charts");
    }

    @Test
    void aOneTimePasswordIsGoodForThreeDays() {
        String oneTime = addTess();
        server.clock().moveBy(Duration.ofDays(4));
        assertThat(signIn("tess", oneTime).get("/charts").url()).isEqualTo("/sign-in");
    }

    @Test
    void theFormSaysWhatIsMissingAndWhoIsThereAlready() {
        manager.get("/people/new");
        assertThat(manager.post("/people", Map.of("name", "Tess", "login", "t?")).body())
                .contains("Letters, digits, dots and dashes", "At least one; without a role")
                .contains("value=\"Tess\"");
        assertThat(
                        manager.post(
                                        "/people",
                                        Map.of(
                                                "name",
                                                "Another",
                                                "login",
                                                "CODER",
                                                "role-CODER",
                                                "on"))
                                .body())
                .contains("Somebody here signs in with this name already.");
    }

    @Test
    void otherRolesAndAResetEndTheOpenSessions() {
        WebSession coder = server.signIn(person, "coder");
        assertThat(coder.get("/charts").status()).isEqualTo(200);
        manager.get("/people");
        manager.post("/people/" + id("coder"), Map.of("name", "coder", "role-BILLER", "on"));
        Page out = coder.get("/charts");
        assertThat(out.url()).isEqualTo("/sign-in");
        assertThat(out.body()).contains("Your roles or your password changed.");
        assertThat(server.signIn(person, "coder").get("/charts").status()).isEqualTo(403);

        WebSession biller = server.signIn(person, "biller");
        manager.get("/people");
        String oneTime = oneTime(manager.post("/people/" + id("biller") + "/password", Map.of()));
        assertThat(biller.get("/payers").url()).isEqualTo("/sign-in");
        assertThat(signIn("biller", oneTime).get("/payers").url()).isEqualTo("/password");
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndStaysOnTheList() {
        WebSession coder = server.signIn(person, "coder");
        coder.get("/charts");
        manager.get("/people");
        Page list = manager.post("/people/" + id("coder") + "/deactivate", Map.of());
        assertThat(list.body()).contains("No more sign-in, from now on.", "no sign-in");
        assertThat(coder.get("/charts").url()).isEqualTo("/sign-in");
        assertThat(server.signIn(person, "coder").get("/charts").url()).isEqualTo("/sign-in");

        String oneTime = oneTime(manager.post("/people/" + id("coder") + "/password", Map.of()));
        assertThat(signIn("coder", oneTime).get("/charts").url()).isEqualTo("/password");
    }

    @Test
    void theLastManagerCannotLockHerselfOut() {
        manager.get("/people");
        manager.post("/people/" + id("manager") + "/deactivate", Map.of());
        assertThat(manager.post("/people/" + id("everyone") + "/deactivate", Map.of()).body())
                .contains("Nobody else here is a manager.");
        assertThat(
                        manager.post(
                                        "/people/" + id("everyone"),
                                        Map.of("name", "Every Role", "role-CODER", "on"))
                                .body())
                .contains("Nobody else here is a manager.");
        assertThat(manager.get("/people").status()).isEqualTo(200);
    }

    @Test
    void onesOwnPasswordIsChangedByWhoKnowsIt() {
        WebSession coder = server.signIn(person, "coder");
        WebSession elsewhere = server.signIn(person, "coder");
        coder.get("/password");
        assertThat(
                        coder.post(
                                        "/password",
                                        Map.of("present", "wrong", "chosen", OWN, "again", OWN))
                                .body())
                .contains("This is not your present password.");
        coder.post(
                "/password", Map.of("present", TestServer.PASSWORD, "chosen", OWN, "again", OWN));
        assertThat(coder.get("/charts").url()).isEqualTo("/charts");
        assertThat(elsewhere.get("/charts").url()).isEqualTo("/sign-in");
        assertThat(manager.post("/people/" + person.userId() + "/password", Map.of()).body())
                .contains("Change your own password under your name");
    }

    @Test
    void aPasswordIsLongAndNotTheObvious() {
        assertThat(PasswordRule.complaint("tess-tess-tess", "tess")).isPresent();
        assertThat(PasswordRule.complaint("aaaaaaaaaaaaaa", "tess")).isPresent();
        assertThat(PasswordRule.complaint("Password123456", "tess")).isPresent();
        assertThat(PasswordRule.complaint(OWN, "tess")).isEmpty();
    }
}
