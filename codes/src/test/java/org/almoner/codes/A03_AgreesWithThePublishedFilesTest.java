package org.almoner.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Holds what ships against the files that the government and the committees publish, where a copy
 * of them is at hand: the folder of {@code ALMONER_SHARED}, else {@code ../shared}.
 */
class A03_AgreesWithThePublishedFilesTest {
    private static final LocalDate FISCAL_YEAR_2026 = LocalDate.of(2025, 10, 1);
    private static final LocalDate YEAR_2019 = LocalDate.of(2019, 1, 1);
    private final CodeBook book = CodeBook.starter();

    @Test
    void everyDiagnosisHasItsOfficialTitleAndMayBeBilledAsPublished() throws IOException {
        Set<String> published = new HashSet<>();
        readZip(
                published("icd10cm/icd10cm-code-descriptions-2026.zip"),
                "icd10cm-order-2026.txt",
                line ->
                        published.add(
                                line.substring(6, 13).strip()
                                        + " "
                                        + line.charAt(14)
                                        + " "
                                        + line.substring(77).strip()));
        List<String> wrong = new ArrayList<>();
        for (Code code : book.list()) {
            String row = code.code() + (code.billable() ? " 1 " : " 0 ") + code.title();
            if (code.system() == CodeSystem.ICD10CM
                    && code.isValidOn(FISCAL_YEAR_2026)
                    && !published.contains(row)) {
                wrong.add(row);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noDiagnosisThatEndedIsBillableInThePublishedYear() throws IOException {
        Set<String> billable = new HashSet<>();
        readZip(
                published("icd10cm/icd10cm-code-descriptions-2026.zip"),
                "icd10cm-codes-2026.txt",
                line -> billable.add(line.substring(0, 7).strip()));
        List<String> wrong =
                book.list().stream()
                        .filter(code -> code.system() == CodeSystem.ICD10CM && code.billable())
                        .filter(code -> endedBefore(code, FISCAL_YEAR_2026))
                        .map(Code::code)
                        .filter(billable::contains)
                        .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOlderHcpcsCodeWasInThePublishedFileOf2019() throws IOException {
        Set<String> known = new HashSet<>();
        readZip(
                published("hcpcs/2019-Alpha-Numeric-HCPCS-File.zip"),
                "ANWEB",
                line -> {
                    if (line.length() > 5) {
                        known.add(line.substring(0, 5).strip());
                    }
                });
        List<String> missing =
                book.list().stream()
                        .filter(code -> code.system() == CodeSystem.HCPCS)
                        .filter(code -> code.isValidOn(YEAR_2019))
                        .map(Code::code)
                        .filter(code -> !known.contains(code))
                        .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyReasonAndRemarkCodeIsPublished() throws IOException {
        assertThat(missingFrom("carc_rarc/carc_openemr_2026.tsv", CodeSystem.CARC)).isEmpty();
        assertThat(missingFrom("carc_rarc/rarc_openemr_2026.tsv", CodeSystem.RARC)).isEmpty();
    }

    private List<String> missingFrom(String file, CodeSystem system) throws IOException {
        Set<String> known = new HashSet<>();
        for (String line : Files.readAllLines(published(file), StandardCharsets.UTF_8)) {
            int tab = line.indexOf('\t');
            known.add(tab < 0 ? line : line.substring(0, tab));
        }
        return book.list().stream()
                .filter(code -> code.system() == system && code.to() == null)
                .map(Code::code)
                .filter(code -> !known.contains(code))
                .toList();
    }

    private static boolean endedBefore(Code code, LocalDate day) {
        LocalDate to = code.to();
        return to != null && to.isBefore(day);
    }

    private static Path published(String file) {
        @Nullable String named = System.getenv("ALMONER_SHARED");
        Path shared =
                named != null
                        ? Path.of(named)
                        : Path.of(System.getProperty("almoner.root", ".")).resolve("../shared");
        Path found = shared.resolve("refdata").resolve(file);
        assumeTrue(
                Files.exists(found),
                "The published code files are not here; set ALMONER_SHARED to compare with them.");
        return found;
    }

    private static void readZip(Path zip, String nameHolds, Consumer<String> lines)
            throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> texts =
                    file.stream()
                            .filter(e -> e.getName().contains(nameHolds))
                            .filter(e -> e.getName().endsWith(".txt"))
                            .toList();
            assertThat(texts).isNotEmpty();
            for (ZipEntry entry : texts) {
                try (var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        file.getInputStream(entry), StandardCharsets.ISO_8859_1))) {
                    reader.lines().forEach(lines);
                }
            }
        }
    }
}
