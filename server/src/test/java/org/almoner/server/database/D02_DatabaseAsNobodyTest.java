package org.almoner.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The tests may run as root; then a start as an ordinary user needs another user. */
class D02_DatabaseAsNobodyTest {
    @TempDir Path folder;

    @Test
    void startsAsAnOrdinaryUser() throws Exception {
        assumeTrue(
                new UnixSystem().getUid() == 0, "the other tests already run as an ordinary user");
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/setpriv")),
                "root without setpriv cannot become an ordinary user here");

        Path home = open(Files.createDirectories(folder.resolve("nobody")));
        Path jars = open(Files.createDirectories(folder.resolve("jars")));
        open(folder);
        Files.setAttribute(home, "unix:uid", 65534);
        String classPath = readableByAll(System.getProperty("java.class.path"), jars);

        try (AnotherProcess nobody =
                AnotherProcess.openAs(
                        home.resolve("clinic"),
                        classPath,
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        "env",
                        "-u",
                        "ALMONER_HOME")) {
            assertThat(nobody.line()).startsWith("open jdbc:postgresql://127.0.0.1:");
            assertThat(Files.getAttribute(home.resolve("clinic/postgres"), "unix:uid"))
                    .isEqualTo(65534);
        }
    }

    /** The home of root may be closed to others, the local Maven repository with it. */
    private static String readableByAll(String classPath, Path copies) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path from = Path.of(entry);
            Path to = copies.resolve(entries.size() + "-" + from.getFileName());
            copy(from, to);
            entries.add(to.toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        open(Files.createDirectories(to.resolve(from.relativize(directory))));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path copy = file.equals(from) ? to : to.resolve(from.relativize(file));
                        open(Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static Path open(Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
