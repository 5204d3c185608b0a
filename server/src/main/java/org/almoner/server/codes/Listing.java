package org.almoner.server.codes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands in the folder of a store: releases, and drafts of such as are being written. All
 * drafts of a load are written before the first of them is put in its place, so that the folder is
 * whole when there is none.
 */
record Listing(Map<String, Seen> releases, Map<String, Seen> drafts) {

    private static final String RELEASE = ".table";
    private static final String DRAFT = ".new";

    record Seen(long bytes, FileTime changed) {}

    Listing {
        releases = Map.copyOf(releases);
        drafts = Map.copyOf(drafts);
    }

    static Listing of(Path folder) {
        Map<String, Seen> releases = new HashMap<>();
        Map<String, Seen> drafts = new HashMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            Map<String, Seen> kind =
                    name.endsWith(RELEASE) ? releases : name.endsWith(DRAFT) ? drafts : null;
            Seen seen = kind == null ? null : seen(file);
            if (kind != null && seen != null) {
                kind.put(name, seen);
            }
        }
        return new Listing(releases, drafts);
    }

    boolean isWhole() {
        return drafts.isEmpty();
    }

    boolean hasSameReleases(Listing other) {
        return releases.equals(other.releases);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of code sets cannot be read.", e);
        }
    }

    /** Null for a file that went away meanwhile. */
    private static @Nullable Seen seen(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(found.size(), found.lastModifiedTime());
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of code sets cannot be read.", e);
        }
    }
}
