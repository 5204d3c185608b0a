package org.almoner.bench;

import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Ruleset;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks each rule alone about the same claims, and prints what it costs a claim in processor time,
 * the dearest first, so that one slow rule is seen. The rule {@code none} is what the scrub itself
 * costs, and what many rules share; it is taken off the others.
 *
 * <p>All rules are asked one after the other in this process, three times over, and stand in {@code
 * bench/target/rules.md} afterwards with the least that each took: good for seeing which stands
 * out. Rules that are named are measured by JMH, each in a process of its own.
 *
 * <pre>{@code java -cp ... org.almoner.bench.RuleBench STORE [RULE ...]}</pre>
 */
public final class RuleBench {

    /** No rule is called so. */
    private static final String NONE = "none";

    private static final Path TABLE = Path.of("bench", "target", "rules.md");

    private static final int PASSES = 3;

    private RuleBench() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> named = List.of(arguments).subList(1, arguments.length);
        if (named.isEmpty()) {
            String table = table(all(arguments[0]));
            System.out.println(table);
            Files.createDirectories(TABLE.toAbsolutePath().getParent());
            Files.writeString(TABLE, table);
        } else {
            System.out.println("\n" + table(named(arguments[0], named)));
        }
    }

    private static Map<String, Double> all(String store) {
        List<String> rules =
                new ArrayList<>(Ruleset.national().texts().stream().map(RuleText::id).toList());
        rules.add(NONE);
        Map<String, Double> least = new HashMap<>();
        for (int pass = 0; pass < PASSES; pass++) {
            for (String rule : rules) {
                least.merge(rule, RuleCost.of(store, rule).nanosLeast(), Math::min);
            }
        }
        return least;
    }

    private static Map<String, Double> named(String store, List<String> named)
            throws RunnerException {
        List<String> rules = new ArrayList<>(named);
        rules.add(NONE);
        Options options =
                new OptionsBuilder()
                        .include(RuleCost.class.getName() + "\\..*")
                        .param("store", store)
                        .param("rule", rules.toArray(String[]::new))
                        .forks(1)
                        .jvmArgsAppend("-Xmx2g", "-XX:+UseSerialGC")
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(2)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(ProcessorTime.class)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        Map<String, Double> nanos = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            nanos.put(result.getParams().getParam("rule"), nanos(result));
        }
        return nanos;
    }

    private static String table(Map<String, Double> nanos) {
        double none = nanos.getOrDefault(NONE, 0.0);
        StringBuilder table = new StringBuilder("| rule | ns a claim |\n|---|---|\n");
        nanos.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(NONE))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> row(table, entry.getKey(), entry.getValue() - none));
        row(table, NONE, none);
        return table.toString();
    }

    private static void row(StringBuilder table, String rule, double nanos) {
        table.append("| %s | %,.0f |%n".formatted(rule, nanos));
    }

    private static double nanos(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.NAME))
                .getScore();
    }
}
