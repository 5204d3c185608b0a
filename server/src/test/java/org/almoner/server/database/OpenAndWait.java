package org.almoner.server.database;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Opens the database in a folder, says so with one line, and waits for the end of its input; for
 * tests that need another process, or another user, to do this.
 */
final class OpenAndWait {
    private OpenAndWait() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Database database = Database.embedded(Path.of(arguments[0]))) {
            out.println("open " + database.jdbcUrl());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (StartupProblem problem) {
            out.println("problem " + problem.getMessage());
        }
        out.println("closed");
    }
}
