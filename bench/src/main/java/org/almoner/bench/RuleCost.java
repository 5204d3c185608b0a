package org.almoner.bench;

import org.almoner.claims.Finding;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.LineFacts;
import org.almoner.claims.scrub.LineHistory;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.claims.scrub.Scrub;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.edits.UnitLimits;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What one rule alone costs a claim, with what the scrub itself and what many rules share cost. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleCost {

    private static final String DAY = "2026-03-02";
    private static final int CLAIMS = 4_096;
    private static final int LINES_BEFORE = 40_000;
    private static final int PATIENTS = 2_400;
    private static final int DAYS_BEFORE = 3 * 365;
    private static final int ROUNDS_WARM = 20;
    private static final int ROUNDS = 12;
    private static final long NANOS_MOST = 200_000_000;
    private static final long SEED = 20_260_302;

    /** Made once where all rules are asked in one process. */
    private static @Nullable Ground ground;

    @Param("")
    private String store = "";

    @Param(DAY)
    private String day = "";

    @Param("ncci-pair")
    private String rule = "";

    private Ground asked = Ground.NONE;
    private Scrub scrub = new Scrub(asked.shelf(), Ruleset.of(List.of()));
    private int at;

    /** What the rules are asked about. */
    private record Ground(
            Bookshelf shelf, List<ProfessionalClaim> claims, List<ScrubContext> contexts) {

        static final Ground NONE =
                new Ground(Bookshelf.of(CodeStore.empty()), List.of(), List.of());

        static Ground of(Path store, LocalDate day) {
            CodeStore codes = CodeStore.open(store, PublishedSets.list());
            VariedClaims varied = new VariedClaims(codes, day, PATIENTS, SEED);
            LineHistory history = new LineHistory();
            LocalDate first = day.minusDays(DAYS_BEFORE);
            int number = 0;
            while (history.lines() < LINES_BEFORE) {
                history.add(
                        varied.next(
                                number++,
                                first.plusDays(history.lines() * DAYS_BEFORE / LINES_BEFORE)));
            }
            ScrubContext known = ScrubContext.on(day.plusDays(1));
            List<ProfessionalClaim> claims = new ArrayList<>();
            List<ScrubContext> contexts = new ArrayList<>();
            for (int count = 0; count < CLAIMS; count++) {
                ProfessionalClaim claim = varied.next(number++, day);
                claims.add(claim);
                contexts.add(known.withHistory(history.before(claim)));
            }
            Ground made = new Ground(Bookshelf.of(codes), claims, contexts);
            made.warm();
            return made;
        }

        /** What is published of each code is read once, which is no rule's cost. */
        private void warm() {
            Scrub all = new Scrub(shelf, Ruleset.national().without(Set.of("fits-the-guide")));
            for (int round = 0; round < ROUNDS_WARM; round++) {
                for (int at = 0; at < CLAIMS; at++) {
                    all.check(claims.get(at), contexts.get(at));
                }
            }
        }
    }

    @Setup
    public void open() {
        Ground made = ground;
        if (made == null) {
            made = Ground.of(Path.of(store), LocalDate.parse(day));
            ground = made;
        }
        asked = made;
        List<Rule> rules = new ArrayList<>(List.of(new Shared()));
        Ruleset.national().rules().stream()
                .filter(each -> each.text().id().equals(rule))
                .forEach(rules::add);
        scrub = new Scrub(made.shelf(), Ruleset.of(rules));
    }

    /** One that asks a rule outside of JMH. */
    static RuleCost of(String store, String rule) {
        RuleCost cost = new RuleCost();
        cost.store = store;
        cost.day = DAY;
        cost.rule = rule;
        cost.open();
        return cost;
    }

    /** Processor time of this thread for each claim, of the quickest of some rounds. */
    double nanosLeast() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        long spent = 0;
        long found = 0;
        for (int round = 0; round < ROUNDS && spent < NANOS_MOST; round++) {
            long begin = threads.getCurrentThreadCpuTime();
            for (int count = 0; count < CLAIMS; count++) {
                found += check().size();
            }
            long took = threads.getCurrentThreadCpuTime() - begin;
            least = Math.min(least, took);
            spent += took;
        }
        return found < 0 ? 0 : least / (double) CLAIMS;
    }

    /** Asks first for what many rules share, so that it is not one rule's cost. */
    private record Shared() implements Rule {

        private static final RuleText TEXT =
                RuleText.of(Family.FORM, "shared", "Shared", "Nothing.");

        @Override
        public RuleText text() {
            return TEXT;
        }

        @Override
        public void check(Subject subject, Findings findings) {
            subject.listed();
            subject.past();
            for (Service service : subject.services()) {
                LineFacts facts = subject.facts(service);
                facts.indicators();
                facts.limit(UnitLimits.Setting.PRACTITIONER);
            }
        }
    }

    @Benchmark
    public List<Finding> check() {
        at = (at + 1) % CLAIMS;
        return scrub.check(asked.claims().get(at), asked.contexts().get(at));
    }
}
