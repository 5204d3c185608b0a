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

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Asks each rule alone about the same claims, each in a process of its own, and prints what it
 * costs a claim in processor time, the dearest first, so that one slow rule is seen. The rule
 * {@code none} is what the scrub itself costs.
 *
 * <pre>{@code java -cp ... org.almoner.bench.RuleBench STORE [RULE ...]}</pre>
 */
public final class RuleBench {

    /** No rule is called so. */
    private static final String NONE = "none";

    private RuleBench() {}

    public static void main(String[] arguments) throws RunnerException {
        String[] named = Arrays.copyOfRange(arguments, 1, arguments.length);
        Collection<RunResult> results = new Runner(options(arguments[0], rules(named))).run();
        System.out.println("\n| rule | ns a claim |\n|---|---|");
        results.stream()
                .sorted(Comparator.comparingDouble(RuleBench::nanos).reversed())
                .forEach(result ->
                        System.out.printf(
                                Locale.ROOT,
                                "| %s | %,.0f |%n",
                                result.getParams().getParam("rule"),
                                nanos(result)));
    }

    private static String[] rules(String[] named) {
        String[] all =
                named.length > 0
                        ? named
                        : Ruleset.national().texts().stream()
                                .map(RuleText::id)
                                .toArray(String[]::new);
        String[] withNone = Arrays.copyOf(all, all.length + 1);
        withNone[all.length] = NONE;
        return withNone;
    }

    private static Options options(String store, String[] rules) {
        return new OptionsBuilder()
                .include(RuleCost.class.getName() + "\\..*")
                .param("store", store)
                .param("rule", rules)
                .forks(1)
                .jvmArgsAppend("-Xmx2g", "-XX:+UseSerialGC")
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(2)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(ProcessorTime.class)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static double nanos(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(ProcessorTime.NAME))
                .getScore();
    }
}
