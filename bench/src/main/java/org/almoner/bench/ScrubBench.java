package org.almoner.bench;

import org.almoner.claims.ClaimListener;
import org.almoner.claims.ClaimStream;
import org.almoner.claims.Finding;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaims837;
import org.almoner.claims.ProfessionalClaims837.Batch;
import org.almoner.claims.ProfessionalClaims837.Receiver;
import org.almoner.claims.ProfessionalClaims837.Submitter;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.LineHistory;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.claims.scrub.Scrub;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.x12.Envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Scrubs varied claims with all national rules over the published sets and a long history, on one
 * thread, and prints claims a processor second. What each rule costs, {@link RuleBench} says.
 *
 * <pre>{@code java -cp ... org.almoner.bench.ScrubBench STORE DAY [CLAIMS] [PRIOR_LINES]}</pre>
 */
public final class ScrubBench {

    private static final long SEED = 20_260_302;
    private static final int ROUNDS = 25;
    private static final int PATIENTS = 60_000;

    /** New patients are told by three years. */
    private static final int DAYS_BEFORE = 3 * 365;

    /** Claims of some weeks are looked at together. */
    private static final int DAYS_NOW = 30;

    private static final Batch BATCH =
            new Batch(
                    new Envelope(
                            "ZZ",
                            "CLINIC",
                            "ZZ",
                            "PAYER",
                            7,
                            LocalDateTime.of(2026, 1, 5, 9, 30),
                            false,
                            "T"),
                    new Submitter("MAPLE CLINIC", "CLINIC", "BILLING", "5555550100"),
                    new Receiver("NORTHWIND HEALTH", "PAYER"),
                    7,
                    "0001");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<ProfessionalClaim> claims = new ArrayList<>();
    private final LineHistory history = new LineHistory();
    private final Bookshelf shelf;
    private final ScrubContext context;

    private ScrubBench(CodeStore store, LocalDate day, int count, int priors) {
        this.shelf = Bookshelf.of(store);
        this.context = ScrubContext.on(day.plusDays(1));
        LocalDate now = day.minusDays(DAYS_NOW);
        LocalDate first = now.minusDays(DAYS_BEFORE);
        VariedClaims varied = new VariedClaims(store, day, PATIENTS, SEED);
        int number = 0;
        while (history.lines() < priors) {
            history.add(
                    varied.next(number++, first.plusDays(history.lines() * DAYS_BEFORE / priors)));
        }
        while (claims.size() < count) {
            claims.add(
                    varied.next(
                            number++, now.plusDays((long) claims.size() * DAYS_NOW / count + 1)));
        }
    }

    public static void main(String[] arguments) throws IOException {
        CodeStore store = CodeStore.open(Path.of(arguments[0]), PublishedSets.list());
        LocalDate day = LocalDate.parse(arguments[1]);
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40_000;
        int priors = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1_000_000;
        ScrubBench bench = new ScrubBench(store, day, count, priors);
        System.out.printf(
                Locale.ROOT,
                "%,d claims, %,d earlier lines, %d rules, asleep: %s%n%n",
                count,
                bench.history.lines(),
                Ruleset.national().rules().size(),
                Ruleset.national().asleep(bench.shelf, day).stream()
                        .map(text -> text.id())
                        .toList());
        bench.whole();
    }

    private void whole() throws IOException {
        Ruleset all = Ruleset.national().without(Set.of("fits-the-guide"));
        Scrub scrub = new Scrub(shelf, all);
        List<ProfessionalClaim> quiet = quiet(scrub, Scrub.askingAll(shelf, all));
        System.out.println(
                "| | claims | findings a claim | ns a claim, least | median | a second |");
        System.out.println("|---|---|---|---|---|---|");
        double look = print("all rules", scrub, claims);
        print("all rules, claims without a finding", scrub, quiet);
        print("no rule", new Scrub(shelf, Ruleset.of(List.of(new Silence()))), claims);
        double typed = typed();
        System.out.printf(
                Locale.ROOT,
                "| reading the 837P | | | %,.0f | | with all rules %,.0f |%n",
                typed,
                1e9 / (look + typed));
    }

    /**
     * The claims of which nothing is to be said. On the way every claim is asked about by every
     * rule, whatever sign it waits for: a bench of rules that miss something says nothing.
     */
    private List<ProfessionalClaim> quiet(Scrub scrub, Scrub askingAll) {
        List<ProfessionalClaim> quiet = new ArrayList<>();
        for (ProfessionalClaim claim : claims) {
            ScrubContext known = context.withHistory(history.before(claim));
            List<Finding> found = scrub.check(claim, known);
            if (!found.equals(askingAll.check(claim, known))) {
                throw new IllegalStateException(
                        "Claim %s: rules that wait miss something.".formatted(claim.number()));
            }
            if (found.isEmpty()) {
                quiet.add(claim);
            }
        }
        return quiet;
    }

    /** Prints what a claim costs, and gives the median. */
    private double print(String what, Scrub scrub, List<ProfessionalClaim> of) {
        double[] rounds = new double[ROUNDS];
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            found = 0;
            long begin = threads.getCurrentThreadCpuTime();
            for (ProfessionalClaim claim : of) {
                found += check(scrub, claim);
            }
            rounds[round] = (threads.getCurrentThreadCpuTime() - begin) / (double) of.size();
        }
        Arrays.sort(rounds);
        double median = rounds[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.2f | %,.0f | %,.0f | %,.0f |%n",
                what,
                of.size(),
                (double) found / of.size(),
                rounds[0],
                median,
                1e9 / median);
        return median;
    }

    private int check(Scrub scrub, ProfessionalClaim claim) {
        var before = history.before(claim);
        return scrub.check(claim, before.isEmpty() ? context : context.withHistory(before)).size();
    }

    /** Reading the same claims from a file in memory into records. */
    private double typed() throws IOException {
        byte[] file =
                ProfessionalClaims837.write(
                                claims.subList(0, Math.min(4_000, claims.size())), BATCH)
                        .getBytes(StandardCharsets.ISO_8859_1);
        int[] read = {0};
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            read[0] = 0;
            long begin = threads.getCurrentThreadCpuTime();
            ClaimStream.read(
                    Channels.newChannel(new ByteArrayInputStream(file)),
                    new ClaimListener() {
                        @Override
                        public void claim(HealthCareClaim claim, long segment) {
                            read[0]++;
                        }
                    });
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - begin) / (double) read[0]);
        }
        return best;
    }

    /** Asks nothing, so that what the scrub itself costs is seen. */
    private record Silence() implements Rule {

        private static final RuleText TEXT =
                RuleText.of(Family.FORM, "silence", "Silence", "Nothing.");

        @Override
        public RuleText text() {
            return TEXT;
        }

        @Override
        public void check(Subject subject, Findings findings) {
            // It asks nothing.
        }
    }
}
