package org.almoner.cli;

import org.almoner.server.AlmonerServer;
import org.almoner.server.database.DataFolder;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts a demo in a folder of its own, asks for the sign-in page once and stops, so that the JVM
 * learns what a start needs. The launcher runs it when it prepares quick starts.
 */
final class TrainingRun {
    private TrainingRun() {}

    /** Ends with an exception, and so with a failure, when the page does not come. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("almoner-training");
        ListenAddress listen = ListenAddress.loopback(0);
        DataOptions options = new DataOptions(folder);
        Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), false);
        try (DataOptions.Opened data = options.open("demo", silent);
                AlmonerServer.Running running = ServerRun.start(listen, data, true);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(listen.url(running.port()) + "sign-in"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != 200) {
                throw new IllegalStateException("The sign-in page answered " + page.statusCode());
            }
        } finally {
            DataFolder.erase(folder);
            Files.deleteIfExists(folder);
        }
    }
}
