package org.almoner.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's manners without a browser: cookies, redirects, and the hidden token of each form. */
public final class WebSession {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "one-part-ends-here";

    private final TestServer server;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private String token = "";

    private WebSession(TestServer server) {
        this.server = server;
    }

    /** What came back. */
    public record Page(int status, String url, String body, HttpResponse<String> response) {}

    /** A browser that has not signed in. */
    public static WebSession anonymous(TestServer server) {
        return new WebSession(server);
    }

    /** Signs in by the form; the practice's slug may be empty where there is only one. */
    public static WebSession signIn(TestServer server, String slug, String login, String password) {
        WebSession session = new WebSession(server);
        session.get("/sign-in");
        session.post("/sign-in", Map.of("practice", slug, "username", login, "password", password));
        return session;
    }

    /** Follows redirects; {@link Page#url()} is where it ended. */
    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server.url(path))).GET());
    }

    /** Sends a form with the last page's token. */
    public Page post(String path, Map<String, String> fields) {
        return postWithToken(path, fields, token);
    }

    /** Sends a form with a token of the caller's choice. */
    public Page postWithToken(String path, Map<String, String> fields, String csrf) {
        String form =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        String body = "_csrf=" + encode(csrf) + (form.isEmpty() ? "" : "&" + form);
        return send(
                HttpRequest.newBuilder(URI.create(server.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with one file, as a browser does. */
    public Page upload(
            String path, Map<String, String> fields, String field, String name, String content) {
        StringBuilder body = new StringBuilder();
        part(body, "name=\"_csrf\"", token);
        fields.forEach((key, value) -> part(body, "name=\"%s\"".formatted(key), value));
        part(body, "name=\"%s\"; filename=\"%s\"".formatted(field, name), content);
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(
                HttpRequest.newBuilder(URI.create(server.url(path)))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--").append(BOUNDARY).append("\r\n");
        body.append("Content-Disposition: form-data; ").append(disposition);
        body.append("\r\n\r\n").append(content).append("\r\n");
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Page(
                    response.statusCode(), response.uri().getPath(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
