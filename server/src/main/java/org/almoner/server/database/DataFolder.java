package org.almoner.server.database;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that keeps everything of one installation, held by one program at a time. A file named
 * {@code almoner.lock} says that the folder is ours and, by a lock on it, whether it is in use.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "almoner.lock";

    /**
     * Folders held by this program. A second channel on the lock file must never be opened here:
     * closing it would give up the first one's lock, by the rules of POSIX.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder when there is none, and takes hold of it.
     *
     * @throws StartupProblem when it is in use, cannot be written, or holds somebody else's files
     */
    public static DataFolder open(Path wanted) {
        Path path = create(wanted);
        if (!HELD.add(path)) {
            throw inUse(path, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new DataFolder(path, lock(path));
        } catch (RuntimeException failed) {
            HELD.remove(path);
            throw failed;
        }
    }

    /**
     * Erases a folder that is recognisably ours and not in use. A folder that does not exist, or is
     * empty, is left as it is.
     *
     * @throws StartupProblem when it is not ours, or in use
     */
    public static void erase(Path folder) {
        if (!Files.isDirectory(folder) || isEmpty(folder)) {
            return;
        }
        if (!isOurs(folder)) {
            throw new StartupProblem(
                    "%s was not made by Almoner, so nothing in it was erased; name another folder with --data."
                            .formatted(folder));
        }
        try (DataFolder held = open(folder)) {
            eraseBelow(held.path());
            // The lock file goes last, so that a half-erased folder is still known as ours.
            Files.deleteIfExists(held.path().resolve(LOCK));
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        }
    }

    /**
     * Whether a program holds the folder at this moment.
     *
     * @throws StartupProblem when the folder is not Almoner's
     */
    static boolean isInUse(Path folder) {
        if (!isOurs(folder)) {
            throw new StartupProblem(
                    "There is no Almoner in %s yet; name its folder with --data."
                            .formatted(folder));
        }
        try {
            Path path = folder.toRealPath();
            if (HELD.contains(path)) {
                return true;
            }
            try (FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
                return channel.tryLock() == null;
            }
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        }
    }

    /** The folder's real path. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.truncate(0);
            }
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            HELD.remove(path);
        }
    }

    private static Path create(Path wanted) {
        try {
            Files.createDirectories(wanted.toAbsolutePath());
            Path path = wanted.toRealPath();
            if (!isEmpty(path) && !isOurs(path)) {
                throw new StartupProblem(
                        "%s holds files that are not Almoner's; name an empty folder with --data."
                                .formatted(wanted));
            }
            return path;
        } catch (IOException failed) {
            throw unwritable(wanted, failed);
        }
    }

    private static FileChannel lock(Path path) {
        Path file = path.resolve(LOCK);
        @Nullable FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                String pid = Files.readString(file).strip();
                throw inUse(path, pid);
            }
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return channel;
        } catch (IOException failed) {
            closeQuietly(channel);
            throw unwritable(path, failed);
        } catch (StartupProblem inUse) {
            closeQuietly(channel);
            throw inUse;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // Another problem is already on its way to the user.
        }
    }

    private static boolean isOurs(Path folder) {
        return Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        }
    }

    /** Deletes all files but the lock file; links are removed, never followed. */
    static void eraseBelow(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!file.equals(folder.resolve(LOCK))) {
                            Files.delete(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failed) throws IOException {
                        if (failed != null) {
                            throw failed;
                        }
                        if (!visited.equals(folder)) {
                            Files.delete(visited);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static StartupProblem inUse(Path path, String pid) {
        return new StartupProblem(
                "The folder %s is in use by process %s; end that one first, or name another folder with --data."
                        .formatted(path, pid.isEmpty() ? "(unknown)" : pid));
    }

    static StartupProblem unwritable(Path path, IOException failed) {
        return new StartupProblem(
                "The folder %s cannot be written (%s); name another folder with --data."
                        .formatted(path, failed.getClass().getSimpleName()),
                failed);
    }
}
