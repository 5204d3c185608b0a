package org.almoner.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each capability's routes and the roles that open them stand in {@code routes/<capability>.txt}. A
 * new route, or a changed role, fails here until somebody has written it down. Run with {@code
 * -Dalmoner.routes=write} to write the lists anew, then read the difference.
 */
class A01_EveryRouteIsListedTest {

    private static final Path LISTS = Path.of("src/test/resources/routes");

    @Test
    void everyRouteStandsInItsListWithItsRoles() throws IOException {
        Map<String, String> actual = routesByCapability();
        if ("write".equals(System.getProperty("almoner.routes"))) {
            for (Map.Entry<String, String> list : actual.entrySet()) {
                Files.writeString(LISTS.resolve(list.getKey() + ".txt"), list.getValue());
            }
        }
        assertThat(actual).isEqualTo(lists());
    }

    @Test
    void noRouteIsWithoutRoles() {
        assertThat(routesByCapability().values()).noneMatch(list -> list.contains("NOBODY"));
    }

    /** Spring finds out about two only when somebody goes there. */
    @Test
    void noTwoRoutesAnswerTheSameAddress() {
        assertThat(
                        routesByCapability().values().stream()
                                .flatMap(String::lines)
                                .map(line -> line.replaceAll("\\{[^}]*}", "{}"))
                                .map(line -> line.replaceAll("^(\\S+ \\S+) .*", "$1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRouteWithoutRolesIsShownAsClosed() throws NoSuchMethodException {
        HandlerMethod unlisted =
                new HandlerMethod(this, getClass().getDeclaredMethod("noRouteIsWithoutRoles"));
        assertThat(rolesOf(unlisted)).isEqualTo("NOBODY: give it @Allowed");
    }

    private static Map<String, String> lists() throws IOException {
        try (Stream<Path> files = Files.list(LISTS)) {
            Map<String, String> lists = new TreeMap<>();
            for (Path file : files.sorted().toList()) {
                lists.put(
                        file.getFileName().toString().replace(".txt", ""), Files.readString(file));
            }
            return lists;
        }
    }

    private static Map<String, String> routesByCapability() {
        RequestMappingHandlerMapping mapping =
                TestServer.get()
                        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(route -> lines(route.getKey(), route.getValue()))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                TreeMap::new,
                                Collectors.mapping(
                                        Map.Entry::getValue, Collectors.joining("\n", "", "\n"))));
    }

    private static Stream<Map.Entry<String, String>> lines(
            RequestMappingInfo route, HandlerMethod method) {
        String capability = method.getBeanType().getPackageName().split("\\.", -1)[3];
        return route.getPatternValues().stream()
                .flatMap(path ->
                        verbs(route)
                                .map(verb ->
                                        Map.entry(
                                                capability,
                                                "%s %s %s"
                                                        .formatted(path, verb, rolesOf(method)))));
    }

    private static Stream<String> verbs(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of("any")
                : route.getMethodsCondition().getMethods().stream().map(Enum::name);
    }

    private static String rolesOf(HandlerMethod method) {
        Everyone everyone = method.getMethodAnnotation(Everyone.class);
        if (everyone != null) {
            return everyone.signedIn() ? "everyone signed in" : "everyone";
        }
        Allowed allowed = RouteGuard.allowedOn(method);
        return allowed == null
                ? "NOBODY: give it @Allowed"
                : Arrays.stream(allowed.value())
                        .sorted()
                        .map(Role::title)
                        .collect(Collectors.joining(", "));
    }
}
