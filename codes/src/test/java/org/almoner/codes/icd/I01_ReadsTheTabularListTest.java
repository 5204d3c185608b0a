package org.almoner.codes.icd;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** The tabular list: its tree, and what is said under each node. */
class I01_ReadsTheTabularListTest {
    private static final String FILE = "tabular-2030.xml";

    @TempDir Path folder;
    private Shelf shelf;

    @BeforeEach
    void emptyShelf() {
        shelf = new Shelf(folder);
    }

    /** Node, title, node above, place, last place below, placeholder. */
    @Test
    void theTreeStandsInTheOrderOfTheBook() throws IOException {
        assertThat(shelf.load(FILE, Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE)))
                .isEqualTo(
                        "icd10cm-tabular@2029-10-01 17; icd10cm-notes@2029-10-01 12;"
                                + " icd10cm-references@2029-10-01 5;"
                                + " icd10cm-seventh@2029-10-01 2");
        assertThat(shelf.text(IcdSets.TABULAR))
                .isEqualTo(
                        """
                        001|Fevers (A00-A09)||0|10|0
                        002|Mishaps (S00-T14)||11|16|0
                        1A00A04|Blue fevers (A00-A04)|1A00A09|2|7|0
                        1A00A09|Fevers (A00-A09)|001|1|10|0
                        1A05A09|Green diseases (A05-A09)|1A00A09|8|10|0
                        1S00T14|Mishaps (S00-T14)|002|12|16|0
                        A00|Blue fever|1A00A04|3|5|0
                        A000|Blue fever of the left ear|A00|4|4|0
                        A001|Blue fever of other places|A00|5|5|0
                        A04|Blue fever in diseases classified elsewhere|1A00A04|6|6|0
                        A05|Green disease|1A05A09|9|10|0
                        A059|Green disease, unspecified|A05|10|10|0
                        A0A|Pale blue fever|1A00A04|7|7|0
                        S01|Bump|1S00T14|13|15|0
                        S010|Bump on the head|S01|14|15|0
                        S010X|Bump on the head|S010|15|15|1
                        T14|Other bump|1S00T14|16|16|0\
                        """);
    }

    @Test
    void notesKeepTheirKindTheirHeadingAndTheirOrder() throws IOException {
        shelf.load(FILE, Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE));

        assertThat(shelf.text(IcdSets.NOTES))
                .isEqualTo(
                        """
                        001|0|USEADD|1|code to identify resistance (Z16.-)
                        1A00A04|0|EXCLUDES1|3|fever of the newborn (P81-P83)
                        1A00A09|0|EXCLUDES2|2|sequelae of fevers (B90)
                        A00|0|INCLUSION|4|Azure fever
                        A00|1|INCLUSION|4|Fever, blue
                        A00|2|CODEFIRST|5|underlying disease, such as:
                        A00|3|CODEFIRST|5|green disease (A05.-)
                        A001|0|EXCLUDES1|6|blue fever of the left ear (A00.0)
                        A05|0|USEADD|7|code, if applicable, to identify blue fever (A00.-)
                        S01|0|CODEALSO|8|any associated fever (A00-A04)
                        S01|1|SEVENTH|9|A character is to be added
                        S010|0|EXCLUDES1|10|open bump (T14.- with 7th character B)\
                        """);
        assertThat(shelf.text(IcdSets.SEVENTH))
                .isEqualTo(
                        """
                        S01|A|first visit
                        S01|S|later trouble; trouble that came late\
                        """);
    }

    /** A0A stands behind A04 and before A05, though by its letters it would come after both. */
    @Test
    void codesThatANoteNamesAreKeptAsPlacesInTheBook() throws IOException {
        shelf.load(FILE, Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE));

        assertThat(shelf.text(IcdSets.REFERENCES))
                .isEqualTo(
                        """
                        A00|3|CODEFIRST|A05|A05|9|10
                        A001|0|EXCLUDES1|A000|A000|4|4
                        A05|0|USEADD|A00|A00|3|5
                        S01|0|CODEALSO|A00|A04|3|6
                        S010|0|EXCLUDES1|T14|T14|16|16|7:B\
                        """);
    }

    @Test
    void aCutFileIsRefusedWithItsLine() throws IOException {
        String whole = Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE);

        assertThat(shelf.load(FILE, whole.substring(0, whole.length() / 2)))
                .isEqualTo(
                        FILE
                                + ", line 35: this is no well-formed XML; the file is cut or"
                                + " damaged.");
        assertThat(shelf.store().list()).isEmpty();
    }

    @Test
    void chaptersInAnotherOrderAreRefused() throws IOException {
        String whole = Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE);
        int one = whole.indexOf("<chapter>");
        int two = whole.lastIndexOf("<chapter>");
        int end = whole.indexOf("</ICD10CM.tabular>");
        String shuffled =
                whole.substring(0, one)
                        + whole.substring(two, end)
                        + whole.substring(one, two)
                        + whole.substring(end);

        assertThat(shelf.load(FILE, shuffled))
                .isEqualTo(FILE + ", row 8, column name: expected chapter 1, found \"2\"");
    }

    @Test
    void anotherNameForASeventhCharacterThatIsNotThereIsRefused() throws IOException {
        String stray =
                Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE)
                        .replaceFirst("<sevenChrDef>", "<sevenChrDef><note>astray</note>");

        assertThat(shelf.load(FILE, stray))
                .contains("column note: expected a seventh character before it, found \"astray\"");
    }

    @Test
    void aCodeUnderAnotherCategoryIsRefused() throws IOException {
        String moved =
                Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE)
                        .replace("<name>A00.1</name>", "<name>B00.1</name>");

        assertThat(shelf.load(FILE, moved))
                .isEqualTo(
                        FILE + ", row 29, column name: expected a code below A00, found \"B00.1\"");
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() throws IOException {
        String twice =
                Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE)
                        .replace("<name>A00.1</name>", "<name>A00.0</name>");

        assertThat(shelf.load(FILE, twice))
                .isEqualTo(
                        FILE
                                + ", row 29, column name: expected a code that has not stood"
                                + " before, found \"A00.0\"");
    }

    @Test
    void lettersWhereACodeShouldBeAreRefused() throws IOException {
        String spoiled =
                Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE)
                        .replace("<name>T14</name>", "<name>t 14</name>");

        assertThat(shelf.load(FILE, spoiled))
                .isEqualTo(
                        FILE
                                + ", row 72, column name: expected an ICD-10-CM code such as"
                                + " E11.22, found \"t 14\"");
    }

    @Test
    void anEntityFromOutsideIsNotFetched() throws IOException {
        String reaching =
                Shelf.fixture(I01_ReadsTheTabularListTest.class, FILE)
                        .replace(
                                "<ICD10CM.tabular>",
                                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n"
                                        + "<ICD10CM.tabular>")
                        .replace("Azure fever", "&e;");

        assertThat(shelf.load(FILE, reaching))
                .isEqualTo(
                        FILE
                                + ", line 2: this is no well-formed XML; the file is cut or"
                                + " damaged.");
    }
}
