package org.almoner.bench;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.find.Asked;
import org.almoner.codes.find.Finder;
import org.almoner.codes.find.Hit;
import org.almoner.codes.store.CodeStore;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks the encoder phrases whose codes are known, and prints how many have their code, or one below
 * it, first and among five, and the processor time of a search. Phrases that are inclusion terms
 * are asked without inclusion terms.
 *
 * <pre>{@code java -cp ... org.almoner.bench.EncoderBench STORE PHRASES DATE [COUNT]}</pre>
 */
public final class EncoderBench {

    private static final String SYSTEM = "ICD-10-CM";
    private static final int SEED = 7;
    private static final int COUNT = 1_500;
    private static final int AMONG = 5;
    private static final String HEAD =
            """

            | set | phrases | first | among five | p50 | p95 |
            |---|---|---|---|---|---|\
            """;

    private final Finder finder;
    private final LocalDate day;
    private final int count;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private EncoderBench(Finder finder, LocalDate day, int count) {
        this.finder = finder;
        this.day = day;
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException {
        CodeStore store = CodeStore.open(Path.of(arguments[0]), PublishedSets.list());
        LocalDate day = LocalDate.parse(arguments[2]);
        int count = arguments.length > 3 ? Integer.parseInt(arguments[3]) : COUNT;
        var bench = new EncoderBench(CodeBook.finder(store, day), day, count);
        bench.finder.warmUp(Asked.of("", day).of(Set.of(SYSTEM)));
        System.out.println(HEAD);
        try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("phrases_") && name.endsWith(".tsv")) {
                    bench.row(name.substring("phrases_".length(), name.length() - 4), file);
                }
            }
        }
    }

    private void row(String set, Path file) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        rows.removeFirst();
        Collections.shuffle(rows, new Random(SEED));
        rows = rows.subList(0, Math.min(count, rows.size()));
        int first = 0;
        int among = 0;
        long[] nanos = new long[rows.size()];
        for (int at = 0; at < rows.size(); at++) {
            String[] cells = rows.get(at).split("\t", -1);
            Asked asked = Asked.of(cells[0], day).of(Set.of(SYSTEM));
            asked = set.startsWith("inclusion") ? asked.without("inclusion") : asked;
            long begin = threads.getCurrentThreadCpuTime();
            List<Hit> hits = finder.find(asked);
            nanos[at] = threads.getCurrentThreadCpuTime() - begin;
            int place = place(hits, cells[1]);
            first += place == 0 ? 1 : 0;
            among += place < AMONG ? 1 : 0;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.1f ms | %.1f ms |%n",
                set,
                nanos.length,
                first / (double) nanos.length,
                among / (double) nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6);
    }

    /** Where the first right code stands, from 0; far off when none does. */
    private static int place(List<Hit> hits, String gold) {
        for (int at = 0; at < hits.size(); at++) {
            for (String each : gold.replace(".", "").split("\\|", -1)) {
                if (hits.get(at).code().startsWith(each)) {
                    return at;
                }
            }
        }
        return Integer.MAX_VALUE;
    }
}
