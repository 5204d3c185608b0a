package org.almoner.codes.icd;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** The indexes and tables: entries with their level, the one above, the last below. */
class I02_ReadsTheAlphabeticBooksTest {

    @TempDir Path folder;
    private Shelf shelf;

    @BeforeEach
    void emptyShelf() {
        shelf = new Shelf(folder);
    }

    @Test
    void theIndexKeepsPathsModifiersPairsAndSee() throws IOException {
        assertThat(
                        shelf.load(
                                "index-2030.xml",
                                Shelf.fixture(
                                        I02_ReadsTheAlphabeticBooksTest.class, "index-2030.xml")))
                .isEqualTo("icd10cm-index@2029-10-01 7");
        assertThat(shelf.text(IndexSets.INDEX))
                .isEqualTo(
                        """
                        000000|0||0|B|Bluish, blue NEC|(pale)|Bluish, blue (pale) NEC||Fever, blue
                        000001|0||5|F|Fever|(high) (low)|Fever (high) (low)|||A00
                        000002|1|1|4|F|blue||blue
                        000003|2|2|3|F|ear||ear|||A000|H948
                        000004|2|2|4|F|elsewhere||elsewhere|Bump(s), head
                        000005|1|1|5|F|weather||weather|||||X30
                        000006|0||6|F|Fit||Fit|condition\
                        """);
    }

    @Test
    void theIndexIsReadLikeTheBook() throws IOException {
        shelf.load(
                "index-2030.xml",
                Shelf.fixture(I02_ReadsTheAlphabeticBooksTest.class, "index-2030.xml"));
        IndexBook book =
                IndexBook.of(
                        shelf.store()
                                .find(IndexSets.INDEX, LocalDate.of(2030, 1, 1))
                                .orElseThrow());

        assertThat(book.letters()).containsExactly("B", "F");
        assertThat(book.mainTerms("F"))
                .extracting(IndexBook.Entry::words)
                .containsExactly("Fever", "Fit");
        assertThat(book.terms(1))
                .extracting(IndexBook.Entry::words)
                .containsExactly("blue", "weather");
        assertThat(book.path(3)).containsExactly("Fever", "blue", "ear");
        assertThat(book.entry(3).codes()).containsExactly("A000");
        assertThat(book.entry(3).manifestation()).isEqualTo("H948");
        assertThat(book.follow("Fever, blue, ear")).map(IndexBook.Entry::row).hasValue(3);
        assertThat(book.follow("Bluish")).map(IndexBook.Entry::row).hasValue(0);
        assertThat(book.follow("Fever, green")).map(IndexBook.Entry::row).hasValue(1);
        assertThat(book.follow("condition")).isEmpty();
    }

    @Test
    void theIndexToExternalCausesIsKnownByItsTitle() throws IOException {
        assertThat(
                        shelf.load(
                                "eindex-2030.xml",
                                Shelf.fixture(
                                        I02_ReadsTheAlphabeticBooksTest.class, "eindex-2030.xml")))
                .isEqualTo("icd10cm-external-index@2029-10-01 2");
        assertThat(shelf.text(IndexSets.EXTERNAL))
                .isEqualTo(
                        """
                        000000|0||1|F|Fall||Fall|||W19
                        000001|1|0|1|F|from wagon||from wagon|||||V982\
                        """);
    }

    @Test
    void theTablesKeepTheirCellsByColumn() throws IOException {
        assertThat(
                        shelf.load(
                                "neoplasm-2030.xml",
                                Shelf.fixture(
                                        I02_ReadsTheAlphabeticBooksTest.class,
                                        "neoplasm-2030.xml")))
                .isEqualTo("icd10cm-neoplasm@2029-10-01 2");
        assertThat(shelf.text(IndexSets.NEOPLASM))
                .isEqualTo(
                        """
                        000000|0||1|N|Neoplasm||Neoplasm|||C801|||||D499
                        000001|1|0|1|N|ear||ear|||C442\
                        """);
        assertThat(
                        shelf.load(
                                "drug-2030.xml",
                                Shelf.fixture(
                                        I02_ReadsTheAlphabeticBooksTest.class, "drug-2030.xml")))
                .isEqualTo("icd10cm-drugs@2029-10-01 1");
        assertThat(shelf.text(IndexSets.DRUGS))
                .isEqualTo("000000|0||0|S|Soap||Soap|||T550X1|T550X2");
    }

    @Test
    void theIndexOfProceduresKeepsWhatATableIsEnteredWith() throws IOException {
        assertThat(
                        shelf.load(
                                "pcs-index-2030.xml",
                                Shelf.fixture(
                                        I02_ReadsTheAlphabeticBooksTest.class,
                                        "pcs-index-2030.xml")))
                .isEqualTo("icd10pcs-index@2029-10-01 4");
        assertThat(shelf.text(IndexSets.PROCEDURES))
                .isEqualTo(
                        """
                        000000|0||2|C|Cutting off||Cutting off
                        000001|1|0|1|C||||Resection, Nose||09TK
                        000002|1|0|2|C|Ear||Ear|||09T00ZZ
                        000003|0||3|C|Clasp||Clasp|||0PH|Fixation Device in\
                        """);
        IndexBook book =
                IndexBook.of(
                        shelf.store()
                                .find(IndexSets.PROCEDURES, LocalDate.of(2030, 1, 1))
                                .orElseThrow());
        assertThat(book.entry(3).use()).isEqualTo("Fixation Device in");
        assertThat(book.entry(3).codes()).containsExactly("0PH");
    }

    @Test
    void theIndexIsTakenAsRowsInAnyOrderOfColumns() throws IOException {
        String rows =
                """
                RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code
                1,F,0,Fever,,,(high),A00.-
                2,F,1,blue,,"Sky, blue",,A00.0
                """;
        String shuffled =
                """
                Code,Term,Level,Letter,RowID,NonEssModif,SeeAlso,See
                A00.-,Fever,0,F,1,(high),,
                A00.0,blue,1,F,2,,"Sky, blue",
                """;
        assertThat(shelf.load("index-2031.csv", rows)).isEqualTo("icd10cm-index@2030-10-01 2");
        String expected = shelf.text(IndexSets.INDEX);
        assertThat(expected)
                .isEqualTo(
                        """
                        000000|0||1|F|Fever|(high)|Fever (high)|||A00
                        000001|1|0|1|F|blue||blue||Sky, blue|A000\
                        """);
        assertThat(shelf.load("index-2032.csv", shuffled)).isEqualTo("icd10cm-index@2031-10-01 2");
        assertThat(shelf.text(IndexSets.INDEX)).isEqualTo(expected);
    }

    @Test
    void aLevelThatLeavesAGapIsRefused() throws IOException {
        String gap =
                Shelf.fixture(I02_ReadsTheAlphabeticBooksTest.class, "index-2030.xml")
                        .replace("level=\"2\"", "level=\"3\"");

        assertThat(shelf.load("index-2030.xml", gap))
                .isEqualTo("index-2030.xml, row 19, column level: expected level 2, found \"3\"");
    }

    @Test
    void aCutFileAndASpoiledCodeAreRefused() throws IOException {
        String whole = Shelf.fixture(I02_ReadsTheAlphabeticBooksTest.class, "index-2030.xml");

        assertThat(shelf.load("index-2030.xml", whole.substring(0, whole.indexOf("weather"))))
                .isEqualTo(
                        "index-2030.xml, line 22: this is no well-formed XML; the file is cut or"
                                + " damaged.");
        assertThat(shelf.load("index-2030.xml", whole.replace("A00.0", "a00,0")))
                .isEqualTo(
                        "index-2030.xml, row 19, column code: expected an ICD-10-CM code such as"
                                + " E11.22, found \"a00,0\"");
        assertThat(
                        shelf.load(
                                "drug-2030.xml",
                                Shelf.fixture(
                                                I02_ReadsTheAlphabeticBooksTest.class,
                                                "drug-2030.xml")
                                        .replace("col=\"3\"", "col=\"9\"")))
                .isEqualTo(
                        "drug-2030.xml, row 7, column col: expected a column from 2 to 7 of a"
                                + " table, found \"9\"");
    }
}
