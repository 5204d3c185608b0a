package org.almoner.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * Other projects' files, when they are at hand; a splitter of a few lines is the second opinion.
 */
final class A07_ReadsTheWorldsFilesTest {

    @Test
    void noFileThrowsAndAnIndependentSplitterAgreesOnTheSegments() throws IOException {
        Path folder = samples();
        assumeTrue(
                Files.isDirectory(folder), "no sample files at " + folder + "; set ALMONER_SHARED");
        List<String> disagreements = new ArrayList<>();
        int compared = 0;
        for (Path path : files(folder)) {
            byte[] bytes = Files.readAllBytes(path);
            X12File file = X12File.read(bytes);
            assertThat(file.interchanges().isEmpty() && file.findings().isEmpty()).isFalse();
            assertThat(file.bytes()).as("%s, written again", path.getFileName()).isEqualTo(bytes);
            Optional<Integer> split = split(new String(bytes, StandardCharsets.ISO_8859_1));
            if (split.isPresent() && everythingHasItsPlace(file)) {
                compared++;
                if (split.get() != segments(file)) {
                    disagreements.add(
                            "%s: %d split, %d read"
                                    .formatted(
                                            folder.relativize(path), split.get(), segments(file)));
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(compared).isGreaterThan(400);
    }

    private static Path samples() {
        String shared = System.getenv("ALMONER_SHARED");
        Path root = Path.of(System.getProperty("almoner.root", "."));
        Path folder = shared == null ? root.resolve("../shared") : Path.of(shared);
        return folder.resolve("x12-samples").normalize();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path ->
                            !path.toString().endsWith(".md") && !path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    /** Trusts the ISA's fixed width alone: character 106 ends a segment. Empty where it may not. */
    private static Optional<Integer> split(String text) {
        int start = text.indexOf("ISA");
        if (start < 0 || text.length() < start + 106) {
            return Optional.empty();
        }
        String isa = text.substring(start, start + 106);
        char element = isa.charAt(3);
        for (int at : new int[] {6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103}) {
            if (isa.charAt(at) != element) {
                return Optional.empty();
            }
        }
        var pieces = new StringTokenizer(text.substring(start), isa.substring(105));
        int count = 0;
        while (pieces.hasMoreTokens()) {
            count += pieces.nextToken().isBlank() ? 0 : 1;
        }
        return Optional.of(count);
    }

    /** Whether each segment stands in the outline, so that they can be counted there. */
    private static boolean everythingHasItsPlace(X12File file) {
        return file.findings().stream()
                .noneMatch(f -> f.level() == X12Finding.Level.ERROR && f.element() == 0);
    }

    private static int segments(X12File file) {
        int inSets = file.sets().stream().mapToInt(set -> set.segments().size()).sum();
        int groups = file.interchanges().stream().mapToInt(i -> i.groups().size()).sum();
        int acknowledgements =
                file.interchanges().stream()
                        .mapToInt(i -> i.interchangeAcknowledgements().size())
                        .sum();
        return inSets + 2 * groups + acknowledgements + 2 * file.interchanges().size();
    }
}
