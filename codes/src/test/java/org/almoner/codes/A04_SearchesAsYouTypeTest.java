package org.almoner.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

class A04_SearchesAsYouTypeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<CodeSystem> BILLED =
            EnumSet.of(CodeSystem.ICD10CM, CodeSystem.HCPCS, CodeSystem.CPT);

    private final CodeBook book = CodeBook.starter();

    static List<String> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        A04_SearchesAsYouTypeTest.class.getResourceAsStream("searches.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** A row reads {@code words -> first codes}; the answer must begin with these codes. */
    @ParameterizedTest
    @MethodSource("rows")
    void theFirstAnswersAreTheOnesACoderExpects(String row) {
        String words = row.substring(0, row.indexOf("->")).strip();
        List<String> expected = List.of(row.substring(row.indexOf("->") + 2).strip().split(" +"));
        String found =
                book.search(words, DAY, BILLED, expected.size()).stream()
                        .map(hit -> hit.code().display())
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(String.join(" ", expected));
    }

    @Test
    void everyAnswerSaysWhyItIsThere() {
        assertThat(first("knee oa both").why())
                .isEqualTo("knee, oa = osteoarthritis, both = bilateral");
        assertThat(first("hypertenson").why()).isEqualTo("hypertenson ~ hypertension");
        assertThat(first("M17.0").why()).isEqualTo("code");
    }

    @Test
    void answersOnlyWithCodesInForceOnTheDay() {
        assertThat(codes("low back pain", LocalDate.of(2021, 9, 30))).contains("M54.5");
        assertThat(codes("low back pain", DAY)).contains("M54.50").doesNotContain("M54.5");
    }

    @Test
    void answersOnlyFromTheSetsAskedFor() {
        assertThat(book.search("25", DAY, Set.of(CodeSystem.MODIFIER), 1).getFirst().code().title())
                .isEqualTo("Separate visit, same day");
        assertThat(book.search("knee", DAY, Set.of(CodeSystem.CPT), 50))
                .isNotEmpty()
                .allMatch(hit -> hit.code().system() == CodeSystem.CPT);
    }

    @Test
    void anythingMayBeTypedWithoutHarm() {
        for (String text :
                List.of("", "  ", "...", "(*:*) AND [a TO b]", "\"", "é", "x".repeat(5_000))) {
            assertThat(book.search(text, DAY, BILLED, 5)).isNotNull();
        }
        assertThat(book.search("knee", DAY, BILLED, 0)).isEmpty();
        assertThat(book.search("knee", DAY, Set.of(), 5)).isEmpty();
    }

    private CodeBook.Hit first(String words) {
        return book.search(words, DAY, BILLED, 1).getFirst();
    }

    private List<String> codes(String words, LocalDate day) {
        return book.search(words, day, BILLED, 20).stream()
                .filter(hit -> hit.code().billable())
                .map(hit -> hit.code().display())
                .toList();
    }
}
