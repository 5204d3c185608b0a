package org.almoner.bench;

import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Ruleset;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Asks each rule alone about the same claims, and prints what it costs a claim in processor time,
 * the dearest first, so that one slow rule is seen. The rule {@code none} is what the scrub itself
 * costs, and what many rules share; it is taken off the others.
 *
 * <p>All rules are asked one after the other in this process, for a second each, and stand in
 * {@code bench/target/rules.md} afterwards. Rules that are named are each asked for longer, in a
 * process of its own.
 *
 * <pre>{@code java -cp ... org.almoner.bench.RuleBench STORE [RULE ...]}</pre>
 */
public final class RuleBench {

    /** No rule is called so. */
    private static final String NONE = "none";

    private static final Path TABLE = Path.of("bench", "target", "rules.md");

    private static final int SHORT_MILLIS = 200;

    private RuleBench() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        String[] named = Arrays.copyOfRange(arguments, 1, arguments.length);
        boolean isLong = named.length > 0;
        String table = table(new Runner(options(arguments[0], rules(named), isLong).build()).run());
        System.out.println("\n" + table);
        if (!isLong) {
            Files.createDirectories(TABLE.toAbsolutePath().getParent());
            Files.writeString(TABLE, table);
        }
    }

    private static String table(Collection<RunResult> results) {
        double none =
                results.stream()
                        .filter(result -> rule(result).equals(NONE))
                        .mapToDouble(RuleBench::nanos)
                        .findFirst()
                        .orElse(0);
        StringBuilder table = new StringBuilder("| rule | ns a claim |\n|---|---|\n");
        results.stream()
                .filter(result -> !rule(result).equals(NONE))
                .sorted(Comparator.comparingDouble(RuleBench::nanos).reversed())
                .forEach(result -> row(table, rule(result), nanos(result) - none));
        row(table, NONE, none);
        return table.toString();
    }

    private static void row(StringBuilder table, String rule, double nanos) {
        table.append("| %s | %,.0f |%n".formatted(rule, nanos));
    }

    private static String rule(RunResult result) {
        return result.getParams().getParam("rule");
    }

    private static String[] rules(String[] named) {
        List<String> all = new ArrayList<>(List.of(named));
        if (all.isEmpty()) {
            Ruleset.national().texts().stream().map(RuleText::id).forEach(all::add);
        }
        all.add(NONE);
        return all.toArray(String[]::new);
    }

    private static ChainedOptionsBuilder options(String store, String[] rules, boolean isLong) {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include(RuleCost.class.getName() + "\\..*")
                        .param("store", store)
                        .param("rule", rules)
                        .addProfiler(ProcessorTime.class)
                        .verbosity(VerboseMode.SILENT);
        return isLong
                ? options.forks(1)
                        .jvmArgsAppend("-Xmx2g", "-XX:+UseSerialGC")
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(2)
                        .measurementTime(TimeValue.seconds(1))
                : options.forks(0)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(SHORT_MILLIS))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.milliseconds(SHORT_MILLIS));
    }

    private static double nanos(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.NAME))
                .getScore();
    }
}
