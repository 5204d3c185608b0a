package org.almoner.cli;

import org.almoner.server.database.DataFolder;
import org.almoner.server.database.StartupProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** A small invented clinic in full swing, with a payer that answers. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Opens a small invented clinic in full swing, with a payer that answers.")
final class DemoCommand implements Callable<Integer> {
    private static final String FOLDER = "demo";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the browser finds it (${DEFAULT-VALUE}; 0 for any free one).")
    private int port = 8080;

    @Option(
            names = "--fresh",
            description = "Begins anew: erases the demo's folder first, if it is one of ours.")
    private boolean fresh;

    @Mixin private DataOptions data = new DataOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = Progress.on(spec.commandLine().getOut());
        ListenAddress listen = ListenAddress.loopback(port);
        listen.requireFree();
        if (fresh) {
            if (!data.hasOwnDatabase()) {
                throw new StartupProblem(
                        "--fresh does not erase a database of yours; empty it yourself, or leave"
                                + " out --database.");
            }
            progress.step("Erasing the old demo");
            DataFolder.erase(data.folder(FOLDER));
        }
        ServerRun.untilStopped(
                listen, data.open(FOLDER, progress), true, spec.commandLine().getOut(), progress);
        return Almoner.CLEAN;
    }
}
