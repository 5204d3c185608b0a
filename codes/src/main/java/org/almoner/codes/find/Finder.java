package org.almoner.codes.find;

import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.icd.IndexSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Finds codes in all sets of a store as they were on a day: diagnoses with all their books,
 * procedures, and the smaller sets by their titles. The indexes are made when they are first asked
 * for and kept beside the tables. Safe for use by many threads.
 */
public final class Finder {

    /** The sets that are found by their titles alone, with the systems they belong to. */
    private final Map<PublishedSet, String> lists;

    private final CodeStore store;
    private final LocalDate day;
    private final IndexFolder folder;

    /** What ships with the product; asked for systems of which nothing is loaded. */
    private final Supplier<Encoder> starter;

    private final List<String> loaded;

    /** Which releases an index is of is reckoned once, and not at each search. */
    private final Map<Group, Optional<Encoder>> opened = new ConcurrentHashMap<>();

    /** What is searched together. */
    private enum Group {
        DIAGNOSES,
        PROCEDURES,
        LISTS
    }

    private Finder(
            CodeStore store,
            LocalDate day,
            Map<PublishedSet, String> lists,
            Supplier<Encoder> starter) {
        this.lists = lists;
        this.starter = starter;
        this.store = store;
        this.day = day;
        this.folder = IndexFolder.beside(store);
        this.loaded = loaded(store, day, lists);
    }

    /**
     * @param lists sets that are codes and titles, with the names of their systems, in their order
     * @param starter what answers for systems of which nothing is loaded
     */
    public static Finder on(
            CodeStore store,
            LocalDate day,
            Map<PublishedSet, String> lists,
            Supplier<Encoder> starter) {
        return new Finder(store, day, lists, starter);
    }

    /** The systems that can be asked. */
    public List<String> systems() {
        List<String> systems = new ArrayList<>(loaded);
        for (String system : starter.get().systems()) {
            if (!systems.contains(system)) {
                systems.add(system);
            }
        }
        return List.copyOf(systems);
    }

    private static List<String> loaded(
            CodeStore store, LocalDate day, Map<PublishedSet, String> lists) {
        List<String> systems = new ArrayList<>();
        store.find(IcdSets.ICD10CM, day).ifPresent(_ -> systems.add(IcdSets.ICD10CM.title()));
        store.find(IcdSets.ICD10PCS, day).ifPresent(_ -> systems.add(IcdSets.ICD10PCS.title()));
        lists.forEach((set, name) -> {
            if (store.find(set, day).isPresent() && !systems.contains(name)) {
                systems.add(name);
            }
        });
        return List.copyOf(systems);
    }

    /** Best first, of all systems together. */
    public List<Hit> find(Asked asked) {
        List<Hit> hits = new ArrayList<>();
        for (Encoder encoder : encoders(asked.systems())) {
            hits.addAll(encoder.find(asked));
        }
        Set<String> notLoaded = notLoaded(asked.systems());
        if (!notLoaded.isEmpty()) {
            hits.addAll(starter.get().find(asked.of(notLoaded)));
        }
        // The sort is stable, so that each system's own order stays.
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()));
        return List.copyOf(hits.subList(0, Math.min(asked.limit(), hits.size())));
    }

    /** Of the systems that are asked, those that only the starter set knows. */
    private Set<String> notLoaded(Set<String> asked) {
        if (!asked.isEmpty() && loaded.containsAll(asked)) {
            return Set.of();
        }
        Set<String> systems = new HashSet<>(starter.get().systems());
        loaded.forEach(systems::remove);
        if (!asked.isEmpty()) {
            systems.retainAll(asked);
        }
        return systems;
    }

    /** Searches for some titles, so that the first question of a person does not wait. */
    public void warmUp(Asked asked) {
        encoders(asked.systems()).forEach(encoder -> encoder.warmUp(asked));
    }

    /** Makes what indexes are missing; says whether there was one to make. */
    public boolean prepare() {
        boolean missing =
                folder.misses(diagnosisTables())
                        || folder.misses(procedureTables())
                        || folder.misses(listTables());
        encoders(Set.of());
        return missing;
    }

    private List<Encoder> encoders(Set<String> systems) {
        List<Encoder> encoders = new ArrayList<>();
        if (isAsked(systems, IcdSets.ICD10CM.title())) {
            open(Group.DIAGNOSES, this::diagnosisTables, this::diagnoses).ifPresent(encoders::add);
        }
        if (isAsked(systems, IcdSets.ICD10PCS.title())) {
            open(Group.PROCEDURES, this::procedureTables, this::procedures)
                    .ifPresent(encoders::add);
        }
        if (lists.values().stream().anyMatch(name -> isAsked(systems, name))) {
            open(Group.LISTS, this::listTables, this::titles).ifPresent(encoders::add);
        }
        return encoders;
    }

    private Optional<Encoder> open(
            Group group, Supplier<List<Table>> tables, Supplier<BookDraft> draft) {
        return opened.computeIfAbsent(group, _ -> folder.encoder(tables.get(), draft));
    }

    private static boolean isAsked(Set<String> systems, String title) {
        return systems.isEmpty() || systems.contains(title);
    }

    /** The books of the day; those that are not there are left out, and all where codes are. */
    private List<Table> diagnosisTables() {
        if (store.find(IcdSets.ICD10CM, day).isEmpty()) {
            return List.of();
        }
        List<Table> tables = new ArrayList<>();
        for (PublishedSet set :
                List.of(
                        IcdSets.ICD10CM,
                        IcdSets.NOTES,
                        IcdSets.REFERENCES,
                        IndexSets.INDEX,
                        IndexSets.NEOPLASM,
                        IndexSets.DRUGS,
                        IndexSets.EXTERNAL)) {
            store.find(set, day).ifPresent(tables::add);
        }
        return tables;
    }

    private BookDraft diagnoses() {
        BookDraft draft = new BookDraft();
        IcdTerms.codes(store.find(IcdSets.ICD10CM, day).orElseThrow(), draft);
        IcdTerms.add(
                draft,
                store.find(IcdSets.NOTES, day),
                store.find(IndexSets.INDEX, day),
                store.find(IndexSets.NEOPLASM, day),
                store.find(IndexSets.DRUGS, day),
                store.find(IndexSets.EXTERNAL, day));
        store.find(IcdSets.REFERENCES, day).ifPresent(table -> IcdTerms.links(draft, table));
        return draft;
    }

    private List<Table> procedureTables() {
        if (store.find(IcdSets.ICD10PCS, day).isEmpty()) {
            return List.of();
        }
        List<Table> tables = new ArrayList<>();
        for (PublishedSet set : List.of(IcdSets.ICD10PCS, IndexSets.PROCEDURES)) {
            store.find(set, day).ifPresent(tables::add);
        }
        return tables;
    }

    private BookDraft procedures() {
        BookDraft draft = new BookDraft();
        Table codes = store.find(IcdSets.ICD10PCS, day).orElseThrow();
        IcdTerms.codes(codes, draft);
        ProcedureTerms.add(draft, codes, store.find(IndexSets.PROCEDURES, day));
        return draft;
    }

    private List<Table> listTables() {
        return lists.keySet().stream().flatMap(set -> store.find(set, day).stream()).toList();
    }

    private BookDraft titles() {
        BookDraft draft = new BookDraft();
        Set<String> seen = new HashSet<>();
        lists.forEach((set, name) -> {
            Optional<Table> table = store.find(set, day);
            table.ifPresent(found -> ListTerms.add(draft, found, name, seen));
        });
        return draft;
    }
}
