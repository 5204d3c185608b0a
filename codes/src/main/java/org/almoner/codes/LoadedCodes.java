package org.almoner.codes;

import org.almoner.codes.find.Asked;
import org.almoner.codes.find.BookDraft;
import org.almoner.codes.find.Encoder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code sets in memory. The search index over them is built when first asked. */
final class LoadedCodes implements CodeBook {
    private final Map<CodeSystem, CodeTable> tables = new EnumMap<>(CodeSystem.class);
    private final Supplier<Encoder> encoder;

    private final Set<CodeSystem> whole;

    LoadedCodes(Collection<Code> codes) {
        this(codes, Set.of());
    }

    /**
     * @param whole the systems of which every code there is stands among these
     */
    private LoadedCodes(Collection<Code> codes, Set<CodeSystem> whole) {
        this.whole = whole;
        Map<CodeSystem, List<Code>> bySystem = new EnumMap<>(CodeSystem.class);
        for (Code code : codes) {
            bySystem.computeIfAbsent(code.system(), _ -> new ArrayList<>()).add(code);
        }
        for (CodeSystem system : CodeSystem.values()) {
            tables.put(system, new CodeTable(bySystem.getOrDefault(system, List.of())));
        }
        encoder = new Once<>(() -> Encoder.over(draft()));
    }

    private boolean isStarter() {
        return !whole.isEmpty();
    }

    /** The starter set, read when first asked and then shared. */
    static CodeBook starter() {
        return Starter.BOOK;
    }

    static Encoder starterEncoder() {
        return Starter.BOOK.encoder.get();
    }

    @Override
    public Optional<Code> find(CodeSystem system, String code, LocalDate day) {
        return table(system).find(stored(system, code), day);
    }

    @Override
    public Optional<Code> findEver(CodeSystem system, String code) {
        return table(system).findLatest(stored(system, code));
    }

    @Override
    public List<Code> listStartingWith(CodeSystem system, String prefix, LocalDate day) {
        return table(system).listStartingWith(stored(system, prefix), day);
    }

    @Override
    public List<Code> list() {
        return tables.values().stream().flatMap(table -> table.rows().stream()).toList();
    }

    @Override
    public List<Hit> search(String words, LocalDate day, Set<CodeSystem> systems, int limit) {
        return search(words, day, systems, limit, _ -> 0);
    }

    @Override
    public List<Hit> search(
            String words,
            LocalDate day,
            Set<CodeSystem> systems,
            int limit,
            ToIntFunction<String> accepted) {
        if (systems.isEmpty()) {
            return List.of();
        }
        Asked asked = Asked.of(words, day).of(titles(systems)).atMost(limit).accepted(accepted);
        return found(this, encoder.get().find(asked), systems, day);
    }

    static Set<String> titles(Set<CodeSystem> systems) {
        return systems.stream().map(CodeSystem::title).collect(Collectors.toSet());
    }

    /** What a search found, as codes of a book. */
    static List<Hit> found(
            CodeBook book,
            List<org.almoner.codes.find.Hit> answers,
            Set<CodeSystem> systems,
            LocalDate day) {
        List<Hit> hits = new ArrayList<>();
        for (var answer : answers) {
            for (CodeSystem system : systems) {
                if (system.title().equals(answer.system())) {
                    book.find(system, answer.code(), day)
                            .ifPresent(code ->
                                    hits.add(
                                            new Hit(
                                                    code,
                                                    answer.why(),
                                                    with(book, answer.with(), day))));
                }
            }
        }
        return List.copyOf(hits);
    }

    private static List<Code> with(
            CodeBook book, List<org.almoner.codes.find.Hit> hits, LocalDate day) {
        return hits.stream().flatMap(hit -> ofBook(book, hit, day)).toList();
    }

    private static Stream<Code> ofBook(
            CodeBook book, org.almoner.codes.find.Hit hit, LocalDate day) {
        return Arrays.stream(CodeSystem.values())
                .filter(system -> system.title().equals(hit.system()))
                .flatMap(system -> book.find(system, hit.code(), day).stream());
    }

    private BookDraft draft() {
        BookDraft draft = new BookDraft();
        for (Code code : list()) {
            LocalDate to = code.to();
            draft.add(
                    new BookDraft.Entry(
                            code.system().title(),
                            code.code(),
                            code.title(),
                            "",
                            code.billable(),
                            Math.toIntExact(code.from().toEpochDay()),
                            to == null ? BookDraft.ALWAYS : Math.toIntExact(to.toEpochDay())));
        }
        if (isStarter()) {
            StarterTerms.add(draft);
        }
        return draft;
    }

    @Override
    public List<Code> history(CodeSystem system, String code) {
        return table(system).listEver(stored(system, code));
    }

    @Override
    public boolean isWhole(CodeSystem system, LocalDate day) {
        return whole.contains(system);
    }

    private CodeTable table(CodeSystem system) {
        CodeTable table = tables.get(system);
        if (table == null) {
            throw new IllegalStateException("No table for " + system);
        }
        return table;
    }

    /** As a code is kept: without dots, in capitals, with the zeros that belong to it. */
    static String stored(CodeSystem system, String code) {
        String plain = code.strip().replace(".", "").toUpperCase(Locale.ROOT);
        return switch (system) {
            case REVENUE -> plain.length() == 3 ? "0" + plain : plain;
            case TYPE_OF_BILL ->
                    plain.length() == 4 && plain.startsWith("0") ? plain.substring(1) : plain;
            default -> plain;
        };
    }

    private static final class Starter {
        /** The systems that something of ships with the product. */
        private static final Set<CodeSystem> STARTED =
                EnumSet.of(
                        CodeSystem.ICD10CM,
                        CodeSystem.HCPCS,
                        CodeSystem.CPT,
                        CodeSystem.MODIFIER,
                        CodeSystem.PLACE_OF_SERVICE,
                        CodeSystem.CARC,
                        CodeSystem.RARC,
                        CodeSystem.REVENUE,
                        CodeSystem.TYPE_OF_BILL,
                        CodeSystem.DISCHARGE_STATUS,
                        CodeSystem.ADJUSTMENT_GROUP,
                        CodeSystem.CLAIM_STATUS_CATEGORY);

        /** Of these, those that ship with every code there is. */
        private static final Set<CodeSystem> WHOLE =
                EnumSet.of(
                        CodeSystem.PLACE_OF_SERVICE,
                        CodeSystem.ADJUSTMENT_GROUP,
                        CodeSystem.CLAIM_STATUS_CATEGORY);

        private static final LoadedCodes BOOK = new LoadedCodes(read(), WHOLE);

        private static List<Code> read() {
            List<Code> codes = new ArrayList<>();
            for (CodeSystem system : STARTED) {
                String file = "starter/" + system.name().toLowerCase(Locale.ROOT) + ".tsv";
                codes.addAll(CodeFile.readResource(system, file));
            }
            return codes;
        }
    }
}
