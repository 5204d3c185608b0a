package org.almoner.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Calm lines about long work, for a person at a terminal; nothing in a pipe. */
final class Progress {
    private final PrintWriter out;
    private final boolean shown;

    Progress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Shows progress when somebody is looking. */
    static Progress on(PrintWriter out) {
        return new Progress(
                out, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    /** Says what begins now, such as "Starting the database". */
    void step(String what) {
        if (shown) {
            out.println("  " + what + "…");
            out.flush();
        }
    }
}
