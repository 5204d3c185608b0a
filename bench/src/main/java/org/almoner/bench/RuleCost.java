package org.almoner.bench;

import org.almoner.claims.Finding;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.claims.scrub.Scrub;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one rule alone costs a claim, with what the scrub itself costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleCost {

    private static final int CLAIMS = 4_096;
    private static final int PATIENTS = 2_000;
    private static final long SEED = 20_260_302;

    @Param("")
    private String store = "";

    @Param("2026-03-02")
    private String day = "";

    @Param("ncci-pair")
    private String rule = "";

    private final List<ProfessionalClaim> claims = new ArrayList<>();
    private Scrub scrub = new Scrub(Bookshelf.of(CodeStore.empty()), Ruleset.of(List.of()));
    private ScrubContext context = ScrubContext.on(LocalDate.EPOCH);
    private int at;

    @Setup
    public void open() {
        CodeStore codes = CodeStore.open(Path.of(store), PublishedSets.list());
        LocalDate on = LocalDate.parse(day);
        VariedClaims varied = new VariedClaims(codes, on, PATIENTS, SEED);
        for (int number = 0; number < CLAIMS; number++) {
            claims.add(varied.next(number, on));
        }
        context = ScrubContext.on(on.plusDays(1));
        scrub =
                new Scrub(
                        Bookshelf.of(codes),
                        Ruleset.of(
                                Ruleset.national().rules().stream()
                                        .filter(each -> each.text().id().equals(rule))
                                        .toList()));
    }

    @Benchmark
    public List<Finding> check() {
        at = (at + 1) % CLAIMS;
        return scrub.check(claims.get(at), context);
    }
}
