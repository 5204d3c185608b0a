package org.almoner.cli;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.LoadReport;
import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.load.Loader;
import org.almoner.codes.store.CodeStore;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Opens a store, or a folder of official files, which is compiled once and kept under the home
 * folder. It is compiled beside its place and then put there, so that one that was broken off is
 * never taken for a whole one.
 *
 * @param home the folder under which compiled folders are kept
 * @param told where files are named that were refused
 */
record CodesCompiled(Path home, PrintWriter told) {

    /** Kept with the tables: what was refused, so that it is told every time. */
    private static final String REFUSED = "refused.txt";

    /**
     * Opens a store, or compiles what it holds of official files.
     *
     * @throws LoadException when it is not there, when a path in it cannot be read, or an archive
     *     is damaged
     */
    CodeStore open(Path folder) throws IOException, LoadException {
        if (!Files.isDirectory(folder)) {
            throw new LoadException(
                    folder
                            + " is not a folder; --codes names a store, or a folder of official"
                            + " files");
        }
        if (!holdsOfficialFiles(folder)) {
            return store(folder);
        }
        Path compiled = home.resolve("compiled").resolve(mark(folder));
        if (Files.isDirectory(compiled) && !store(compiled).problems().isEmpty()) {
            // It was damaged, or made by another version.
            delete(compiled);
        }
        if (!Files.isDirectory(compiled)) {
            compile(folder, compiled);
        }
        Path refused = compiled.resolve(REFUSED);
        if (Files.exists(refused)) {
            Files.readAllLines(refused).forEach(why -> told.println("almoner: " + why));
            told.flush();
        }
        return store(compiled);
    }

    private static CodeStore store(Path folder) {
        return CodeStore.open(folder, PublishedSets.list());
    }

    private static void compile(Path folder, Path compiled) throws IOException, LoadException {
        Files.createDirectories(compiled.getParent());
        Path made = Files.createTempDirectory(compiled.getParent(), "new-");
        try {
            var loader = new Loader(PublishedSets.formats(), new Loader.Options(null, false));
            LoadReport report = loader.load(store(made), List.of(folder), (_, _) -> {});
            if (!report.refused().isEmpty()) {
                Files.write(
                        made.resolve(REFUSED), report.refused().stream().map(Left::why).toList());
            }
            Files.move(made, compiled, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Somebody else compiled the same folder meanwhile.
            delete(made);
        } catch (IOException | LoadException | RuntimeException e) {
            delete(made);
            throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
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
        Path real = folder.toAbsolutePath().normalize();
        var hash = new CRC32();
        try (Stream<Path> files = Files.walk(real)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                hash.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return real.getFileName() + "-" + Long.toHexString(hash.getValue());
    }
}
