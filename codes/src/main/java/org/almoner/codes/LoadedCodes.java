package org.almoner.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The code sets in memory. The search index over them is built when first asked. */
final class LoadedCodes implements CodeBook {
    private final Map<CodeSystem, CodeTable> tables = new EnumMap<>(CodeSystem.class);
    private final Supplier<CodeSearch> search;

    LoadedCodes(Collection<Code> codes) {
        Map<CodeSystem, List<Code>> bySystem = new EnumMap<>(CodeSystem.class);
        for (Code code : codes) {
            bySystem.computeIfAbsent(code.system(), _ -> new ArrayList<>()).add(code);
        }
        for (CodeSystem system : CodeSystem.values()) {
            tables.put(system, new CodeTable(bySystem.getOrDefault(system, List.of())));
        }
        search = new Once<>(() -> CodeSearch.over(list()));
    }

    /** The starter set, read when first asked and then shared. */
    static CodeBook starter() {
        return Starter.BOOK;
    }

    @Override
    public Optional<Code> find(CodeSystem system, String code, LocalDate day) {
        return table(system).find(stored(code), day);
    }

    @Override
    public Optional<Code> findEver(CodeSystem system, String code) {
        return table(system).findLatest(stored(code));
    }

    @Override
    public List<Code> listStartingWith(CodeSystem system, String prefix, LocalDate day) {
        return table(system).listStartingWith(stored(prefix), day);
    }

    @Override
    public List<Code> list() {
        return tables.values().stream().flatMap(table -> table.rows().stream()).toList();
    }

    @Override
    public List<Hit> search(String words, LocalDate day, Set<CodeSystem> systems, int limit) {
        return search.get().search(words, day, systems, limit);
    }

    private CodeTable table(CodeSystem system) {
        CodeTable table = tables.get(system);
        if (table == null) {
            throw new IllegalStateException("No table for " + system);
        }
        return table;
    }

    /** Codes are stored without dots and in capitals; people type them either way. */
    private static String stored(String code) {
        return code.strip().replace(".", "").toUpperCase(Locale.ROOT);
    }

    private static final class Starter {
        private static final CodeBook BOOK = new LoadedCodes(read());

        private static List<Code> read() {
            List<Code> codes = new ArrayList<>();
            for (CodeSystem system : CodeSystem.values()) {
                String file = "starter/" + system.name().toLowerCase(Locale.ROOT) + ".tsv";
                codes.addAll(CodeFile.readResource(system, file));
            }
            return codes;
        }
    }
}
