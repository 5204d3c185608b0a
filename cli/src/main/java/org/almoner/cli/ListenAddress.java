package org.almoner.cli;

import org.almoner.server.database.StartupProblem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;

/** Where the server listens, and what keeps strangers from reading along. */
record ListenAddress(String host, int port, Protection protection) {

    /** How what goes over the wire is kept private. */
    sealed interface Protection {}

    /** Nothing but the machine itself. */
    record Unprotected() implements Protection {}

    /** A proxy in front adds TLS. */
    record BehindProxy() implements Protection {}

    /** We speak TLS ourselves. */
    record Tls(Path certificate, Path key) implements Protection {}

    static ListenAddress loopback(int port) {
        return new ListenAddress("127.0.0.1", port, new Unprotected());
    }

    boolean isPrivate() {
        return !(protection instanceof Unprotected);
    }

    /** Refuses to show patients' data to a network without TLS. */
    void requireProtection() {
        if (!isPrivate() && !inetAddress().isLoopbackAddress()) {
            throw new StartupProblem(
                    "Listening on %s would send patients' data over the network unprotected; add --tls-certificate and --tls-key, or --behind-proxy when a proxy of yours speaks TLS."
                            .formatted(host));
        }
    }

    /** Knocks at the port before anything slow begins. */
    void requireFree() {
        if (port < 0 || port > 65_535) {
            throw new StartupProblem("%d is no port; name one from 1 to 65535.".formatted(port));
        }
        if (port == 0) {
            return;
        }
        InetAddress address = inetAddress();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw busy(taken);
        }
    }

    StartupProblem busy(Exception taken) {
        String said = taken.getMessage() == null ? "" : taken.getMessage();
        if (said.contains("ermission denied")) {
            return new StartupProblem(
                    "Port %d may only be opened by an administrator; choose one above 1023 with --port."
                            .formatted(port),
                    taken);
        }
        if (said.contains("assign requested address")) {
            return new StartupProblem(
                    "This machine has no address %s; look at --listen.".formatted(host), taken);
        }
        return new StartupProblem(
                "Port %d on %s is taken; end the program that uses it, or choose another with --port."
                        .formatted(port, host),
                taken);
    }

    /** What a person types into the browser. */
    String url(int openPort) {
        String scheme = protection instanceof Tls ? "https" : "http";
        String shown = inetAddress().isLoopbackAddress() ? "localhost" : host;
        return scheme + "://" + shown + ":" + openPort + "/";
    }

    private InetAddress inetAddress() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new StartupProblem(
                    "%s is no address of this machine; look at --listen.".formatted(host), unknown);
        }
    }
}
