package org.almoner.codes.store;

import org.almoner.codes.store.Release.Source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The releases that were loaded, in a folder of compiled files. A lookup takes a day and sees the
 * release that was in force on it, whatever was loaded since. Opened once it does not change; open
 * it again after loading. Safe for use by many threads.
 */
public final class CodeStore {

    private static final String SUFFIX = ".table";

    /** From the oldest to the newest release; of one day, the latest edition stands last. */
    private static final Comparator<Table> AGE =
            Comparator.comparing((Table table) -> table.release().from())
                    .thenComparingInt(table -> table.release().edition());

    private final Path folder;
    private final Map<String, List<Table>> tables;
    private final List<String> problems;

    private CodeStore(Path folder, Map<String, List<Table>> tables, List<String> problems) {
        this.folder = folder;
        this.tables = tables;
        this.problems = List.copyOf(problems);
    }

    /**
     * Opens what stands in a folder; a folder that is not there is an empty store. A file that
     * cannot be used is left out and told in {@link #problems}.
     *
     * @param known the sets that may stand there
     */
    public static CodeStore open(Path folder, Collection<PublishedSet> known) {
        Map<String, PublishedSet> sets = new HashMap<>();
        known.forEach(set -> sets.put(set.id(), set));
        Map<String, List<Table>> tables = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            PublishedSet set = sets.get(name.substring(0, Math.max(0, name.indexOf('@'))));
            if (set == null) {
                problems.add(name + " belongs to no set that this version knows; it was left out.");
                continue;
            }
            try {
                Table table = TableFile.open(file, set);
                tables.computeIfAbsent(set.id(), _ -> new ArrayList<>()).add(table);
            } catch (StoreException e) {
                problems.add(e.problem());
            }
        }
        tables.values().forEach(releases -> releases.sort(AGE));
        return new CodeStore(folder, tables, problems);
    }

    /** A store of nothing, for who asks before anything is loaded. */
    public static CodeStore empty() {
        return new CodeStore(Path.of(""), Map.of(), List.of());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** What stands in the folder and could not be used, a sentence each. */
    public List<String> problems() {
        return problems;
    }

    /** The releases of a set from the oldest to the newest. */
    public List<Table> list(PublishedSet set) {
        return List.copyOf(tables.getOrDefault(set.id(), List.of()));
    }

    /** Every release, set by set. */
    public List<Release> list() {
        return tables.values().stream().flatMap(List::stream).map(Table::release).toList();
    }

    /**
     * The release in force on a day: the newest that began on it or before. Of a set whose rows
     * carry their own days, the first release answers for all time before it too.
     */
    public Optional<Table> find(PublishedSet set, LocalDate day) {
        List<Table> releases = tables.getOrDefault(set.id(), List.of());
        for (int index = releases.size() - 1; index >= 0; index--) {
            if (!releases.get(index).release().from().isAfter(day)) {
                return Optional.of(releases.get(index));
            }
        }
        return set.keepsHistory() && !releases.isEmpty()
                ? Optional.of(releases.getFirst())
                : Optional.empty();
    }

    /**
     * Writes releases, all of them or none, and leaves those that are there alone. The store that
     * is open does not see them.
     *
     * @return the releases, fewer where the same files were loaded for that day before
     */
    public List<Release> add(List<Addition> additions) {
        List<Release> added = new ArrayList<>();
        Map<Path, Path> moves = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Addition addition : additions) {
                Optional<Release> release = next(addition);
                if (release.isPresent()) {
                    Path file = folder.resolve(release.get().id() + SUFFIX);
                    Path draft = folder.resolve(file.getFileName() + ".new");
                    moves.put(draft, file);
                    TableFile.write(addition.draft(), release.get(), draft);
                    added.add(release.get());
                }
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
            return List.copyOf(added);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The store in " + folder + " cannot be written: " + e.getMessage(), e);
        } finally {
            moves.keySet().forEach(CodeStore::forget);
        }
    }

    private static void forget(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("A half-written file cannot be deleted: " + draft, e);
        }
    }

    /**
     * A release to be written.
     *
     * @param title as its publisher calls it
     */
    public record Addition(TableDraft draft, LocalDate from, String title, List<Source> sources) {}

    /** The release that an addition becomes; none when those very files are loaded already. */
    private Optional<Release> next(Addition addition) {
        TableDraft draft = addition.draft();
        List<Release> ofThatDay =
                list(draft.set()).stream()
                        .map(Table::release)
                        .filter(release -> release.from().equals(addition.from()))
                        .toList();
        if (ofThatDay.stream().anyMatch(release -> release.sources().equals(addition.sources()))) {
            return Optional.empty();
        }
        int edition = ofThatDay.stream().mapToInt(Release::edition).max().orElse(0) + 1;
        return Optional.of(
                new Release(
                        draft.set().id(),
                        addition.from(),
                        edition,
                        addition.title(),
                        draft.rows(),
                        addition.sources()));
    }

    /**
     * Deletes a release.
     *
     * @throws StoreException when there is none of that id
     */
    public void remove(Release release) {
        Path file = folder.resolve(release.id() + SUFFIX);
        try {
            Files.delete(file);
        } catch (NoSuchFileException e) {
            throw new StoreException("There is no release " + release.id() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be deleted.", e);
        }
    }
}
