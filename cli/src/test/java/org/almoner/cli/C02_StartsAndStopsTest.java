package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real starts, in processes of their own. */
class C02_StartsAndStopsTest {
    @TempDir Path folder;

    @Test
    void servesItsFoundingPageUntilItIsToldToStop() throws Exception {
        String code;
        Process served =
                almoner(
                        List.of(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("p").toString());
        try (BufferedReader said = served.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            String address =
                    said.lines()
                            .filter(line -> line.contains("Almoner is open at "))
                            .findFirst()
                            .orElseThrow()
                            .replaceFirst(".*open at ", "");
            String offer = said.readLine();
            assertThat(offer).contains(address + "found with the code ");
            code = offer.replaceFirst(".* ", "");
            assertThat(code).matches("([A-Z0-9]{4}-){3}[A-Z0-9]{4}");
            HttpResponse<String> page =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + "found")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);

            Typed beside = Typed.typed("audit", "verify", "--data", folder.resolve("p").toString());
            assertThat(beside.exit()).as(beside.err()).isZero();
        } finally {
            served.destroy();
            served.waitFor();
        }
        assertThat(folder.resolve("p/postgres/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("p/almoner.lock")).isEmptyFile();
        assertThat(folder.resolve("p/almoner.log")).content().doesNotContain(code);
    }

    @Test
    void answersSmallQuestionsWithoutStartingSpring() throws Exception {
        for (String question : new String[] {"--help", "audit verify --data none"}) {
            Process asked = almoner(List.of("-Xlog:class+load"), question.split(" ", -1));
            try (BufferedReader loaded = asked.inputReader()) {
                List<String> lines = loaded.lines().toList();
                assertThat(lines).anyMatch(line -> line.contains("org.almoner.cli.Almoner "));
                assertThat(lines).noneMatch(line -> line.contains(" org.springframework"));
            }
        }
    }

    private static Process almoner(List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Almoner.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
