package org.almoner.x12.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files to check: our own, without fault, and other projects', when they are at hand. */
final class Samples {

    /** One file of every set that has a guide, with every loop and segment of it. */
    static final List<String> OURS =
            List.of(
                    "application-reporting",
                    "attachment",
                    "claim-acknowledgment",
                    "dental",
                    "eligibility-inquiry",
                    "eligibility-response",
                    "enrollment",
                    "functional-acknowledgment",
                    "implementation-acknowledgment",
                    "institutional",
                    "premium",
                    "professional",
                    "remittance",
                    "review-request",
                    "review-response",
                    "status-inquiry",
                    "status-response");

    static final String WHERE = "no sample files; set ALMONER_SHARED";

    private Samples() {}

    static boolean areThere() {
        return Files.isRegularFile(folder().resolve("MANIFEST.tsv"));
    }

    /** The files of a grade: A whole, B with anomalies, N broken on purpose, F fragments. */
    static List<Path> list(String grade) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String line : Files.readAllLines(folder().resolve("MANIFEST.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (columns.length > 1 && columns[1].equals(grade)) {
                files.add(folder().resolve(columns[0]));
            }
        }
        return files;
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static Path folder() {
        String shared = System.getenv("ALMONER_SHARED");
        Path root = Path.of(System.getProperty("almoner.root", "."));
        Path folder = shared == null ? root.resolve("../shared") : Path.of(shared);
        return folder.resolve("x12-samples").normalize();
    }
}
