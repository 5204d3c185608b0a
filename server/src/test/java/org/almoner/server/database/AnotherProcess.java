package org.almoner.server.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs {@link OpenAndWait} beside the test, perhaps as another user. */
final class AnotherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private AnotherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static AnotherProcess open(Path folder) throws IOException {
        return openAs(folder, System.getProperty("java.class.path"));
    }

    static AnotherProcess openAs(Path folder, String classPath, String... asUser)
            throws IOException {
        List<String> command = new ArrayList<>(Arrays.asList(asUser));
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-cp", classPath, OpenAndWait.class.getName(), folder.toString()));
        return new AnotherProcess(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .directory(new File("/"))
                        .start());
    }

    String line() throws IOException {
        String line = output.readLine();
        return line == null ? "(ended)" : line;
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it close its database and waits for its end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
