package org.almoner.bench;

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
 * memory. Every figure is the median of the rounds after a first one that is thrown away.
 *
 * <pre>{@code java -cp ... org.almoner.bench.X12Bench [CLAIMS] [ROUNDS]}</pre>
 */
public final class X12Bench {

    private static final long SEED = 20_260_105;

    private X12Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("almoner-bench");
        Path claimFile = folder.resolve("837p.x12");
        Path remittanceFile = folder.resolve("835.x12");
        GeneratedFiles.claims(claimFile, claims, SEED);
        GeneratedFiles.remittance(remittanceFile, claims, SEED);
        for (Path file : List.of(claimFile, remittanceFile)) {
            table(file, claims, rounds);
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static void table(Path file, int claims, int rounds)
            throws IOException, InterruptedException {
        double megabytes = Files.size(file) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%n%s: %.0f MB, %,d claims, median of %d rounds, checks on all cores%n%n",
                file.getFileName(),
                megabytes,
                claims,
                rounds);
        System.out.println("| reader | MB/s | of splitting | claims/s | peak memory |");
        System.out.println("|---|---|---|---|---|");
        double splitting = 0;
        for (Contender contender : Contender.values()) {
            if (!contender.reads(file)) {
                continue;
            }
            Measured measured = measure(contender, file, rounds);
            if (measured.seconds() <= 0) {
                System.out.printf("| %s | %s | | | |%n", contender.title(), measured.problem());
                continue;
            }
            double speed = megabytes / measured.seconds();
            if (contender == Contender.SPLIT) {
                splitting = speed;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %s | %,.0f | %,d MB |%n",
                    contender.title(),
                    speed,
                    splitting == 0 ? "" : "%.3f".formatted(speed / splitting),
                    claims / measured.seconds(),
                    measured.peakMegabytes());
        }
    }

    private record Measured(double seconds, long peakMegabytes, String problem) {}

    /** Runs one contender in a process with its own memory; its last line holds the figures. */
    private static Measured measure(Contender contender, Path file, int rounds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
        if (exit != 0) {
            return new Measured(0, 0, "failed: " + last);
        }
        String[] figures = last.split(" ", 2);
        return new Measured(Double.parseDouble(figures[0]), Long.parseLong(figures[1]), "");
    }
}
