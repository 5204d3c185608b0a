package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.IntakeReport.Outcome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the files to read in a file, a folder or a zip, and opens each with a limit. Nothing of a
 * zip is ever written to disk, so a hostile name can lead nowhere; it is refused all the same.
 */
final class Leaves {

    static final long FILE_BYTES_MAX = 128L << 20;
    static final long ARCHIVE_BYTES_MAX = 4L << 30;
    static final int FILES_MAX = 20_000;
    static final long RATIO_MAX = 200;
    private static final long RATIO_COUNTS_FROM_BYTES = 1L << 20;
    private static final int FOLDER_DEPTH_MAX = 20;

    /** One file to read, or the reason why it is not read. */
    sealed interface Leaf {
        String name();

        /** A file to be opened when its turn comes, perhaps twice. */
        record ToRead(String name, Opener opener) implements Leaf {}

        /** A file that is not read. */
        record Unread(String name, Outcome outcome, String message) implements Leaf {}
    }

    /** Reads a file's bytes. */
    @FunctionalInterface
    interface Opener {
        byte[] read() throws IOException;
    }

    /** A file is larger than any chart, or larger inside than out. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    private final Consumer<Leaf> each;

    private Leaves(Consumer<Leaf> each) {
        this.each = each;
    }

    /** Hands over every file under {@code path}, in the order of their names. */
    static void forEach(IntakeFile file, Consumer<Leaf> each) throws IOException {
        new Leaves(each).walk(file);
    }

    private void walk(IntakeFile file) throws IOException {
        if (Files.isDirectory(file.path())) {
            walkFolder(file.path());
        } else if (!Files.isReadable(file.path())) {
            each.accept(
                    new Leaf.Unread(
                            file.name(),
                            Outcome.REFUSED,
                            "There is no such file, or it may not be read."));
        } else {
            walkFile(file.name(), file.path());
        }
    }

    private void walkFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder, FOLDER_DEPTH_MAX)) {
            found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !isHidden(folder.relativize(path).toString()))
                    .sorted(Comparator.naturalOrder())
                    .limit(FILES_MAX)
                    .forEach(files::add);
        }
        for (Path path : files) {
            String name = folder.relativize(path).toString();
            if (isFhirName(name) || isZip(path)) {
                walkFile(name, path);
            } else {
                each.accept(notFhir(name));
            }
        }
    }

    private void walkFile(String name, Path path) throws IOException {
        if (isZip(path)) {
            walkZip(name, path);
        } else {
            each.accept(new Leaf.ToRead(name, () -> readFile(path)));
        }
    }

    private static byte[] readFile(Path path) throws IOException {
        if (Files.size(path) > FILE_BYTES_MAX) {
            throw new TooLargeException(tooLarge());
        }
        return Files.readAllBytes(path);
    }

    private void walkZip(String archive, Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<String> names = new ArrayList<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && names.size() <= FILES_MAX) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    names.add(entry.getName());
                }
            }
            if (names.size() > FILES_MAX) {
                refuse(
                        archive,
                        "The archive holds more than %d files; split it.".formatted(FILES_MAX));
                return;
            }
            names.sort(Comparator.naturalOrder());
            walkEntries(archive, path, zip, names);
        } catch (java.util.zip.ZipException broken) {
            refuse(archive, "The archive is damaged or cut off; pack it again.");
        }
    }

    private void walkEntries(String archive, Path path, ZipFile zip, List<String> names) {
        long said = 0;
        for (String name : names) {
            ZipEntry entry = zip.getEntry(name);
            if (isUnsafe(name)) {
                refuse(
                        archive + " › " + printable(name),
                        "The name leads out of the archive. Nothing of this file was read; be wary"
                                + " of where the archive came from.");
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                refuse(archive + " › " + name, "An archive inside an archive is not opened.");
            } else if (!isFhirName(name)) {
                each.accept(notFhir(archive + " › " + name));
            } else {
                said += Math.max(0, entry.getSize());
                if (said > ARCHIVE_BYTES_MAX) {
                    refuse(archive, "The archive unpacks to more than 4 GB; split it.");
                    return;
                }
                each.accept(new Leaf.ToRead(name, () -> readEntry(path, name)));
            }
        }
    }

    private void refuse(String name, String message) {
        each.accept(new Leaf.Unread(name, Outcome.REFUSED, message));
    }

    /** Counts what really comes out: an archive may lie about its sizes. */
    private static byte[] readEntry(Path path, String name) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException("The archive changed while it was read.");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return readLimited(in, Math.max(1, entry.getCompressedSize()));
            }
        }
    }

    private static byte[] readLimited(InputStream in, long compressedBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > FILE_BYTES_MAX) {
                throw new TooLargeException(tooLarge());
            }
            if (out.size() > RATIO_COUNTS_FROM_BYTES && out.size() / compressedBytes > RATIO_MAX) {
                throw new TooLargeException(
                        "The file is packed so densely that it can only be meant to fill the"
                                + " memory. It was not read.");
            }
        }
        return out.toByteArray();
    }

    private static String tooLarge() {
        return "The file is larger than %d MB; export it in parts.".formatted(FILE_BYTES_MAX >> 20);
    }

    private static Leaf notFhir(String name) {
        return new Leaf.Unread(
                name, Outcome.PASSED_OVER, "Not a FHIR file: those end in .json or .ndjson.");
    }

    private static boolean isFhirName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json") || lower.endsWith(".ndjson");
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX")
                || Stream.of(name.split("[/\\\\]", -1))
                        .anyMatch(p -> p.startsWith(".") && !p.equals("..") && p.length() > 1);
    }

    private static boolean isUnsafe(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || Stream.of(name.split("/", -1)).anyMatch(".."::equals);
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && head[2] < 9
                    && head[3] < 9;
        }
    }
}
