package org.almoner.server.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Two folders that another program carries to and from the clearinghouse: files appear in {@code
 * out} whole or not at all, and files from {@code in} are moved to {@code in/taken} once they are
 * kept. Names that begin with a dot or end with {@code .part} are still being written and left
 * alone.
 */
final class FolderTransport implements Transport {

    private static final int FILES_MAX = 500;
    private static final long BYTES_MAX = 64L * 1024 * 1024;

    private final Supplier<Path> folder;

    /**
     * @param folder the current practice's own
     */
    FolderTransport(Supplier<Path> folder) {
        this.folder = folder;
    }

    @Override
    public Sent send(String name, String interchange) {
        try {
            Path out = Files.createDirectories(folder.get().resolve("out"));
            Path whole = out.resolve(name);
            if (Files.exists(whole)) {
                return new Sent.Taken();
            }
            Path part = out.resolve("." + name + ".part");
            Files.writeString(part, interchange, StandardCharsets.ISO_8859_1);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            return new Sent.Taken();
        } catch (IOException failed) {
            return new Sent.Refused("The folder for outgoing files could not be written.");
        }
    }

    @Override
    public List<Incoming> collect() {
        Path in = folder.get().resolve("in");
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            List<Incoming> incoming = new ArrayList<>();
            long bytes = 0;
            for (Path file :
                    files.filter(FolderTransport::isWhole).sorted().limit(FILES_MAX).toList()) {
                bytes += Files.size(file);
                if (bytes > BYTES_MAX) {
                    break;
                }
                incoming.add(
                        new Incoming(
                                String.valueOf(file.getFileName()),
                                Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
            return incoming;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The folder for incoming files could not be read.", failed);
        }
    }

    @Override
    public void taken(Incoming incoming) {
        Path in = folder.get().resolve("in");
        Path file = in.resolve(incoming.name());
        if (!in.equals(file.getParent())) {
            throw new IllegalArgumentException("An incoming file's name must be a plain name.");
        }
        try {
            Path taken = Files.createDirectories(in.resolve("taken"));
            Files.move(file, taken.resolve(incoming.name()), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException moved) {
            // Another exchange of the same moment has put it away.
        } catch (IOException failed) {
            throw new UncheckedIOException("An incoming file could not be moved.", failed);
        }
    }

    private static boolean isWhole(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return Files.isRegularFile(file)
                    && !name.startsWith(".")
                    && !name.endsWith(".part")
                    && Files.size(file) <= BYTES_MAX;
        } catch (IOException gone) {
            return false;
        }
    }
}
