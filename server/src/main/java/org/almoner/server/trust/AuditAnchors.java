package org.almoner.server.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the chain stood at certain moments, in a text file outside the database: {@code practice,
 * seq, hash, when}, one line each. A database that was rolled back no longer reaches its anchors.
 */
public final class AuditAnchors {

    private final Path file;

    /** The anchors of {@code folder/audit-anchors.tsv}, which need not exist yet. */
    public AuditAnchors(Path folder) {
        this.file = folder.resolve("audit-anchors.tsv");
    }

    record Anchor(long practiceId, long seq, String hash) {}

    /** Notes that the chain of a practice stands at this row now. */
    public void add(long practiceId, long seq, String hash, Instant at) {
        String line = "%d\t%d\t%s\t%s%n".formatted(practiceId, seq, hash, at);
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The anchors %s cannot be written.".formatted(file), failed);
        }
    }

    /** The anchors of one practice, lowest row first. */
    List<Anchor> of(long practiceId) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            List<Anchor> anchors = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", -1);
                Anchor anchor =
                        new Anchor(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
                if (anchor.practiceId() == practiceId) {
                    anchors.add(anchor);
                }
            }
            anchors.sort(java.util.Comparator.comparingLong(Anchor::seq));
            return anchors;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The anchors %s cannot be read.".formatted(file), failed);
        }
    }
}
