package org.almoner.cli.text;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files that people write: neither what a build makes, nor what others made. */
final class SourceFiles {
    private static final Set<String> SKIPPED = Set.of("target", "vendor", ".git", ".idea", ".mvn");

    private SourceFiles() {}

    static Path root() {
        return Path.of(System.getProperty("almoner.root", "..")).toAbsolutePath().normalize();
    }

    /** All files below the root whose names end in one of these. */
    static List<Path> list(Path root, String... endings) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        boolean skipped = SKIPPED.contains(String.valueOf(folder.getFileName()));
                        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        for (String ending : endings) {
                            if (file.toString().endsWith(ending)) {
                                found.add(file);
                                return FileVisitResult.CONTINUE;
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(null);
        return found;
    }
}
