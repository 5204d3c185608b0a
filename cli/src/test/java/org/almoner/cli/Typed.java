package org.almoner.cli;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What somebody typed, and what the command answered. */
record Typed(int exit, String out, String err) {

    static Typed typed(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine almoner =
                Almoner.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        int exit = almoner.execute(arguments);
        return new Typed(exit, out.toString(), err.toString());
    }
}
