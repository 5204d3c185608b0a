package org.almoner.codes.load;

import org.almoner.codes.load.LoadReport.Left;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the files below paths: folders are walked, zips and tars opened, xz and gz unpacked while
 * reading. A {@code MANIFEST.tsv} in a folder may say which release a file below it is: a column
 * {@code file} with its path, and a column {@code year} with words such as {@code FY2026}.
 */
final class Sources {

    /** No published set is larger; beyond it an archive is taken for a trap. */
    private static final long BYTES_MOST = 4L << 30;

    private static final int IN_ARCHIVE_MOST = 512 << 20;
    private static final int FILES_MOST = 100_000;
    private static final String MANIFEST = "MANIFEST.tsv";

    /** What is read first of several forms of the same table. */
    private static final List<String> PREFERRED =
            List.of("xml", "txt", "tsv", "csv", "json", "xlsx");

    private final List<SourceFile> found = new ArrayList<>();
    private final List<Left> damaged;
    private final Map<String, SourceFile> byPath = new HashMap<>();

    private Sources(List<Left> damaged) {
        this.damaged = damaged;
    }

    /**
     * The files, those of one folder or archive side by side, the preferred forms first.
     *
     * @param damaged takes the archives that cannot be opened
     * @throws LoadException when a path is not there
     */
    static List<SourceFile> find(List<Path> paths, List<Left> damaged)
            throws IOException, LoadException {
        Sources sources = new Sources(damaged);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                sources.folder(path);
            } else if (Files.isRegularFile(path)) {
                Path file = path.toAbsolutePath().normalize();
                Path folder = file.getParent();
                String name = String.valueOf(file.getFileName());
                Map<String, String> hints = folder == null ? Map.of() : manifest(folder);
                sources.onDisk(path, hints.getOrDefault(name, ""));
            } else {
                throw new LoadException(path + " is not there; nothing was loaded.");
            }
        }
        return List.copyOf(sources.found);
    }

    private void folder(Path folder) throws IOException, LoadException {
        Map<String, String> hints = manifest(folder);
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files =
                    walked.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith(MANIFEST))
                            .sorted(
                                    Comparator.comparing(Path::getParent)
                                            .thenComparingInt(file -> rank(file.toString()))
                                            .thenComparing(Comparator.naturalOrder()))
                            .toList();
        }
        for (Path file : files) {
            String relative = folder.relativize(file).toString().replace('\\', '/');
            String hint = hints.getOrDefault(relative, "");
            onDisk(file, hint);
        }
    }

    /** Of a zip on a disk the files inside are opened when they are read, one after the other. */
    private void onDisk(Path path, String hint) throws IOException, LoadException {
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            file(path.toString(), hint, () -> Files.newInputStream(path));
            return;
        }
        List<SourceFile> inside = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    String name = entry.getName();
                    SourceFile.Opener opener = () -> limited(entry(path, name), name);
                    inside.add(new SourceFile(path + "!" + name, hint, opener, byPath));
                }
            }
        } catch (IOException e) {
            refuse(path.toString(), e);
            return;
        }
        addInside(inside);
    }

    private static InputStream entry(Path path, String name) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException(name + " is no longer in " + path);
            }
            return new FilterInputStream(zip.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Hints by paths relative to the folder; the manifest may stand above it. */
    private static Map<String, String> manifest(Path folder) throws IOException {
        Path real = folder.toAbsolutePath().normalize();
        Path above = real.getParent();
        if (above == null || Files.isRegularFile(real.resolve(MANIFEST))) {
            return manifestIn(real);
        }
        Map<String, String> hints = new HashMap<>();
        String prefix = real.getFileName() + "/";
        manifestIn(above)
                .forEach((file, hint) -> {
                    if (file.startsWith(prefix)) {
                        hints.put(file.substring(prefix.length()), hint);
                    }
                });
        return hints;
    }

    private static Map<String, String> manifestIn(Path folder) throws IOException {
        Map<String, String> hints = new HashMap<>();
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return hints;
        }
        // Letters that are none in UTF-8 stand in remarks, if anywhere.
        List<String> lines =
                new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            return hints;
        }
        List<String> header = List.of(lines.getFirst().split("\t", -1));
        int file = header.indexOf("file");
        int year = header.indexOf("year");
        if (file >= 0 && year >= 0) {
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                if (cells.length > Math.max(file, year)) {
                    hints.put(cells[file], cells[year]);
                }
            }
        }
        return hints;
    }

    private static int rank(String path) {
        String name = path.toLowerCase(Locale.ROOT).replaceAll("\\.(xz|gz)$", "");
        int place = PREFERRED.indexOf(name.substring(name.lastIndexOf('.') + 1));
        return place < 0 ? PREFERRED.size() : place;
    }

    private void file(String path, String hint, SourceFile.Opener raw)
            throws IOException, LoadException {
        String name = path.toLowerCase(Locale.ROOT);
        SourceFile.Opener opener = () -> limited(raw.open(), path);
        if (name.endsWith(".xz")) {
            opener = () -> limited(new XZCompressorInputStream(buffered(raw.open())), path);
        } else if (name.endsWith(".gz")) {
            opener = () -> limited(new GZIPInputStream(buffered(raw.open())), path);
        }
        String plain = name.replaceAll("\\.(xz|gz)$", "");
        if (plain.endsWith(".zip")) {
            zip(path, hint, opener);
        } else if (plain.endsWith(".tar") || plain.endsWith(".tgz")) {
            tar(path, hint, opener);
        } else {
            add(new SourceFile(path, hint, opener, byPath));
        }
    }

    private void add(SourceFile file) throws LoadException {
        if (found.size() == FILES_MOST) {
            throw new LoadException("There are more than " + FILES_MOST + " files; name fewer.");
        }
        found.add(file);
        byPath.put(file.path(), file);
    }

    private void zip(String path, String hint, SourceFile.Opener opener)
            throws IOException, LoadException {
        List<SourceFile> inside = new ArrayList<>();
        try (var zip = new ZipArchiveInputStream(buffered(opener.open()))) {
            for (ZipArchiveEntry entry = zip.getNextEntry();
                    entry != null;
                    entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    inside.add(held(path, entry.getName(), hint, zip));
                }
            }
        } catch (IOException e) {
            refuse(path, e);
            return;
        }
        addInside(inside);
    }

    private void tar(String path, String hint, SourceFile.Opener opener)
            throws IOException, LoadException {
        List<SourceFile> inside = new ArrayList<>();
        try (var tar = new TarArchiveInputStream(buffered(opener.open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    inside.add(held(path, entry.getName(), hint, tar));
                }
            }
        } catch (IOException e) {
            refuse(path, e);
            return;
        }
        addInside(inside);
    }

    private void addInside(List<SourceFile> inside) throws IOException, LoadException {
        inside.sort(Comparator.comparingInt(file -> rank(file.path())));
        for (SourceFile file : inside) {
            if (file.name().endsWith(".zip")) {
                zip(file.path(), file.hint(), file::open);
            } else {
                add(file);
            }
        }
    }

    private SourceFile held(String archive, String entry, String hint, InputStream in)
            throws IOException {
        byte[] bytes = in.readNBytes(IN_ARCHIVE_MOST);
        if (in.read() >= 0) {
            throw new IOException(entry + " is larger than any published set");
        }
        return SourceFile.of(archive + "!" + entry, hint, bytes, byPath);
    }

    private void refuse(String archive, IOException e) {
        damaged.add(new Left(archive, damaged(archive, "archive", e)));
    }

    /** What is said of a file whose bytes break off or are none of its kind. */
    static String damaged(String path, String what, IOException e) {
        String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
        return "%s is a damaged %s (%s); fetch it again.".formatted(path, what, reason);
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, 1 << 16);
    }

    private static InputStream limited(InputStream in, String path) {
        return new FilterInputStream(in) {
            private long left = BYTES_MOST;

            @Override
            public int read() throws IOException {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                count(Math.max(0, count));
                return count;
            }

            private void count(int bytes) throws IOException {
                left -= bytes;
                if (left < 0) {
                    throw new IOException(path + " is larger than any published set");
                }
            }
        };
    }
}
