package org.almoner.server.database;

import com.sun.security.auth.module.UnixSystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to work as root; so root runs them through {@code
 * unshare}, in a user namespace where it is nobody in particular.
 */
final class PostgresPrograms {
    private static final int SECONDS_MAX = 120;

    private final PostgresBinaries binaries;
    private final List<String> prefix;

    PostgresPrograms(PostgresBinaries binaries) {
        this.binaries = binaries;
        this.prefix = isRoot() ? List.of("unshare", "-U") : List.of();
        if (!prefix.isEmpty() && !canUnshare()) {
            throw new StartupProblem(
                    "PostgreSQL does not run as root, and this machine has no usable 'unshare' to"
                        + " step down with; start Almoner as an ordinary user, or use a server of"
                        + " yours with --database jdbc:postgresql://user@host/database.");
        }
    }

    /** What a program printed, and whether it succeeded. */
    record Outcome(boolean succeeded, String output) {}

    /** Runs a program to its end; its output goes to a file, because its children may keep it. */
    Outcome run(Path log, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                            .start();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroy();
                return new Outcome(false, program + " did not end within a few minutes");
            }
            return new Outcome(process.exitValue() == 0, program + " says why in " + log);
        } catch (IOException failed) {
            return new Outcome(false, program + " cannot be run: " + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(false, program + " was interrupted");
        }
    }

    private static java.io.File nothing() {
        return new java.io.File(PostgresBinaries.isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isRoot() {
        return !PostgresBinaries.isWindows() && new UnixSystem().getUid() == 0;
    }

    private static boolean canUnshare() {
        try {
            Process process =
                    new ProcessBuilder("unshare", "-U", "id", "-u")
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String uid =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && !uid.strip().equals("0");
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
