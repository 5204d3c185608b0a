package org.almoner.cli;

import org.almoner.server.AlmonerServer;
import org.almoner.server.ServerOptions;
import org.almoner.server.access.web.DemoSignIns;
import org.almoner.server.database.StartupProblem;
import org.almoner.server.demo.DemoLoader;
import org.almoner.server.practice.Founding;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

/** Runs the server until the process is told to stop. The only class here that knows Spring. */
final class ServerRun {
    private ServerRun() {}

    static void untilStopped(
            ListenAddress listen,
            DataOptions.Opened data,
            boolean demo,
            PrintWriter out,
            Progress progress)
            throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        AlmonerServer.Running running;
        try {
            progress.step(demo ? "Opening the clinic" : "Opening the practice");
            running = start(listen, data, demo);
            fill(running, progress);
        } catch (RuntimeException failed) {
            data.close();
            throw failed;
        }
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    progress.step("Closing");
                                    try (data) {
                                        running.close();
                                    } finally {
                                        stopped.countDown();
                                    }
                                },
                                "almoner-closing"));
        welcome(listen.url(running.port()), running, demo, out);
        stopped.await();
    }

    /** A demo's practice is filled once; later starts find it there. */
    private static void fill(AlmonerServer.Running running, Progress progress) {
        try {
            running.context()
                    .getBeanProvider(DemoLoader.class)
                    .ifAvailable(loader -> loader.load(progress::step));
        } catch (RuntimeException failed) {
            running.close();
            throw failed;
        }
    }

    /** Starts the server and says plainly why it cannot. */
    static AlmonerServer.Running start(
            ListenAddress listen, DataOptions.Opened data, boolean demo) {
        logInto(data.folder().resolve("almoner.log"));
        protect(listen.protection());
        System.setProperty("almoner.codes", data.codes().toString());
        try {
            return AlmonerServer.start(
                    new ServerOptions(
                            data.database().jdbcUrl(),
                            data.database().user(),
                            data.database().password(),
                            data.folder(),
                            listen.host(),
                            listen.port(),
                            demo,
                            listen.isPrivate(),
                            ZoneId.systemDefault()));
        } catch (RuntimeException failed) {
            throw explained(listen, failed);
        }
    }

    /**
     * Finds what lies at the bottom of a failed start, where a person can do something about it.
     */
    private static RuntimeException explained(ListenAddress listen, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem known) {
                return known;
            }
            if (cause instanceof PortInUseException taken) {
                return listen.busy(taken);
            }
            if (cause instanceof FlywayException migration) {
                String said = String.valueOf(migration.getMessage()).strip();
                return new StartupProblem(
                        "The database could not be brought up to date: %s"
                                .formatted(said.lines().findFirst().orElse("no reason given")),
                        failed);
            }
        }
        return failed;
    }

    /** These are Spring's own settings, which it also reads from the system's properties. */
    private static void protect(ListenAddress.Protection protection) {
        switch (protection) {
            case ListenAddress.Unprotected() -> {}
            case ListenAddress.BehindProxy() ->
                    System.setProperty("server.forward-headers-strategy", "native");
            case ListenAddress.Tls(Path certificate, Path key) -> {
                System.setProperty("server.ssl.certificate", certificate.toUri().toString());
                System.setProperty("server.ssl.certificate-private-key", key.toUri().toString());
            }
        }
    }

    /** The terminal is for the person; what the server notes goes into a file. */
    private static void logInto(Path file) {
        System.setProperty("logging.file.name", file.toString());
        System.setProperty("logging.threshold.console", "off");
    }

    private static void welcome(
            String url, AlmonerServer.Running running, boolean demo, PrintWriter out) {
        out.println();
        out.println("  Almoner is open at " + url);
        if (!demo) {
            offerFounding(url, running, out);
        }
        running.context().getBeanProvider(DemoSignIns.class).stream()
                .flatMap(signIns -> signIns.list().stream())
                .forEach(person ->
                        out.println(
                                "    %-8s %-17s %s"
                                        .formatted(
                                                person.login(),
                                                person.password(),
                                                person.roles())));
        out.println("  Ctrl-C closes it.");
        out.println();
        out.flush();
    }

    /** The code is for the person at this console; it goes into no log. */
    private static void offerFounding(String url, AlmonerServer.Running running, PrintWriter out) {
        running.context()
                .getBean(Founding.class)
                .open()
                .ifPresent(code ->
                        out.println(
                                "  No practice yet: found yours at %sfound with the code %s"
                                        .formatted(url, code)));
    }
}
