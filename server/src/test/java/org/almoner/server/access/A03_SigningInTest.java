package org.almoner.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class A03_SigningInTest {

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();

    @Test
    void aPageAsksForASignInFirst() {
        assertThat(WebSession.anonymous(server).get("/").url()).isEqualTo("/sign-in");
    }

    @Test
    void aWrongPasswordAndAWrongNameGetTheSameAnswer() {
        assertThat(trySignIn("coder", "wrong")).isEqualTo(trySignIn("no-such-person", "wrong"));
    }

    @Test
    void fiveWrongPasswordsPauseTheAccountForAWhileNotForEver() {
        for (int i = 0; i < 5; i++) {
            trySignIn("biller", "wrong");
        }
        assertThat(isIn("biller")).isFalse();
        server.clock().moveBy(Duration.ofMinutes(2));
        assertThat(isIn("biller")).isTrue();
    }

    @Test
    void aPageCanSayThatSomebodyIsStillThereAndLearnsItsToken() {
        WebSession session = server.signIn(person, "everyone");
        String[] answer = session.get("/stay").body().split(" ", -1);
        assertThat(answer[0]).isEqualTo(String.valueOf(person.userId()));
        assertThat(session.postWithToken("/find", Map.of("words", "ab"), answer[1]).status())
                .isEqualTo(200);
        assertThat(WebSession.anonymous(server).get("/stay").url()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        WebSession session = server.signIn(person, "everyone");
        assertThat(session.postWithToken("/find", Map.of("words", "ab"), "forged").status())
                .isEqualTo(403);
    }

    @Test
    void everyAnswerForbidsForeignAndInlineScripts() {
        assertThat(
                        WebSession.anonymous(server)
                                .get("/sign-in")
                                .response()
                                .headers()
                                .firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self'")
                                .doesNotContain("unsafe"));
    }

    private String trySignIn(String login, String password) {
        WebSession session = WebSession.anonymous(server);
        session.get("/sign-in");
        String page =
                session.post(
                                "/sign-in",
                                Map.of(
                                        "practice", server.slug(person),
                                        "username", login,
                                        "password", password))
                        .body();
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private boolean isIn(String login) {
        return !server.signIn(person, login).get("/").url().equals("/sign-in");
    }
}
