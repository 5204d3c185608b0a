package org.almoner.codes.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A publisher on the loopback address, whose connections may be cut. */
final class Publisher implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private byte[] bytes = new byte[0];
    private String tag = "\"one\"";
    private int cuts;
    private boolean misplaced;

    Publisher() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI at(String path) {
        return URI.create(
                "http://%s:%d%s"
                        .formatted(
                                InetAddress.getLoopbackAddress().getHostAddress(),
                                server.getAddress().getPort(),
                                path));
    }

    Address address(String path, String sha256) {
        return new Address(at(path), 7, sha256, "");
    }

    /** Publishes this text from now on, under a tag of that version. */
    synchronized void publish(String text, String version) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        tag = version;
    }

    /** Cuts so many of the next answers in the middle. */
    synchronized void cut(int times) {
        cuts = times;
    }

    /** Answers with bytes from the beginning, whatever it says and was asked. */
    synchronized void misplace() {
        misplaced = true;
    }

    /** What was asked: path, and the bytes from which on. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(path + (range == null ? "" : " " + range));
        if (path.equals("/moved.txt")) {
            exchange.getResponseHeaders().add("Location", at("/list.txt").toString());
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/terms.zip")) {
            page(exchange);
        } else if (!path.equals("/list.txt")) {
            exchange.sendResponseHeaders(404, -1);
        } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, range);
        }
        exchange.close();
    }

    /** What stands where a file is only given to those who accept terms. */
    private static void page(HttpExchange exchange) throws IOException {
        byte[] page = "<html><title>Terms</title></html>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private void send(HttpExchange exchange, @Nullable String range) throws IOException {
        boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int from =
                range != null && same
                        ? Integer.parseInt(range.substring("bytes=".length(), range.length() - 1))
                        : 0;
        if (from > bytes.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders().add("ETag", tag);
        exchange.getResponseHeaders().add("Last-Modified", "Wed, 01 Oct 2025 10:00:00 GMT");
        int begins = misplaced ? 0 : from;
        byte[] rest = Arrays.copyOfRange(bytes, begins, bytes.length);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .add(
                            "Content-Range",
                            "bytes %d-%d/%d".formatted(begins, bytes.length - 1, bytes.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
        int sent = cuts > 0 ? rest.length / 2 : rest.length;
        exchange.getResponseBody().write(rest, 0, sent);
        exchange.getResponseBody().flush();
        cuts = Math.max(0, cuts - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
