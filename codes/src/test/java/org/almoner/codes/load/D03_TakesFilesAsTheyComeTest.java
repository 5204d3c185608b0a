package org.almoner.codes.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Release;
import org.almoner.codes.store.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class D03_TakesFilesAsTheyComeTest {

    private static final PublishedSet FEES =
            PublishedSet.of(
                    "fees",
                    "Fees",
                    2,
                    Column.code("code").asKey(),
                    Column.decimal("fee", 2),
                    Column.text("words"));

    private static final String SHEET =
            """
            "Fees, as an example
            with a title of two lines",,
            ,,
            CODE,Fee ($),Words
            A1,"$1,200.50",café
            A2,0.10,"a, b"
            A3,(3.00),
            """;

    /** A layout with two columns, whose release the file's name says. */
    private static final Format FORMAT =
            new Format() {
                @Override
                public String title() {
                    return "fees";
                }

                @Override
                public boolean recognises(Head head) {
                    return head.hasColumns("Code", "Fee ($)");
                }

                @Override
                public void read(Reading in) throws IOException, LoadException {
                    var draft = in.draft(FEES, in.from(ReleaseName.YearBegins.JANUARY), "test");
                    try (Sheet sheet = Sheet.open(in.file()).header("code", "fee")) {
                        int code = sheet.column("code");
                        int fee = sheet.column("fee");
                        int words = sheet.findColumn("notes", "words");
                        while (sheet.next()) {
                            draft.row()
                                    .code(0, sheet.cell(code).code())
                                    .number(1, sheet.cell(fee).decimal(2))
                                    .text(2, sheet.cell(words).text());
                        }
                    }
                }
            };

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void whateverItsLettersAndLineEnds(String charset) throws Exception {
        byte[] bytes = SHEET.replace("\n", "\r\n").getBytes(Charset.forName(charset));
        Files.write(folder.resolve("fees2026.csv"), bytes);

        LoadReport report = load();

        assertThat(report.refused()).isEmpty();
        assertThat(rows()).containsExactly("A1 1200.50 café", "A2 0.10 a, b", "A3 -3.00 ");
    }

    @Test
    void insideAZipTheNameOfTheArchiveMaySayTheRelease() throws Exception {
        zip("fees2025.zip", "inner.csv", SHEET);

        assertThat(load().loaded()).extracting(Release::id).containsExactly("fees@2025-01-01");
        assertThat(store().list().getFirst().sources())
                .extracting(Release.Source::name)
                .containsExactly("fees2025.zip!inner.csv");
    }

    @Test
    void anotherFormOfTheSameTableIsPassedOver() throws Exception {
        Files.writeString(folder.resolve("fees2026.csv"), SHEET);
        Files.writeString(
                folder.resolve("fees2026.txt"), SHEET.replace("$1,2", "$12").replace(',', '\t'));

        LoadReport report = load();

        assertThat(report.loaded()).hasSize(1);
        assertThat(report.passedOver())
                .containsExactly(
                        new Left(at("fees2026.csv"), "the same stood in " + at("fees2026.txt")));
    }

    @Test
    void aManifestMaySayTheRelease() throws Exception {
        Files.writeString(folder.resolve("plain.csv"), SHEET);
        Files.writeString(
                folder.resolve("MANIFEST.tsv"), "set\tfile\tyear\nfees\tplain.csv\t2024 Q3\n");

        assertThat(load().loaded()).extracting(Release::id).containsExactly("fees@2024-07-01");
    }

    @Test
    void ofArchivesWithinOneAnotherTheInnermostNameThatSaysItCounts() throws Exception {
        zip("fees2025.zip", "inner.csv", SHEET);
        byte[] inner = Files.readAllBytes(folder.resolve("fees2025.zip"));
        Files.delete(folder.resolve("fees2025.zip"));
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("all2024.zip")))) {
            zip.putNextEntry(new ZipEntry("fees2025.zip"));
            zip.write(inner);
        }

        assertThat(load().loaded()).extracting(Release::id).containsExactly("fees@2025-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "file\tyear\nplain.csv\tcaf\u00E9 2024\n"})
    void aManifestThatSaysNothingIsNoHindrance(String manifest) throws Exception {
        Files.writeString(folder.resolve("fees2026.csv"), SHEET);
        Files.writeString(folder.resolve("MANIFEST.tsv"), manifest, StandardCharsets.ISO_8859_1);

        assertThat(load().loaded()).extracting(Release::id).containsExactly("fees@2026-01-01");
    }

    @Test
    void aReleaseThatNothingNamesIsAskedFor() throws Exception {
        Files.writeString(folder.resolve("plain.csv"), SHEET);

        assertThat(load().refused())
                .containsExactly(
                        new Left(
                                at("plain.csv"),
                                at("plain.csv")
                                        + ": nothing in its name says which release it is; say"
                                        + " --effective with its first day."));
    }

    @Test
    void aWrongCellIsNamedAndNothingOfTheFileIsTaken() throws Exception {
        Files.writeString(folder.resolve("fees2025.csv"), SHEET);
        Files.writeString(folder.resolve("fees2026.csv"), SHEET.replace("0.10", "0.105"));

        LoadReport report = load();

        assertThat(report.refused())
                .containsExactly(
                        new Left(
                                at("fees2026.csv"),
                                at("fees2026.csv")
                                        + ", row 5, column Fee ($): expected a number with at most"
                                        + " 2 decimals, found \"0.105\""));
        assertThat(store().find(FEES, LocalDate.of(2026, 1, 1)).orElseThrow().release().from())
                .isEqualTo("2025-01-01");
    }

    @Test
    void aCutFileIsRefusedUnlessOneInsists() throws Exception {
        Files.writeString(folder.resolve("fees2026.csv"), SHEET.substring(0, SHEET.indexOf("A2")));

        assertThat(load().refused().getFirst().why())
                .isEqualTo(
                        at("fees2026.csv")
                                + ": Fees has at least 2 rows, and here are 1; the file is cut."
                                + " (--accept-smaller takes it all the same.)");
        assertThat(load(true).loaded()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut2025.csv.gz", "cut2025.csv.xz", "cut2025.xlsx", "cut2025.zip"})
    void aDamagedFileIsToldAndTakesNothingFromTheOthers(String name) throws Exception {
        Files.writeString(folder.resolve("fees2026.csv"), SHEET);
        Files.write(folder.resolve(name), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0});

        LoadReport report = load();

        assertThat(report.loaded()).extracting(Release::id).containsExactly("fees@2026-01-01");
        assertThat(report.refused()).extracting(Left::file).containsExactly(at(name));
        assertThat(report.refused().getFirst().why())
                .startsWith(at(name) + " is a damaged ")
                .endsWith("; fetch it again.");
    }

    @Test
    void aReleaseLacksNoneOfItsParts() throws Exception {
        Files.writeString(folder.resolve("fees2026-1.csv"), SHEET);
        Files.writeString(folder.resolve("fees2026-2.csv"), SHEET.replace("0.10", "none"));

        LoadReport report = loadParts();

        assertThat(report.loaded()).isEmpty();
        assertThat(report.refused())
                .extracting(Left::why)
                .containsExactly(
                        at("fees2026-2.csv")
                                + ", row 5, column Fee ($): expected a number with at most 2"
                                + " decimals, found \"none\"",
                        at("fees2026-1.csv")
                                + " is good, but fees@2026-01-01 was left with it: it is not whole"
                                + " without "
                                + at("fees2026-2.csv")
                                + ".");
    }

    @Test
    void aPartInTwoFormsIsReadOnce() throws Exception {
        Files.writeString(folder.resolve("fees2026-1.csv"), SHEET);
        Files.writeString(
                folder.resolve("fees2026-1.txt"), SHEET.replace("$1,2", "$12").replace(',', '\t'));
        Files.writeString(folder.resolve("fees2026-2.csv"), SHEET.replace("\nA", "\nB"));

        LoadReport report = loadParts();

        assertThat(report.loaded()).extracting(Release::rows).containsExactly(6);
        assertThat(report.passedOver())
                .containsExactly(
                        new Left(
                                at("fees2026-1.csv"), "the same stood in " + at("fees2026-1.txt")));
    }

    @Test
    void aFileOfNoKnownLayoutIsToldAndLeft() throws Exception {
        Files.writeString(folder.resolve("letter2026.txt"), "Dear Sirs,\n");

        assertThat(load().passedOver())
                .containsExactly(
                        new Left(at("letter2026.txt"), "no published layout that is known"));
    }

    /** Loads the files as parts of one release. */
    private LoadReport loadParts() throws Exception {
        Format parts =
                new Format() {
                    @Override
                    public String title() {
                        return FORMAT.title();
                    }

                    @Override
                    public boolean recognises(Head head) {
                        return FORMAT.recognises(head);
                    }

                    @Override
                    public boolean isPart() {
                        return true;
                    }

                    @Override
                    public void read(Reading in) throws IOException, LoadException {
                        FORMAT.read(in);
                    }
                };
        var loader = new Loader(List.of(parts), new Loader.Options(null, false));
        return loader.load(store(), List.of(folder), (_, _) -> {});
    }

    private LoadReport load() throws Exception {
        return load(false);
    }

    private LoadReport load(boolean acceptSmaller) throws Exception {
        var loader = new Loader(List.of(FORMAT), new Loader.Options(null, acceptSmaller));
        return loader.load(store(), List.of(folder), (_, _) -> {});
    }

    private CodeStore store() {
        return CodeStore.open(folder.resolve("store"), List.of(FEES));
    }

    private List<String> rows() {
        Table table = store().find(FEES, LocalDate.of(2026, 1, 1)).orElseThrow();
        return IntStream.range(0, table.rows())
                .mapToObj(row ->
                        "%s %s %s"
                                .formatted(
                                        table.shown(0, row),
                                        table.shown(1, row),
                                        table.shown(2, row)))
                .toList();
    }

    private void zip(String name, String entry, String text) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
