package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.FhirLoader.Result;
import org.almoner.server.charts.intake.IntakeReport.FileReport;
import org.almoner.server.charts.intake.IntakeReport.Line;
import org.almoner.server.charts.intake.IntakeReport.Outcome;
import org.almoner.server.charts.intake.Leaves.Leaf;
import org.almoner.server.trust.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads FHIR R4 into the current practice: files, folders and zips of bundles, single resources or
 * ndjson. Each file is loaded as a whole or not at all, in a transaction of its own, and other
 * files go on. Reading the same again changes nothing and says so. Files may point to each other in
 * any order.
 */
@Service
public class FhirIntake {

    /** What to call a source that has no name. */
    public static final String UNNAMED_SOURCE = "unnamed";

    static final String FAULT =
            "Almoner itself failed on this file, and nothing of it was loaded. Please report it.";

    private static final Logger LOG = LoggerFactory.getLogger(FhirIntake.class);

    /** Patients, then their visits, then what was written about those: few rounds bring all in. */
    private static final int ROUNDS_MAX = 10;

    private final FhirLoader loader;
    private final IntakeRuns runs;
    private final Audit audit;
    private final Clock clock;

    FhirIntake(FhirLoader loader, IntakeRuns runs, Audit audit, Clock clock) {
        this.loader = loader;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file that lacks what another one may bring. */
    private record Waiting(int seq, Leaf.ToRead leaf, FileReport report) {}

    /**
     * Reads files, folders and zips.
     *
     * @param source names the system the files come from. Ids that are no UUIDs and come without a
     *     server's address mean something only there; two systems need two names
     * @param progress told of each file when its fate is known
     */
    public IntakeReport read(List<IntakeFile> files, String source, Consumer<FileReport> progress) {
        String from = source.isBlank() ? UNNAMED_SOURCE : source.strip();
        long runId = runs.begin(from);
        Run run = new Run(runId, from, progress);
        for (IntakeFile file : files) {
            try {
                Leaves.forEach(file, run::take);
            } catch (IOException failed) {
                run.settle(
                        run.next++,
                        unread(file.name(), Outcome.REFUSED, "The file could not be read."));
            }
        }
        run.settleTheWaiting();
        runs.end(runId);
        audit.did("read files", "FHIR intake", String.valueOf(runId), null, run.next + " files");
        return getReport(runId);
    }

    /** As {@link #read(List, String, Consumer)}, telling nobody on the way. */
    public IntakeReport read(List<IntakeFile> files, String source) {
        return read(files, source, _ -> {});
    }

    public Optional<IntakeReport> findReport(long runId) {
        return runs.find(runId);
    }

    /** The latest intakes, newest first. */
    public List<IntakeReport> listLatest(int limit) {
        return runs.listLatest(limit);
    }

    private IntakeReport getReport(long runId) {
        return findReport(runId).orElseThrow();
    }

    private static FileReport unread(String name, Outcome outcome, String message) {
        return new FileReport(
                name,
                outcome,
                List.of(),
                List.of(new Line(outcome == Outcome.REFUSED, "", message)));
    }

    /** One run over all its files. */
    private final class Run {

        private final long runId;
        private final String source;
        private final Consumer<FileReport> progress;
        private List<Waiting> waiting = new ArrayList<>();
        private int next;

        Run(long runId, String source, Consumer<FileReport> progress) {
            this.runId = runId;
            this.source = source;
            this.progress = progress;
        }

        void take(Leaf leaf) {
            int seq = next++;
            switch (leaf) {
                case Leaf.Unread(String name, Outcome outcome, String message) ->
                        settle(seq, unread(name, outcome, message));
                case Leaf.ToRead readable -> {
                    Result result = load(readable);
                    if (result.mayResolveLater()) {
                        waiting.add(new Waiting(seq, readable, result.report()));
                    } else {
                        settle(seq, result.report());
                    }
                }
            }
        }

        private Result load(Leaf.ToRead leaf) {
            byte[] bytes;
            try {
                bytes = leaf.opener().read();
            } catch (Leaves.TooLargeException large) {
                return refused(leaf, String.valueOf(large.getMessage()));
            } catch (IOException | UncheckedIOException failed) {
                return refused(leaf, "The file is damaged and could not be read.");
            }
            try {
                return loader.load(
                        FhirReader.read(leaf.name(), bytes, source, clock.getZone()), runId);
            } catch (RuntimeException fault) {
                // One file must not stop the others. Its message may quote the chart, so only its
                // kind and place are logged.
                LOG.error(
                        "A file could not be loaded: {} at {}",
                        fault.getClass().getName(),
                        fault.getStackTrace().length == 0 ? "?" : fault.getStackTrace()[0]);
                return refused(leaf, FAULT);
            }
        }

        private Result refused(Leaf.ToRead leaf, String message) {
            return new Result(unread(leaf.name(), Outcome.REFUSED, message), false);
        }

        /** Tries the waiting again as long as that brings one of them in. */
        void settleTheWaiting() {
            boolean moved = true;
            for (int round = 0; round < ROUNDS_MAX && moved && !waiting.isEmpty(); round++) {
                moved = false;
                List<Waiting> still = new ArrayList<>();
                for (Waiting one : waiting) {
                    Result result = load(one.leaf());
                    if (result.mayResolveLater()) {
                        still.add(new Waiting(one.seq(), one.leaf(), result.report()));
                    } else {
                        settle(one.seq(), result.report());
                        moved = true;
                    }
                }
                waiting = still;
            }
            waiting.forEach(one -> settle(one.seq(), one.report()));
        }

        void settle(int seq, FileReport report) {
            runs.add(runId, seq, report);
            progress.accept(report);
        }
    }
}
