package org.almoner.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Runs one contender in this process and prints its seconds and its peak memory. */
public final class OneReader {

    private OneReader() {}

    public static void main(String[] arguments) throws Exception {
        Contender contender = Contender.valueOf(arguments[0]);
        Path file = Path.of(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        double[] seconds = new double[rounds];
        long expected = -1;
        for (int round = -1; round < rounds; round++) {
            long begun = System.nanoTime();
            long seen = contender.read(file);
            if (round >= 0) {
                seconds[round] = (System.nanoTime() - begun) / 1e9;
            }
            if (expected >= 0 && seen != expected) {
                throw new IllegalStateException("two rounds saw different things");
            }
            expected = seen;
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "%.6f %d%n", seconds[rounds / 2], peakMegabytes());
    }

    /** The most memory that the process has held, as Linux counts it; 0 elsewhere. */
    private static long peakMegabytes() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
