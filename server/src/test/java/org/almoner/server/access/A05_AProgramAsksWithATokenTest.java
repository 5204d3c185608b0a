package org.almoner.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class A05_AProgramAsksWithATokenTest {

    private static final String FIND = "/api/codes/find?q=pain+in+knee";
    private static final Pattern TOKEN = Pattern.compile("almoner_\\d+_[A-Za-z0-9_-]{43}");

    private final TestServer server = TestServer.get();
    private final SignedIn person;
    private final WebSession coder;

    A05_AProgramAsksWithATokenTest() {
        server.itIs("2026-11-06T14:00:00Z");
        person = server.foundPractice();
        coder = server.signIn(person, TestServer.login(Role.CODER));
    }

    private WebSession.Page make(String password, String days) {
        coder.get("/tokens");
        return coder.post(
                "/tokens", Map.of("name", "nightly script", "days", days, "present", password));
    }

    private String made() {
        Matcher token = TOKEN.matcher(make(TestServer.PASSWORD, "90").body());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private HttpResponse<String> ask(String path, String token) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.url(path)))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> notes() {
        return Tenancy.as(
                person,
                () ->
                        server.bean(JdbcClient.class)
                                .sql(
                                        "select action from trust.audit_event where entity ="
                                                + " 'token' order by seq")
                                .query(String.class)
                                .list());
    }

    @Test
    void itIsShownOnceAndOpensTheCodeShelf() {
        String token = made();
        assertThat(coder.get("/tokens").body())
                .contains("nightly script", "never")
                .doesNotContain(token);
        HttpResponse<String> answer = ask(FIND, token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("M25.56");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ask("/api/openapi.yaml", token).statusCode()).isEqualTo(200);
        assertThat(coder.get("/tokens").body()).doesNotContain("never");
        ask(FIND, token);
        assertThat(notes()).containsExactly("made a token", "used a token");
    }

    @Test
    void onlyItsHashIsKept() {
        String token = made();
        List<String> kept =
                Tenancy.as(
                        person,
                        () ->
                                server.bean(JdbcClient.class)
                                        .sql("select t::text from access.api_token t")
                                        .query(String.class)
                                        .list());
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst()).doesNotContain(token).doesNotContain(token.substring(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codes", "/charts", "/claims", "/tokens", "/", "/people"})
    void nothingElseOpensToIt(String path) {
        HttpResponse<String> answer = ask(path, made());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
    }

    @Test
    void itMayDoNoMoreThanItsOwner() {
        Tenancy.as(
                person,
                () ->
                        server.bean(Colleagues.class)
                                .change(
                                        Tenancy.as(
                                                person,
                                                () ->
                                                        server.bean(People.class)
                                                                .find("coder")
                                                                .orElseThrow()
                                                                .userId()),
                                        "Coder",
                                        Set.of(Role.CODER)));
        String token = made();
        assertThat(ask(FIND, token).statusCode()).isEqualTo(200);
        long userId =
                Tenancy.as(
                        person,
                        () -> server.bean(People.class).find("coder").orElseThrow().userId());
        Tenancy.as(person, () -> server.bean(Colleagues.class).deactivate(userId));
        assertThat(ask(FIND, token).statusCode()).isEqualTo(401);
        assertThat(notes()).last().isEqualTo("was refused with an ended token");
    }

    @Test
    void itEndsWithItsDayAndWhenItIsRevoked() {
        String token = made();
        Matcher id = Pattern.compile("/tokens/(\\d+)/revoke").matcher(coder.get("/tokens").body());
        assertThat(id.find()).isTrue();
        WebSession other = server.signIn(person, TestServer.login(Role.BILLER));
        other.get("/tokens");
        other.post(id.group(), Map.of());
        assertThat(ask(FIND, token).statusCode()).isEqualTo(200);
        coder.get("/tokens");
        coder.post(id.group(), Map.of());
        assertThat(ask(FIND, token).statusCode()).isEqualTo(401);

        String second = made();
        server.clock().moveTo(Instant.parse("2027-02-04T13:59:00Z"));
        assertThat(ask(FIND, second).statusCode()).isEqualTo(200);
        server.clock().moveTo(Instant.parse("2027-02-04T14:10:00Z"));
        assertThat(ask(FIND, second).statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndTooLongATimeMakeNone() {
        assertThat(make("guessed", "90").body())
                .contains("not your present password")
                .doesNotContain("almoner_");
        assertThat(make(TestServer.PASSWORD, "4000").body()).contains("Choose how long");
        assertThat(notes()).isEmpty();
    }

    @Test
    void anotherPracticesNumberBeforeItOpensNothing() {
        String token = made();
        SignedIn other = server.foundPractice();
        assertThat(token).contains("_" + person.practiceId() + "_");
        String moved =
                token.replace("_" + person.practiceId() + "_", "_" + other.practiceId() + "_");
        assertThat(ask(FIND, moved).statusCode()).isEqualTo(401);
        assertThat(ask(FIND, token).statusCode()).isEqualTo(200);
    }

    @Test
    void whoGuessesHasToWait() {
        String token = made();
        for (int each = 0; each < Guesses.FAILURES_BEFORE_A_PAUSE; each++) {
            assertThat(ask(FIND, "almoner_1_guess").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> paused = ask(FIND, token);
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(paused.headers().firstValue("Retry-After").orElse("")).matches("60|61");
        server.clock().moveTo(Instant.parse("2026-11-06T14:02:00Z"));
        assertThat(ask(FIND, token).statusCode()).isEqualTo(200);
        assertThat(ask(FIND, "almoner_1_guess").statusCode()).isEqualTo(401);
        assertThat(ask(FIND, token).statusCode()).isEqualTo(200);
    }

    @Test
    void placesAreForgottenOneByOne() {
        Guesses guesses = new Guesses(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (int each = 0; each < 7; each++) {
            guesses.failed("here");
        }
        assertThat(guesses.pause("here")).contains(Duration.ofMinutes(4));
        for (int each = 0; each < 10_000; each++) {
            guesses.failed("place " + each);
        }
        assertThat(guesses.pause("here")).isEmpty();
    }
}
