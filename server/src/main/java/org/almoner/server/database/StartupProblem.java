package org.almoner.server.database;

/**
 * Something outside the program keeps it from starting. The message is one line for the person who
 * typed the command: what is wrong, where, and what to do.
 */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupProblem(String message) {
        super(message);
    }

    public StartupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
