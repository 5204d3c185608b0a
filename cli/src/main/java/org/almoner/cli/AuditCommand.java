package org.almoner.cli;

import org.almoner.server.database.Database;
import org.almoner.server.database.StartupProblem;
import org.almoner.server.trust.AuditAnchors;
import org.almoner.server.trust.AuditKey;
import org.almoner.server.trust.AuditVerification;
import org.almoner.server.trust.AuditVerification.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Proofs about who saw and who changed what. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Proves that nobody touched the record of who saw and changed what.")
final class AuditCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Walks every practice's chain, beside a running server or without one. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Walks the audit chain and names the row that was touched (then: exit 1).")
    int verify(
            @Mixin DataOptions data,
            @Option(names = "--json", description = "Prints one object per line.") boolean json)
            throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        try (DataOptions.Opened opened = data.join()) {
            List<Verdict> verdicts = verdicts(opened.database(), opened.folder());
            verdicts.forEach(verdict -> out.println(json ? json(verdict) : sentence(verdict)));
            if (verdicts.isEmpty() && !json) {
                out.println("The audit chain is empty: nobody has done anything yet.");
            }
            out.flush();
            return verdicts.stream().allMatch(Verdict::isWhole) ? Almoner.CLEAN : Almoner.FINDINGS;
        }
    }

    private static List<Verdict> verdicts(Database database, Path folder) throws SQLException {
        Path keys = folder.resolve("keys");
        if (!Files.isRegularFile(keys.resolve("audit.key"))) {
            throw new StartupProblem(
                    "The audit key is not in %s; without it nothing can be verified. Restore it from your backup."
                            .formatted(keys));
        }
        try (Connection connection =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password())) {
            return new AuditVerification(AuditKey.in(keys), new AuditAnchors(keys))
                    .verify(connection);
        }
    }

    private static String sentence(Verdict verdict) {
        return verdict.isWhole()
                ? "Practice %d: %d rows, all as they were written."
                        .formatted(verdict.practiceId(), verdict.rows())
                : "Practice %d: %s".formatted(verdict.practiceId(), verdict.trouble());
    }

    private static String json(Verdict verdict) {
        String trouble = verdict.trouble();
        return new JsonLine()
                .with("practice", verdict.practiceId())
                .with("rows", verdict.rows())
                .with("whole", verdict.isWhole())
                .with("trouble", trouble)
                .toString();
    }
}
