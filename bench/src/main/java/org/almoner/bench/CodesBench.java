package org.almoner.bench;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Opens a store of codes in fresh processes, then asks it and hash maps in the heap the same
 * questions, and prints what both take, in processor time and by the clock. Start it on one core.
 *
 * <pre>{@code taskset -c 0 java -cp ... org.almoner.bench.CodesBench STORE [OPENINGS] [ROUNDS]}
 * </pre>
 */
public final class CodesBench {

    private static final String IN_MAP = "InMap";

    private CodesBench() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, RunnerException {
        String store = arguments[0];
        int openings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 11;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        System.out.printf(Locale.ROOT, "%nLoad of the machine: %.2f%n", load());
        openings(store, openings);
        lookups(store, rounds);
        System.out.printf(Locale.ROOT, "%nLoad of the machine: %.2f%n", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void openings(String store, int times) throws IOException, InterruptedException {
        System.out.println(
                """

                | opened in a fresh process | time, median | longest | heap after collection |
                |---|---|---|---|\
                """);
        for (Opened opened : Opened.values()) {
            double[] millis = new double[times];
            double[] megabytes = new double[times];
            for (int round = 0; round < times; round++) {
                String[] said = fresh(store, opened).split(" ", -1);
                millis[round] = Double.parseDouble(said[0]);
                megabytes[round] = Double.parseDouble(said[1]);
            }
            Arrays.sort(millis);
            Arrays.sort(megabytes);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f ms | %,.0f ms | %,.1f MB |%n",
                    opened.title(),
                    millis[times / 2],
                    millis[times - 1],
                    megabytes[times / 2]);
        }
    }

    private static String fresh(String store, Opened opened)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx3g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OneOpening.class.getName(),
                                store,
                                opened.name())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(opened + " failed: " + said);
        }
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    private static void lookups(String store, int rounds) throws RunnerException {
        Options options =
                new OptionsBuilder()
                        .include(CodeLookups.class.getName() + "\\..*")
                        .param("store", store)
                        .forks(1)
                        .jvmArgsAppend("-Xmx3g", "-XX:+UseSerialGC")
                        .warmupIterations(rounds)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(rounds)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(ProcessorTime.class)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        Map<String, Asked> asked = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            asked.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    new Asked(
                            Objects.requireNonNull(
                                            result.getSecondaryResults().get(ProcessorTime.NAME))
                                    .getScore(),
                            result.getPrimaryResult().getScore()));
        }
        System.out.println(
                """

                | asked | store | by the clock | hash map of strings | store to map |
                |---|---|---|---|---|\
                """);
        asked.forEach((name, its) -> {
            if (!name.endsWith(IN_MAP)) {
                row(name, its, asked.get(name + IN_MAP));
            }
        });
    }

    /** Nanoseconds of a question. */
    private record Asked(double processor, double clock) {}

    private static void row(String name, Asked store, @Nullable Asked map) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                String.join(" ", name.split("(?=[A-Z])", -1)).toLowerCase(Locale.ROOT),
                shown(store.processor()),
                shown(store.clock()),
                map == null ? "" : shown(map.processor()),
                map == null
                        ? ""
                        : String.format(Locale.ROOT, "%.1f", store.processor() / map.processor()));
    }

    private static String shown(double nanos) {
        return nanos < 10_000
                ? String.format(Locale.ROOT, "%.0f ns", nanos)
                : String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
