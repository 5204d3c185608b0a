package org.almoner.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every route of the API stands in openapi.yaml, and what the server answers is as it says. */
class H04_TheApiHoldsToItsDescriptionTest {

    /** It answers for everything that is not there. */
    private static final String ANYTHING = "/api/**";

    private final TestServer server = TestServer.get();
    private final SignedIn practice = server.foundPractice();
    private final WebSession coder = server.signIn(practice, TestServer.login(Role.CODER));

    @Test
    void everyRouteIsDescribedWithItsParameters() {
        assertThat(served()).isEqualTo(OpenApi.read().parameters());
    }

    /** Each route with its parameters; those that must be given have a star. */
    private Map<String, Set<String>> served() {
        Map<String, Set<String>> routes = new TreeMap<>();
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, method) -> add(routes, route, method));
        routes.remove("get " + ANYTHING);
        return routes;
    }

    private static void add(
            Map<String, Set<String>> routes, RequestMappingInfo route, HandlerMethod method) {
        for (String path : route.getPatternValues()) {
            if (path.startsWith("/api/")) {
                Set<String> names = new TreeSet<>();
                for (MethodParameter each : method.getMethodParameters()) {
                    each.initParameterNameDiscovery(
                            new org.springframework.core.DefaultParameterNameDiscoverer());
                    RequestParam asked = each.getParameterAnnotation(RequestParam.class);
                    if (asked != null) {
                        boolean needed =
                                asked.required()
                                        && asked.defaultValue()
                                                .equals(
                                                        org.springframework.web.bind.annotation
                                                                .ValueConstants.DEFAULT_NONE);
                        names.add("query " + each.getParameterName() + (needed ? "*" : ""));
                    } else if (each.hasParameterAnnotation(PathVariable.class)) {
                        names.add("path " + each.getParameterName() + "*");
                    }
                }
                route.getMethodsCondition()
                        .getMethods()
                        .forEach(verb ->
                                routes.put(
                                        verb.name().toLowerCase(java.util.Locale.ROOT) + " " + path,
                                        names));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/codes/find, /api/codes/find?q=pain+in+knee&limit=3",
        "/api/codes/find, /api/codes/find?q=qwertyuiop",
        "/api/codes/find, /api/codes/find?q=E11.22&system=icd10cm&on=2026-01-02",
        "/api/codes/{system}/{code}, /api/codes/icd10cm/E11.22",
        "/api/codes/{system}/{code}, /api/codes/icd10cm/S52.501",
        "/api/codes/{system}/{code}, /api/codes/icd10cm/chapter-4",
        "/api/codes/{system}/{code}, /api/codes/icd10cm/M17.0?on=2026-01-02",
        "/api/codes/{system}/{code}, /api/codes/place-of-service/11",
        "/api/codes/releases, /api/codes/releases",
        "/api/codes/diff, /api/codes/diff?from=2025-11-01&to=2026-11-01",
        "/api/codes/price, /api/codes/price?code=99213&modifiers=25&units=2&cf=32.3465"
    })
    void anAnswerIsAsDescribed(String route, String asked) {
        WebSession.Page page = coder.get(asked);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        JsonNode answer = JsonMapper.shared().readTree(page.body());
        assertThat(OpenApi.read().violations(route, "200", "application/json", answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/codes/find|/api/codes/find|400|The parameter q is missing",
                "/api/codes/find|/api/codes/find?q=x&on=yesterday|400|a day such as 2025-10-01",
                "/api/codes/find|/api/codes/find?q=x&limit=many|400|a whole number",
                "/api/codes/find|/api/codes/find?q=x&limit=99|400|from 1 to 50",
                "/api/codes/find|/api/codes/find?q=x&system=icd11|400|There is no such system",
                "/api/codes/{system}/{code}|/api/codes/icd10cm/Q99999|404|no such code",
                "/api/codes/diff|/api/codes/diff?from=x&to=y|400|neither a release, nor a day",
                "/api/codes/price|/api/codes/price?code=1|400|five characters",
                "/api/codes/price|/api/codes/price?code=99213&zip=00000|400|No such ZIP code"
            })
    void whatCannotBeAnsweredIsToldInASentence(
            String route, String asked, int status, String sentence) {
        WebSession.Page page = coder.get(asked);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(page.body());
        assertThat(problem.get("detail").asString()).contains(sentence);
        assertThat(
                        OpenApi.read()
                                .violations(
                                        route,
                                        String.valueOf(status),
                                        "application/problem+json",
                                        problem))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/codes/releases", "/api/openapi.yaml", "/api/nothing"})
    void whoHasNotSignedInIsToldSo(String path) {
        WebSession.Page page = WebSession.anonymous(server).get(path);
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.body()).contains("Sign in first");
    }

    @Test
    void whatIsNotThereIsToldKindly() {
        WebSession.Page page = coder.get("/api/nothing");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("/api/openapi.yaml tells what there is");
    }

    @Test
    void theDescriptionIsServed() {
        assertThat(coder.get("/api/openapi.yaml").body()).startsWith("openapi: 3.1.0");
    }

    /** A description that says something else must be caught. */
    @Test
    void anAnswerThatIsNotAsDescribedIsCaught() {
        JsonNode wrong =
                JsonMapper.shared()
                        .readTree("{\"query\":1,\"hits\":[{\"system\":\"x\"}],\"extra\":true}");
        assertThat(OpenApi.read().violations("/api/codes/find", "200", "application/json", wrong))
                .contains(
                        "$: micros is missing",
                        "$: extra is not described",
                        "$.query: not a string",
                        "$.hits[0]: code is missing");
    }
}
