package org.almoner.codes;

import org.almoner.codes.find.Asked;
import org.almoner.codes.find.Finder;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The code sets of a store, with every release on its own days; what nothing is loaded of is
 * answered from the starter set. Safe for use by many threads.
 */
final class StoredCodes implements CodeBook {

    /** Days that are asked about come in handfuls: today, and the visits that are being coded. */
    private static final int DAYS_MAX = 32;

    /** The first day of the lists that ship here; of what was before they say nothing. */
    private static final LocalDate SHIPPED = LocalDate.of(2015, 1, 1);

    private final Map<CodeSystem, StoredSystem> systems = new EnumMap<>(CodeSystem.class);
    private final CodeBook starter;
    private final CodeStore store;
    private final Successors successors;
    private final Map<LocalDate, Finder> finders = new ConcurrentHashMap<>();

    StoredCodes(CodeStore store, CodeBook starter) {
        this.store = store;
        this.starter = starter;
        this.successors = new Successors(store);
        for (CodeSystem system : CodeSystem.values()) {
            List<StoredSource> sources =
                    PublishedSets.of(system).stream()
                            .map(set -> new StoredSource(system, store, set))
                            .filter(StoredSource::isLoaded)
                            .toList();
            systems.put(
                    system,
                    new StoredSystem(
                            sources, new EditorDays(system, store, starter), shipped(system)));
        }
    }

    /** First days of the codes that ship here with every code there is; else none. */
    private Map<Long, LocalDate> shipped(CodeSystem system) {
        Map<Long, LocalDate> days = new HashMap<>();
        if (starter.isWhole(system, SHIPPED.plusDays(1))) {
            for (Code code : starter.list(system)) {
                long packed = Packed.pack(LoadedCodes.stored(system, code.code()));
                if (packed >= 0 && code.from().isAfter(SHIPPED)) {
                    days.putIfAbsent(packed, code.from());
                }
            }
        }
        return days;
    }

    @Override
    public Optional<Code> find(CodeSystem system, String code, LocalDate day) {
        List<Code> history = stored(system, code);
        for (int index = history.size() - 1; index >= 0; index--) {
            Code meaning = history.get(index);
            if (meaning.isValidOn(day)) {
                return Optional.of(meaning);
            }
        }
        return isStarterAsked(system, history, day)
                ? starter.find(system, code, day)
                : Optional.empty();
    }

    /**
     * Whether the starter set answers: where nothing is loaded of a system, for days before
     * anything that is, and for modifiers, of which CMS publishes its own and not the AMA's.
     */
    private boolean isStarterAsked(CodeSystem system, List<Code> history, LocalDate day) {
        StoredSystem loaded = system(system);
        return !loaded.isLoaded()
                || day.isBefore(loaded.begins())
                || (system == CodeSystem.MODIFIER && history.isEmpty());
    }

    @Override
    public Optional<Code> findEver(CodeSystem system, String code) {
        List<Code> history = history(system, code);
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    @Override
    public List<Code> history(CodeSystem system, String code) {
        List<Code> history = stored(system, code);
        StoredSystem loaded = system(system);
        if (!history.isEmpty()) {
            return history;
        }
        List<Code> started = starter.history(system, code);
        if (!loaded.isLoaded() || system == CodeSystem.MODIFIER) {
            return started;
        }
        // What the starter set says of the time before counts; after it, the release that lacks
        // the code says that it has ended.
        LocalDate last = loaded.begins().minusDays(1);
        return started.stream()
                .filter(meaning -> !meaning.from().isAfter(last))
                .map(meaning -> endedBy(meaning, last))
                .toList();
    }

    @Override
    public Dated dated(CodeSystem system, String code) {
        long packed = Packed.pack(LoadedCodes.stored(system, code));
        return packed < 0 || stored(system, code).isEmpty()
                ? Dated.KNOWN
                : system(system).dated(packed);
    }

    private static Code endedBy(Code code, LocalDate last) {
        LocalDate to = code.to();
        return to != null && !to.isAfter(last)
                ? code
                : new Code(
                        code.system(),
                        code.code(),
                        code.title(),
                        code.billable(),
                        code.from(),
                        last);
    }

    @Override
    public List<Code> listSuccessors(CodeSystem system, String code, LocalDate day) {
        if (system != CodeSystem.ICD10CM) {
            return List.of();
        }
        List<Code> found = new ArrayList<>();
        for (String successor : successors.of(LoadedCodes.stored(system, code))) {
            find(system, successor, day).filter(Code::billable).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public boolean isWhole(CodeSystem system, LocalDate day) {
        return switch (system) {
            // What was deleted leaves the files of these after a while.
            case MODIFIER, HCPCS, CPT -> false;
            // The order files tell of the years that are loaded; the code editor of all of them.
            case ICD10CM ->
                    system(system).isRecentOn(day) && !store.list(IcdSets.CM_EDITS).isEmpty();
            case ICD10PCS ->
                    system(system).isRecentOn(day) && !store.list(IcdSets.PCS_EDITS).isEmpty();
            default ->
                    system(system).isLoaded()
                            ? system(system).isRecentOn(day)
                            : starter.isWhole(system, day);
        };
    }

    @Override
    public List<Code> listStartingWith(CodeSystem system, String prefix, LocalDate day) {
        StoredSystem loaded = system(system);
        String stored = LoadedCodes.stored(system, prefix);
        long first = Packed.pack(stored);
        if (!loaded.isLoaded() || day.isBefore(loaded.begins())) {
            return starter.listStartingWith(system, prefix, day);
        }
        if (first < 0) {
            return List.of();
        }
        Set<Long> keys = new TreeSet<>();
        loaded.forEach(first, Packed.after(first, stored.length()), keys::add);
        List<Code> found = new ArrayList<>();
        for (long key : keys) {
            loaded.history(key).stream().filter(code -> code.isValidOn(day)).forEach(found::add);
        }
        return found;
    }

    @Override
    public List<Code> list() {
        List<Code> all = new ArrayList<>();
        for (CodeSystem system : CodeSystem.values()) {
            all.addAll(list(system));
        }
        return all;
    }

    @Override
    public List<Code> list(CodeSystem system) {
        StoredSystem loaded = system(system);
        if (!loaded.isLoaded()) {
            return starter.list(system);
        }
        Set<Long> keys = new TreeSet<>();
        loaded.forEach(0, Long.MAX_VALUE, keys::add);
        List<Code> all = new ArrayList<>();
        keys.forEach(key -> all.addAll(loaded.make(key)));
        return all;
    }

    @Override
    public List<Hit> search(String words, LocalDate day, Set<CodeSystem> asked, int limit) {
        return search(words, day, asked, limit, _ -> 0);
    }

    @Override
    public List<Hit> search(
            String words,
            LocalDate day,
            Set<CodeSystem> asked,
            int limit,
            ToIntFunction<String> accepted) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Asked question =
                Asked.of(words, day).of(LoadedCodes.titles(asked)).atMost(limit).accepted(accepted);
        return LoadedCodes.found(this, finder(day).find(question), asked, day);
    }

    private Finder finder(LocalDate day) {
        if (finders.size() > DAYS_MAX) {
            finders.clear();
        }
        return finders.computeIfAbsent(day, each -> CodeBook.finder(store, each));
    }

    private List<Code> stored(CodeSystem system, String code) {
        long packed = Packed.pack(LoadedCodes.stored(system, code));
        return packed < 0 ? List.of() : system(system).history(packed);
    }

    private StoredSystem system(CodeSystem system) {
        StoredSystem loaded = systems.get(system);
        if (loaded == null) {
            throw new IllegalStateException("No sets for " + system);
        }
        return loaded;
    }

    /** Which codes came after one, by the conversion table, which says it the other way round. */
    private static final class Successors {

        /** A code that came after all of these, the first and the last included. */
        private record After(long first, long last, String code) {}

        private final Supplier<List<After>> all;

        Successors(CodeStore store) {
            all = new Once<>(() -> read(store));
        }

        Set<String> of(String code) {
            long packed = Packed.pack(code);
            Set<String> found = new TreeSet<>();
            for (After after : all.get()) {
                if (after.first() <= packed && packed <= after.last()) {
                    found.add(after.code());
                }
            }
            found.remove(code);
            return found;
        }

        private static List<After> read(CodeStore store) {
            List<After> read = new ArrayList<>();
            for (Table table : store.list(IcdSets.CONVERSION)) {
                for (int row = 0; row < table.rows(); row++) {
                    long first = table.number(IcdSets.PREVIOUS, row);
                    long last = table.number(IcdSets.PREVIOUS_TO, row);
                    if (first != 0) {
                        read.add(new After(first, Math.max(first, last), table.code(0, row)));
                    }
                }
            }
            return List.copyOf(read);
        }
    }
}
