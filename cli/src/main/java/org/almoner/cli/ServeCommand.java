package org.almoner.cli;

import org.almoner.server.database.StartupProblem;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** The real thing. It has no {@code --fresh}: nothing erases a practice's books. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves a practice. Listens on this machine only, unless told otherwise.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the browser finds it (${DEFAULT-VALUE}; 0 for any free one).")
    private int port = 8080;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(
            names = "--behind-proxy",
            description = "A proxy of yours adds TLS and passes on the X-Forwarded headers.")
    private boolean behindProxy;

    @Option(
            names = "--tls-certificate",
            paramLabel = "PEM",
            description = "A certificate chain; speaks TLS itself, together with --tls-key.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "PEM", description = "The certificate's private key.")
    private @Nullable Path key;

    @Mixin private DataOptions data = new DataOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = Progress.on(spec.commandLine().getOut());
        ListenAddress listen = new ListenAddress(address, port, protection());
        listen.requireProtection();
        listen.requireFree();
        ServerRun.untilStopped(
                listen, data.open("serve", progress), false, spec.commandLine().getOut(), progress);
        return Almoner.CLEAN;
    }

    private ListenAddress.Protection protection() {
        if (certificate == null && key == null) {
            return behindProxy ? new ListenAddress.BehindProxy() : new ListenAddress.Unprotected();
        }
        if (certificate == null || key == null) {
            throw new StartupProblem("TLS needs both --tls-certificate and --tls-key.");
        }
        for (Path file : new Path[] {certificate, key}) {
            if (!Files.isReadable(file)) {
                throw new StartupProblem("%s cannot be read; TLS needs it.".formatted(file));
            }
        }
        return new ListenAddress.Tls(certificate, key);
    }
}
