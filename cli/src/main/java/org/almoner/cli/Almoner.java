package org.almoner.cli;

import org.almoner.codes.load.LoadException;
import org.almoner.server.database.StartupProblem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The {@code almoner} command. Exit 0: clean; 1: findings; 2: could not. */
@Command(
        name = "almoner",
        mixinStandardHelpOptions = true,
        versionProvider = Almoner.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Takes a visit from the chart to the last cent.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IntakeCommand.class,
            X12Command.class,
            ScrubCommand.class,
            CodesCommand.class,
            AuditCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "New here? Type: almoner demo"})
public final class Almoner implements Runnable {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int COULD_NOT = 2;

    /** Held, so that its level stays: Lucene tells every user of speed that a flag would give. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Spec private CommandSpec spec = CommandSpec.create();

    /** The door from the shell. */
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        int code = commandLine().execute(arguments);
        if (code != CLEAN) {
            System.exit(code);
        }
        System.out.flush();
    }

    /** The command with its ways of answering, for the shell and for tests. */
    static CommandLine commandLine() {
        return new CommandLine(new Almoner())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Almoner::misunderstood)
                .setExecutionExceptionHandler(Almoner::failed);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int misunderstood(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String said = problem.getMessage() == null ? "" : problem.getMessage().strip();
        String firstLine = said.lines().findFirst().orElse("That was not understood");
        command.getErr()
                .println(
                        "almoner: %s (%s --help lists what there is)"
                                .formatted(firstLine, command.getCommandSpec().qualifiedName()));
        return COULD_NOT;
    }

    private static int failed(
            Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (problem) {
            case StartupProblem known -> err.println("almoner: " + known.getMessage());
            case LoadException known -> err.println("almoner: " + known.getMessage());
            default -> {
                err.println(
                        "almoner: something went wrong that is not your doing; please report"
                                + " this:");
                problem.printStackTrace(err);
            }
        }
        return COULD_NOT;
    }

    /** Reads the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Almoner.class.getPackage().getImplementationVersion();
            return new String[] {
                "almoner " + (version == null ? "(not packaged)" : version),
                "Java " + Runtime.version()
            };
        }
    }
}
