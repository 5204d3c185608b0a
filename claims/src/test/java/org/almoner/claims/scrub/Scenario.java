package org.almoner.claims.scrub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A visit as the guidelines would have it coded, and the same coded wrongly.
 *
 * <pre>
 * Hypertension with heart failure (I.C.9.a.1)
 * Her legs swell; the doctor writes high blood pressure and heart failure.
 *
 * right
 *     dx I11.0 I50.9
 *     2026-03-02 99214 dx 1,2
 *
 * wrong
 *     dx I10 I50.9
 *     2026-03-02 99214 dx 1,2
 *
 * says
 *     WARN icd-hypertension: I10 stands beside I50.9; ...
 * </pre>
 *
 * <p>Scenarios of one file are parted by a line of equals signs.
 *
 * @param section of the ICD-10-CM Official Guidelines, FY 2026
 */
record Scenario(
        String title, String section, String visit, String right, String wrong, String says) {

    private static final String INDENT = "    ";

    static List<Scenario> all() {
        try {
            Path folder = Path.of(Scenario.class.getResource("guidelines").toURI());
            List<Scenario> all = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    for (String part : Files.readString(file).split("\n=+\n", -1)) {
                        all.add(read(part));
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario read(String text) {
        List<String> lines = text.strip().lines().toList();
        String head = lines.getFirst();
        int bracket = head.lastIndexOf(" (");
        StringBuilder visit = new StringBuilder();
        for (String line : lines.subList(1, lines.indexOf("right"))) {
            visit.append(line).append(line.isEmpty() ? "" : "\n");
        }
        return new Scenario(
                head.substring(0, bracket),
                head.substring(bracket + 2, head.length() - 1),
                visit.toString(),
                part("right", lines),
                part("wrong", lines),
                part("says", lines));
    }

    /** The indented lines behind a word. */
    private static String part(String word, List<String> lines) {
        StringBuilder part = new StringBuilder();
        int at = lines.indexOf(word);
        if (at < 0) {
            throw new IllegalArgumentException(lines.getFirst() + " has no part " + word);
        }
        for (at++; at < lines.size() && lines.get(at).startsWith(INDENT); at++) {
            part.append(lines.get(at).substring(INDENT.length())).append('\n');
        }
        return part.toString();
    }

    /** As a list of tests shows it. */
    @Override
    public String toString() {
        return title + " (" + section + ")";
    }
}
