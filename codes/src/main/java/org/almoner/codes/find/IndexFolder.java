package org.almoner.codes.find;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Release;
import org.almoner.codes.store.Table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder {@code find} beside the tables of a store, with an index for each group of releases
 * that were searched together. An index is made in a folder of its own and then put in its place,
 * so that a broken off one is never opened.
 */
final class IndexFolder {
    /** Changes whenever indexes are made in another way; older ones are then made anew. */
    private static final int VERSION = 9;

    private static final int HASH_LENGTH = 12;

    /** Open indexes by their folder, shared by all who search. */
    private static final Map<Path, Encoder> OPEN = new ConcurrentHashMap<>();

    private final Path folder;

    private IndexFolder(Path folder) {
        this.folder = folder;
    }

    static IndexFolder beside(CodeStore store) {
        return new IndexFolder(store.folder().resolve("find"));
    }

    boolean misses(List<Table> tables) {
        return !tables.isEmpty() && !Files.isDirectory(place(tables));
    }

    /** The index of these releases; none where there are no releases. */
    Optional<Encoder> encoder(List<Table> tables, Supplier<BookDraft> draft) {
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        OPEN.computeIfAbsent(
                                place(tables).toAbsolutePath(), place -> open(place, draft)));
    }

    /** Named by the first release, and by a hash of all of them. */
    private Path place(List<Table> tables) {
        String all =
                tables.stream()
                        .map(Table::release)
                        .map(release -> release.id() + release.sources())
                        .sorted()
                        .collect(Collectors.joining("\n", "version " + VERSION + "\n", ""));
        Release first = tables.getFirst().release();
        return folder.resolve(first.id() + "-" + hash(all));
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Encoder open(Path place, Supplier<BookDraft> draft) {
        try {
            if (Files.isDirectory(place)) {
                try {
                    return Encoder.open(place);
                } catch (IOException e) {
                    // It was cut or made by another version of Lucene.
                    delete(place);
                }
            }
            make(place, draft.get());
            return Encoder.open(place);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The search index in " + place + " cannot be made; see that it may be written.",
                    e);
        }
    }

    private static void make(Path place, BookDraft draft) throws IOException {
        Files.createDirectories(place.getParent());
        Path made = Files.createTempDirectory(place.getParent(), "new-");
        try {
            Encoder.write(draft, made);
            Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Somebody else made the same index meanwhile.
            delete(made);
        } catch (IOException | RuntimeException e) {
            delete(made);
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
