package org.almoner.server.database;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.jar.JarEntry;

/** PostgreSQL's own programs, unpacked once from the archive that comes with Almoner. */
final class PostgresBinaries {
    /** The major version of the archive that the build brings along. */
    static final int MAJOR = 18;

    private static final int ENTRIES_MAX = 20_000;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Uses the programs under a cache folder, unpacking them there first when they are not. */
    static PostgresBinaries unpack(Path cache, Consumer<String> progress) {
        URL archive = archive();
        Path folder = cache.resolve("postgresql-" + MAJOR + "-" + fingerprint(archive));
        try {
            if (!Files.isDirectory(folder)) {
                progress.accept("Unpacking PostgreSQL (only the first time)");
                unpackAtOnce(archive, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException failed) {
            throw DataFolder.unwritable(folder, failed);
        }
    }

    String program(String name) {
        String suffix = isWindows() ? ".exe" : "";
        return folder.resolve("bin").resolve(name + suffix).toString();
    }

    static boolean isWindows() {
        return systemName().equals("windows");
    }

    private static URL archive() {
        String name = "/postgres-" + systemName() + "-" + machineName() + ".txz";
        @Nullable URL found = PostgresBinaries.class.getResource(name);
        if (found == null) {
            throw new StartupProblem(
                    "This build of Almoner brings no PostgreSQL for %s on %s; use a server of yours with --database jdbc:postgresql://user@host/database."
                            .formatted(systemName(), machineName()));
        }
        return found;
    }

    private static String systemName() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String machineName() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }

    /** Tells one archive from the next without reading its megabytes at every start. */
    private static String fingerprint(URL archive) {
        try {
            if (archive.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (var jar = connection.getJarFile()) {
                    @Nullable JarEntry entry = jar.getJarEntry(connection.getEntryName());
                    if (entry != null) {
                        return Long.toHexString(entry.getCrc());
                    }
                }
            }
            return Long.toHexString(archive.openConnection().getContentLengthLong());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Unpacks beside the goal and renames, so that a goal that exists is always whole. */
    private static void unpackAtOnce(URL archive, Path goal) throws IOException {
        Files.createDirectories(goal.getParent());
        Path draft = Files.createTempDirectory(goal.getParent(), "unpacking-");
        try {
            try (InputStream bytes = new BufferedInputStream(archive.openStream(), 1 << 16);
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(bytes))) {
                unpackEntries(tar, draft);
            }
            if (!draft.toFile().renameTo(goal.toFile()) && !Files.isDirectory(goal)) {
                throw new IOException("cannot rename " + draft);
            }
        } finally {
            if (Files.isDirectory(draft)) {
                // Somebody else was quicker, or unpacking failed.
                DataFolder.eraseBelow(draft);
                Files.delete(draft);
            }
        }
    }

    private static void unpackEntries(TarArchiveInputStream tar, Path root) throws IOException {
        for (int count = 0; count < ENTRIES_MAX; count++) {
            @Nullable TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null) {
                return;
            }
            Path file = root.resolve(entry.getName()).normalize();
            if (!file.startsWith(root)) {
                throw new IOException("entry outside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(tar, file);
                setPermissions(file, (entry.getMode() & 0100) != 0);
            }
        }
        throw new IOException("more entries than expected");
    }

    private static void setPermissions(Path file, boolean executable) throws IOException {
        if (!executable || isWindows()) {
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }
}
