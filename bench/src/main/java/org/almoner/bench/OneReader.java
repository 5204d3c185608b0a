package org.almoner.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs one contender in this process and prints its seconds and its peak memory. */
public final class OneReader {

    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private OneReader() {}

    public static void main(String[] arguments) throws Exception {
        Contender contender = Contender.valueOf(arguments[0]);
        Path file = Path.of(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        long expected = warmUp(contender, file);
        double[] seconds = new double[rounds];
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processorBegun = machine.getProcessCpuTime();
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            long seen = contender.read(file);
            seconds[round] = (System.nanoTime() - begun) / 1e9;
            if (seen != expected) {
                throw new IllegalStateException("two rounds saw different things");
            }
        }
        double processorSeconds = (machine.getProcessCpuTime() - processorBegun) / 1e9 / rounds;
        Arrays.sort(seconds);
        System.out.println(
                new Figures(seconds[rounds / 2], processorSeconds, peakMegabytes()).line());
    }

    /** Reads the file once, and again until everything that runs often has been compiled. */
    private static long warmUp(Contender contender, Path file) throws Exception {
        long begun = System.nanoTime();
        long seen = contender.read(file);
        while (System.nanoTime() - begun < WARM_UP_NANOS) {
            seen = contender.read(file);
        }
        return seen;
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
