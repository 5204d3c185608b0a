package org.almoner.x12.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files without fault to begin from: for each guide, one that uses all of it. */
public final class Seeds {

    private static final String FOLDER = "x12/src/test/resources/org/almoner/x12/check";

    private Seeds() {}

    /** Every seed, in the order of their names. */
    public static List<byte[]> list() {
        Path folder = Path.of(System.getProperty("almoner.root", "..")).resolve(FOLDER);
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> seeds =
                    files.filter(file -> file.toString().endsWith(".edi"))
                            .sorted()
                            .map(Seeds::read)
                            .toList();
            if (seeds.isEmpty()) {
                throw new IllegalStateException("There are no seeds in " + folder);
            }
            return seeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
