package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** R02: each word of a sketch goes to its field and to no other, and a wrong one is refused. */
class R02_ReadsSketchesTest {

    private static final String VISIT =
            """
            dx I10
            2026-03-02 99213
            """;
    private static final String BILL = "institutional 131\n" + VISIT;
    private static final String DENTIST =
            """
            dental
            2026-03-02 D1110 dx none
            """;

    /** Each sketch with the fields that it changes below it, in the order of the record. */
    private static String told(String words) {
        StringBuilder told = new StringBuilder();
        String part = "";
        for (String line : words.lines().toList()) {
            if (line.startsWith("    ")) {
                continue;
            }
            told.append(line).append('\n');
            if (line.startsWith("#")) {
                part = line;
            } else {
                changes(part, line)
                        .lines()
                        .filter(change -> !change.isBlank())
                        .forEach(change -> told.append("    ").append(change).append('\n'));
            }
        }
        return told.toString();
    }

    private static String changes(String part, String words) {
        return switch (part) {
            case "# Behind a plain visit" -> changed(VISIT, VISIT + words);
            case "# On its line" -> changed(VISIT, VISIT.strip() + " " + words);
            case "# Behind a plain bill 131" -> changed(BILL, BILL + words);
            case "# On a bill's line" -> changed(BILL, BILL.strip() + " " + words);
            case "# Behind a dentist's visit" -> changed(DENTIST, DENTIST + words);
            case "# On a dentist's line" -> changed(DENTIST, DENTIST.strip() + " " + words);
            default -> throw new IllegalStateException(part);
        };
    }

    private static String changed(String before, String after) {
        return Differences.between(ClaimSketch.read(before), ClaimSketch.read(after));
    }

    private static String file(String name) {
        try (InputStream in =
                Objects.requireNonNull(R02_ReadsSketchesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachWordGoesToItsField() {
        String words = file("sketch-words.txt");

        assertThat(told(words)).isEqualTo(words);
    }

    @Test
    void whatIsNotSaidIsAnOrdinaryVisit() {
        assertThat(ClaimSketch.read(VISIT).toString()).isEqualTo(file("sketch-visit.txt").strip());
    }

    /** The page lists every word that stands first in a line of the file above, and on a line. */
    @Test
    void eachWordStandsInTheDocuments() throws IOException {
        Path page = Path.of(System.getProperty("almoner.root")).resolve("docs/scrub.md");
        String listed = Files.readString(page);

        assertThat(file("sketch-words.txt").lines())
                .filteredOn(line -> !line.startsWith(" ") && !line.startsWith("#"))
                .extracting(line -> line.split(" ", 2)[0])
                .filteredOn(word -> word.matches("[a-z-]+"))
                .allSatisfy(word -> assertThat(listed).containsPattern("`(… )?" + word + "[ `]"));
    }

    /** Each wrong sketch with what is said of it below. */
    @Test
    void aWrongWordIsRefusedWithItsLineAndWhatMayStandThere() {
        String refused = file("sketch-refused.txt");
        StringBuilder told = new StringBuilder();
        for (String words : refused.lines().filter(line -> !line.startsWith("    ")).toList()) {
            told.append(words).append('\n');
            try {
                ClaimSketch.read(VISIT + words);
                told.append("    it was read\n");
            } catch (SketchException e) {
                told.append("    ").append(e.line()).append(' ').append(e.getMessage());
                told.append('\n');
            }
        }

        assertThat(told).hasToString(refused);
    }

    @Test
    void whatIsRemarkedIsPassedOver() {
        assertThat(ClaimSketch.read("# A remark\n\n" + VISIT + "  \n"))
                .isEqualTo(ClaimSketch.read(VISIT));
    }

    @Test
    void aTypeOfBillMayBeginWithItsZero() {
        assertThat(ClaimSketch.read("institutional 0131\n" + VISIT))
                .isEqualTo(ClaimSketch.read(BILL));
    }
}
