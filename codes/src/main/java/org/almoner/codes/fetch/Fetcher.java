package org.almoner.codes.fetch;

import org.almoner.codes.load.LoadException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/**
 * Fetches files into a folder. What was cut is kept beside as {@code .part} and gone on with, in
 * the same run and in the next one; what has not changed at its publisher's is not fetched again.
 * Beside each file stands a {@code .tag} with what its publisher called that version. One thread at
 * a time.
 */
public final class Fetcher implements AutoCloseable {

    private static final long BYTES_MOST = 4L << 30;
    private static final int ATTEMPTS = 4;
    private static final int CHUNK = 1 << 16;

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int RANGE_WRONG = 416;

    private final Path folder;
    private final HttpClient client;
    private final Progress progress;

    /** Is told how much of a file is here. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param of -1 when the publisher does not say how much it is
         */
        void at(String name, long bytes, long of);
    }

    public Fetcher(Path folder, Duration patience, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        this.client =
                HttpClient.newBuilder()
                        .followRedirects(Redirect.NORMAL)
                        .connectTimeout(patience)
                        .build();
    }

    /**
     * Fetches one file, or finds that it is here.
     *
     * @throws LoadException saying why it cannot be had, and what to do
     */
    public Fetched fetch(Address address, Duration patience) throws IOException, LoadException {
        Files.createDirectories(folder);
        Path file = folder.resolve(address.name());
        Path part = folder.resolve(address.name() + ".part");
        @Nullable IOException cut = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return once(address, file, part, patience);
            } catch (IOException e) {
                cut = e; // Whatever came is in the part; the next attempt goes on behind it.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadException(address.uri() + " was left: somebody stopped it.");
            }
        }
        throw new LoadException(
                "%s could not be fetched (%s); %,d bytes are here, and the next update goes on behind them."
                        .formatted(
                                address.uri(),
                                reason(cut),
                                Files.exists(part) ? Files.size(part) : 0));
    }

    private static String reason(@Nullable IOException cut) {
        String message = cut == null ? null : cut.getMessage();
        return message == null ? "the connection failed" : message;
    }

    private Fetched once(Address address, Path file, Path part, Duration patience)
            throws IOException, InterruptedException, LoadException {
        boolean begun = Files.exists(part) && Files.size(part) > 0 && !tag(part).isEmpty();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.uri())
                        .timeout(patience)
                        .header("User-Agent", "almoner-codes");
        if (begun) {
            request.header("Range", "bytes=" + Files.size(part) + "-");
            request.header("If-Range", tag(part));
        } else if (Files.exists(file) && !tag(file).isEmpty()) {
            boolean isEntity = tag(file).startsWith("\"") || tag(file).startsWith("W/");
            request.header(isEntity ? "If-None-Match" : "If-Modified-Since", tag(file));
        }
        HttpResponse<InputStream> response =
                client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            refusePage(address, response);
            switch (response.statusCode()) {
                case OK -> take(address, response.headers(), body, part, false);
                case PARTIAL -> {
                    if (begun && !goesOn(response.headers(), Files.size(part))) {
                        forget(part);
                        throw new IOException("their rest does not fit what was begun");
                    }
                    take(address, response.headers(), body, part, begun);
                }
                case NOT_MODIFIED -> {
                    return new Fetched(
                            address, file, Files.size(file), false, modified(response.headers()));
                }
                case RANGE_WRONG -> {
                    forget(part);
                    throw new IOException("what was begun is not theirs any more");
                }
                default -> throw refused(address, response.statusCode());
            }
        }
        check(address, part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(tagFile(file));
        if (Files.exists(tagFile(part))) {
            Files.move(tagFile(part), tagFile(file));
        }
        return new Fetched(address, file, Files.size(file), true, modified(response.headers()));
    }

    /** A publisher who wants terms accepted first answers with a page that asks for it. */
    private static void refusePage(Address address, HttpResponse<InputStream> response)
            throws LoadException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean isPage = response.statusCode() == OK && type.startsWith("text/html");
        if (isPage && !address.name().endsWith(".html")) {
            throw new LoadException(
                    "%s gave a page and no file; its publisher may want terms accepted first. Look at line %d of the list, or fetch it by hand and load it."
                            .formatted(address.uri(), address.line()));
        }
    }

    /** Whether the bytes of an answer begin where ours end. */
    private static boolean goesOn(HttpHeaders headers, long here) {
        return headers.firstValue("Content-Range")
                .map(range -> range.startsWith("bytes " + here + "-"))
                .orElse(false);
    }

    private static LoadException refused(Address address, int status) {
        String why =
                status == 404 || status == 410
                        ? "is not there (%d); correct line %d of the list, or wait until it is"
                                + " published."
                        : "was refused (%d); look at line %d of the list.";
        return new LoadException(address.uri() + " " + why.formatted(status, address.line()));
    }

    private void take(
            Address address, HttpHeaders headers, InputStream body, Path part, boolean onwards)
            throws IOException, LoadException {
        if (!onwards) {
            Files.deleteIfExists(part);
            String tag =
                    headers.firstValue("ETag")
                            .filter(each -> !each.startsWith("W/"))
                            .or(() -> headers.firstValue("Last-Modified"))
                            .orElse("");
            Files.writeString(tagFile(part), tag);
        }
        long here = Files.exists(part) ? Files.size(part) : 0;
        long length = headers.firstValueAsLong("Content-Length").orElse(-1);
        long of = length < 0 ? -1 : here + length;
        try (OutputStream out =
                Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                out.write(chunk, 0, read);
                here += read;
                if (here > BYTES_MOST) {
                    throw new LoadException(
                            address.uri() + " is larger than any published set; it was left.");
                }
                progress.at(address.name(), here, of);
            }
        }
        if (of >= 0 && here < of) {
            throw new IOException("the connection was cut");
        }
    }

    private static void check(Address address, Path part) throws IOException, LoadException {
        if (address.sha256().isEmpty()) {
            return;
        }
        String found = sha256(part);
        if (!found.equals(address.sha256())) {
            forget(part);
            throw new LoadException(
                    "%s is not the file that line %d of the list means: its SHA-256 is %s; nothing of it was kept."
                            .formatted(address.uri(), address.line(), found));
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable LocalDate modified(HttpHeaders headers) {
        String said = headers.firstValue("Last-Modified").orElse("");
        try {
            return said.isEmpty()
                    ? null
                    : ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate();
        } catch (DateTimeException e) {
            return null; // A server that writes no day that can be read says none.
        }
    }

    private static Path tagFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".tag");
    }

    private static String tag(Path file) throws IOException {
        Path tag = tagFile(file);
        return Files.exists(tag) ? Files.readString(tag).strip() : "";
    }

    private static void forget(Path part) throws IOException {
        for (Path each : List.of(part, tagFile(part))) {
            Files.deleteIfExists(each);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
