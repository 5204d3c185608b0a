package org.almoner.cli;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A store, or a folder of official files, which is compiled once and kept under the home folder.
 */
final class CodesCompiled {

    private CodesCompiled() {}

    /**
     * Opens what was named, else the store of the home folder.
     *
     * @throws LoadException when a file in it cannot be taken
     */
    static CodeStore open(@Nullable Path named) throws IOException, LoadException {
        Path folder = CodesFolder.of(named);
        if (named == null || !holdsOfficialFiles(folder)) {
            return CodeStore.open(folder, PublishedSets.list());
        }
        Path compiled = DataOptions.home(System.getenv()).resolve("compiled").resolve(mark(folder));
        if (!Files.isDirectory(compiled)) {
            CodeStore empty = CodeStore.open(compiled, PublishedSets.list());
            var options = new Loader.Options(null, false);
            new Loader(PublishedSets.formats(), options).load(empty, List.of(folder), (_, _) -> {});
        }
        return CodeStore.open(compiled, PublishedSets.list());
    }

    private static boolean holdsOfficialFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.noneMatch(file -> file.toString().endsWith(".table"));
        }
    }

    /** Changes whenever a file in the folder is another one. */
    private static String mark(Path folder) throws IOException {
        var hash = new CRC32();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                hash.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return folder.toAbsolutePath().normalize().getFileName()
                + "-"
                + Long.toHexString(hash.getValue());
    }
}
