package org.almoner.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the same generated 837P and 835 with each reader, each in a process of its own, one after
 * the other, and prints megabytes a second, the ratio to mere splitting, claims a second and peak
 * memory. Everybody gets one core; who can use more is measured again with all of them.
 *
 * <pre>{@code java -cp ... org.almoner.bench.X12Bench [CLAIMS] [ROUNDS]}</pre>
 */
public final class X12Bench {

    private static final long SEED = 20_260_105;
    private static final String HEAD =
            """

            | reader | cores | MB/s | MB per processor second | of splitting | claims/s | peak memory |
            |---|---|---|---|---|---|---|\
            """;

    private final Path file;
    private final int claims;
    private final int rounds;
    private final double megabytes;
    private double splitting;

    private X12Bench(Path file, int claims, int rounds) throws IOException {
        this.file = file;
        this.claims = claims;
        this.rounds = rounds;
        this.megabytes = Files.size(file) / 1e6;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("almoner-bench");
        Path claimFile = folder.resolve("837p.x12");
        Path remittanceFile = folder.resolve("835.x12");
        GeneratedFiles.claims(claimFile, claims, SEED);
        GeneratedFiles.remittance(remittanceFile, claims, SEED);
        for (Path file : List.of(claimFile, remittanceFile)) {
            new X12Bench(file, claims, rounds).table();
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private void table() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%n%s: %.0f MB, %,d claims, %d rounds%n",
                file.getFileName(),
                megabytes,
                claims,
                rounds);
        System.out.println(HEAD);
        for (Contender contender : Contender.values()) {
            if (contender.reads(file)) {
                row(contender, 1);
                int cores = Runtime.getRuntime().availableProcessors();
                if (contender.usesAllCores() && cores > 1) {
                    row(contender, cores);
                }
            }
        }
    }

    private void row(Contender contender, int cores) throws IOException, InterruptedException {
        System.out.printf("| %s | %d | ", contender.title(), cores);
        switch (measure(contender, cores)) {
            case Measured.Failed(String problem) ->
                    System.out.printf("failed: %s | | | | |%n", problem);
            case Measured.Done(Figures figures) -> {
                double ofProcessor = megabytes / figures.processorSeconds();
                if (contender == Contender.SPLIT) {
                    splitting = ofProcessor;
                }
                System.out.printf(
                        Locale.ROOT,
                        "%.1f | %.1f | %s | %,.0f | %,d MB |%n",
                        megabytes / figures.seconds(),
                        ofProcessor,
                        splitting == 0 ? "" : "%.3f".formatted(ofProcessor / splitting),
                        claims / figures.seconds(),
                        figures.peakMegabytes());
            }
        }
    }

    private sealed interface Measured {
        record Done(Figures figures) implements Measured {}

        record Failed(String problem) implements Measured {}
    }

    /** Runs one contender in a process with its own memory; its last line holds the figures. */
    private Measured measure(Contender contender, int cores)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (cores == 1) {
            command.addAll(pinned());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:ActiveProcessorCount=" + cores);
        command.add("-Xmx" + contender.heap());
        command.add("-XX:+UseSerialGC");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(OneReader.class.getName());
        command.add(contender.name());
        command.add(file.toString());
        command.add(String.valueOf(contender.rounds(rounds)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        String last = said.substring(said.lastIndexOf('\n') + 1);
        return exit == 0 ? new Measured.Done(Figures.parse(last)) : new Measured.Failed(last);
    }

    /** Keeps a process, its compiler and its collector too, on one core where Linux can do so. */
    private static List<String> pinned() {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, "taskset"))) {
                return List.of("taskset", "-c", "0");
            }
        }
        return List.of();
    }
}
