package org.almoner.cli;

import org.almoner.server.AlmonerServer;
import org.almoner.server.access.People;
import org.almoner.server.access.People.PracticeName;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.intake.FhirIntake;
import org.almoner.server.charts.intake.IntakeFile;
import org.almoner.server.charts.intake.IntakeReport;
import org.almoner.server.charts.intake.IntakeReport.FileReport;
import org.almoner.server.charts.intake.IntakeReport.Outcome;
import org.almoner.server.database.StartupProblem;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Reads charts with the server's own services, on a port that nobody is told about. */
final class IntakeRun {
    private IntakeRun() {}

    /** What the person asked for; empty texts where they said nothing. */
    record Request(List<Path> files, String practice, String source, boolean json) {}

    static int read(DataOptions.Opened data, Request request, PrintWriter out, Progress progress) {
        // The jobs belong to the server that may be at work beside us.
        System.setProperty("db-scheduler.enabled", "false");
        try (AlmonerServer.Running running =
                ServerRun.start(ListenAddress.loopback(0), data, false)) {
            People people = running.context().getBean(People.class);
            PracticeName practice = choose(people.listPractices(), request.practice());
            FhirIntake intake = running.context().getBean(FhirIntake.class);
            progress.step("Reading into " + practice.name());
            IntakeReport report =
                    Tenancy.as(
                            people.system(practice),
                            () ->
                                    intake.read(
                                            request.files().stream().map(IntakeFile::of).toList(),
                                            request.source()));
            if (request.json()) {
                report.files().forEach(file -> out.println(json(file)));
            } else {
                out.println(report.summary());
            }
            out.flush();
            return report.count(Outcome.REFUSED) == 0 ? Almoner.CLEAN : Almoner.FINDINGS;
        }
    }

    private static PracticeName choose(List<PracticeName> practices, String slug) {
        if (practices.isEmpty()) {
            throw new StartupProblem(
                    "There is no practice here yet; 'almoner serve' lets you found one.");
        }
        if (slug.isEmpty() && practices.size() == 1) {
            return practices.getFirst();
        }
        return practices.stream()
                .filter(practice -> practice.slug().equals(slug))
                .findFirst()
                .orElseThrow(() ->
                        new StartupProblem(
                                "Which practice? Name one with --practice: %s."
                                        .formatted(
                                                String.join(
                                                        ", ",
                                                        practices.stream()
                                                                .map(PracticeName::slug)
                                                                .toList()))));
    }

    private static String json(FileReport file) {
        int added = file.counts().stream().mapToInt(IntakeReport.TypeCount::added).sum();
        int read = file.counts().stream().mapToInt(IntakeReport.TypeCount::read).sum();
        String reason =
                file.lines().stream()
                        .filter(IntakeReport.Line::stops)
                        .findFirst()
                        .map(line -> line.message())
                        .orElse(null);
        return new JsonLine()
                .with("file", file.name())
                .with("outcome", file.outcome().title())
                .with("read", read)
                .with("new", added)
                .with("reason", reason)
                .toString();
    }
}
