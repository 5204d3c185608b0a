package org.almoner.bench;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.edits.EditSets;
import org.almoner.codes.edits.PtpEdits;
import org.almoner.codes.edits.UnitLimits;
import org.almoner.codes.fees.FeeSchedules;
import org.almoner.codes.fees.FeeSets;
import org.almoner.codes.fees.Price;
import org.almoner.codes.fees.Service;
import org.almoner.codes.find.Asked;
import org.almoner.codes.find.Finder;
import org.almoner.codes.find.Hit;
import org.almoner.codes.hcpcs.HcpcsSets;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Questions to the store, and the same to hash maps, drawn at random so that no cache holds the
 * answers of all of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodeLookups {

    private static final int COUNT = 1 << 16;
    private static final int SEED = 11;
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
    private static final List<String> PHRASES =
            List.of(
                    "dm2 ckd stage 3",
                    "htn heart failure",
                    "low back pain",
                    "fracture of left wrist, initial",
                    "copd exacerbation",
                    "acute otitis media right ear",
                    "iron deficiency anemia",
                    "pneumonia");

    @Param("")
    private String store = "";

    private @Nullable Shelf shelf;
    private int at;

    /** What is asked, and of what. */
    private record Shelf(
            CodeBook book,
            PtpEdits edits,
            UnitLimits limits,
            FeeSchedules fees,
            Finder finder,
            HeapMaps maps,
            List<String> diagnoses,
            List<String> supplies,
            List<String> services,
            List<Pair> hits,
            List<Pair> misses) {}

    private record Pair(String one, String other, long packedOne, long packedOther) {
        static Pair of(String one, String other) {
            return new Pair(one, other, Packed.of(one), Packed.of(other));
        }
    }

    @Setup
    public void open() {
        CodeStore open = CodeStore.open(Path.of(store), PublishedSets.list());
        Random random = new Random(SEED);
        HeapMaps maps = HeapMaps.of(open);
        PtpEdits edits = PtpEdits.of(open, PtpEdits.Setting.PRACTITIONER);
        Table pairs = open.list(EditSets.PTP_PRACTITIONER).getLast();
        List<Pair> hits =
                random.ints(0, pairs.rows())
                        .mapToObj(row -> pair(random, pairs.code(0, row), pairs.code(1, row)))
                        .filter(pair -> edits.find(pair.one, pair.other, DAY).isPresent())
                        .limit(COUNT)
                        .toList();
        List<Pair> misses =
                random.ints(0, pairs.rows())
                        .mapToObj(row ->
                                pair(
                                        random,
                                        pairs.code(0, row),
                                        pairs.code(1, random.nextInt(pairs.rows()))))
                        .filter(pair -> !pair.one.equals(pair.other))
                        .filter(pair -> !maps.isEdit(pair.one, pair.other))
                        .limit(COUNT)
                        .toList();
        shelf =
                new Shelf(
                        CodeBook.of(open),
                        edits,
                        UnitLimits.of(open, UnitLimits.Setting.PRACTITIONER),
                        FeeSchedules.of(open),
                        CodeBook.finder(open, DAY),
                        maps,
                        codes(open.list(IcdSets.ICD10CM).getLast(), random),
                        codes(open.list(HcpcsSets.CODES).getLast(), random),
                        codes(open.list(FeeSets.RELATIVE_VALUES).getLast(), random),
                        hits,
                        misses);
    }

    private static Pair pair(Random random, String one, String other) {
        return random.nextBoolean() ? Pair.of(one, other) : Pair.of(other, one);
    }

    private static List<String> codes(Table table, Random random) {
        return random.ints(COUNT, 0, table.rows()).mapToObj(row -> table.code(0, row)).toList();
    }

    private Shelf shelf() {
        Shelf open = shelf;
        if (open == null) {
            throw new IllegalStateException("nothing is open");
        }
        return open;
    }

    private int next() {
        at = (at + 1) & (COUNT - 1);
        return at;
    }

    @Benchmark
    public Optional<Code> diagnosisByCodeAndDay() {
        return shelf().book.find(CodeSystem.ICD10CM, shelf().diagnoses.get(next()), DAY);
    }

    @Benchmark
    public @Nullable String diagnosisByCodeAndDayInMap() {
        return shelf().maps.diagnoses().get(shelf().diagnoses.get(next()));
    }

    @Benchmark
    public Optional<Code> hcpcsByCodeAndDay() {
        return shelf().book.find(CodeSystem.HCPCS, shelf().supplies.get(next()), DAY);
    }

    @Benchmark
    public @Nullable String hcpcsByCodeAndDayInMap() {
        return shelf().maps.supplies().get(shelf().supplies.get(next()));
    }

    @Benchmark
    public long unitLimit() {
        return shelf().limits.units(Packed.pack(shelf().hits.get(next()).one), DAY.toEpochDay());
    }

    @Benchmark
    public @Nullable Long unitLimitInMap() {
        return shelf().maps.limits().get(shelf().hits.get(next()).one);
    }

    @Benchmark
    public long pairThatIsAnEdit() {
        Pair pair = shelf().hits.get(next());
        return shelf().edits.seek(pair.packedOne, pair.packedOther, DAY.toEpochDay());
    }

    @Benchmark
    public boolean pairThatIsAnEditInMap() {
        Pair pair = shelf().hits.get(next());
        return shelf().maps.isEdit(pair.one, pair.other);
    }

    @Benchmark
    public long pairThatIsNone() {
        Pair pair = shelf().misses.get(next());
        return shelf().edits.seek(pair.packedOne, pair.packedOther, DAY.toEpochDay());
    }

    @Benchmark
    public boolean pairThatIsNoneInMap() {
        Pair pair = shelf().misses.get(next());
        return shelf().maps.isEdit(pair.one, pair.other);
    }

    @Benchmark
    public Price nationalPrice() {
        return shelf().fees.price(Service.of(shelf().services.get(next()), DAY));
    }

    @Benchmark
    public List<Hit> searchOfWords() {
        Asked asked = Asked.of(PHRASES.get(next() % PHRASES.size()), DAY);
        return shelf().finder.find(asked.of(Set.of("ICD-10-CM")));
    }

    /** Every title that has all the words, as anybody would begin. */
    @Benchmark
    public long searchOfWordsInMap() {
        String[] words = PHRASES.get(next() % PHRASES.size()).split(" ", -1);
        return shelf().maps.diagnoses().values().stream()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .filter(title -> {
                    for (String word : words) {
                        if (!title.contains(word)) {
                            return false;
                        }
                    }
                    return true;
                })
                .count();
    }
}
