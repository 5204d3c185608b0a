package org.almoner.codes.icd;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Seven positions, at each of which only stands what leads to a code. */
class I04_MakesProcedureCodesFromTheirTablesTest {
    private static final String FILE = "pcs-tables-2030.xml";
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @TempDir Path folder;
    private Shelf shelf;

    @BeforeEach
    void emptyShelf() {
        shelf = new Shelf(folder);
    }

    @Test
    void eachPositionOffersWhatLeadsToACode() throws IOException {
        assertThat(
                        shelf.load(
                                FILE,
                                Shelf.fixture(
                                        I04_MakesProcedureCodesFromTheirTablesTest.class, FILE)))
                .isEqualTo("icd10pcs-tables@2029-10-01 14");
        ProcedureTables tables = ProcedureTables.on(shelf.store(), DAY);

        assertThat(shown(tables, "")).isEqualTo("Section: 0 Medical");
        assertThat(shown(tables, "0")).isEqualTo("Body System: 9 Ear and Nose");
        assertThat(shown(tables, "09")).isEqualTo("Operation: T Resection");
        assertThat(shown(tables, "09T")).isEqualTo("Body Part: 0 Ear, Right; 1 Ear, Left; K Nose");
        assertThat(shown(tables, "09TK")).isEqualTo("Approach: 0 Open; X External");
        assertThat(shown(tables, "09T0")).isEqualTo("Approach: 0 Open");
        assertThat(shown(tables, "09T00Z")).isEqualTo("Qualifier: X Diagnostic; Z No Qualifier");
        assertThat(shown(tables, "09TK0Z")).isEqualTo("Qualifier: Z No Qualifier");
        assertThat(shown(tables, "09TK0ZZ")).isEmpty();
        assertThat(shown(tables, "09T0X")).isEmpty();
        assertThat(shown(tables, "zz")).isEmpty();
        assertThat(tables.choices("09").getFirst().definition()).isEqualTo("Cutting out all of it");
    }

    @Test
    void onlyValidCodesCanBeMade() throws IOException {
        shelf.load(FILE, Shelf.fixture(I04_MakesProcedureCodesFromTheirTablesTest.class, FILE));
        ProcedureTables tables = ProcedureTables.on(shelf.store(), DAY);

        assertThat(walk(tables, ""))
                .containsExactly("09T00ZX", "09T00ZZ", "09T10ZX", "09T10ZZ", "09TK0ZZ", "09TKXZZ")
                .containsExactlyElementsOf(tables.listByTables());
        assertThat(tables.isValid("09T10ZX")).isTrue();
        assertThat(tables.isValid("09TK0ZX")).isFalse();
        assertThat(tables.explain("09TKX"))
                .extracting(ProcedureTables.Choice::label)
                .containsExactly("Medical", "Ear and Nose", "Resection", "Nose", "External");
        assertThat(tables.explain("09TKY")).isEmpty();
    }

    @Test
    void anOrderFileInForceSaysWhichCodesThereAreAndTheTablesNameThem() throws IOException {
        shelf.load(FILE, Shelf.fixture(I04_MakesProcedureCodesFromTheirTablesTest.class, FILE));
        shelf.load(
                "icd10pcs_order_2031.txt",
                """
                00001 09T     0 Medical, Ear and Nose, Resection                             Medical, Ear and Nose, Resection
                00002 09T00ZZ 1 Resection of Right Ear, Open                                 Resection of Right Ear, Open Approach
                00003 09TK0Z5 1 Resection of Nose, Open, New                                 Resection of Nose, Open, in a New Way
                """);
        ProcedureTables tables = ProcedureTables.on(shelf.store(), LocalDate.of(2031, 1, 1));

        assertThat(walk(tables, "")).containsExactly("09T00ZZ", "09TK0Z5");
        assertThat(shown(tables, "09T")).isEqualTo("Body Part: 0 Ear, Right; K Nose");
        assertThat(shown(tables, "09TK0Z"))
                .isEqualTo(": 5 as in: Resection of Nose, Open, in a New Way");
        assertThat(tables.isValid("09T00ZX")).isFalse();
        assertThat(walk(ProcedureTables.on(shelf.store(), DAY), "")).hasSize(6);
    }

    @Test
    void aTableThatLostAValueIsRefused() throws IOException {
        String lost =
                Shelf.fixture(I04_MakesProcedureCodesFromTheirTablesTest.class, FILE)
                        .replace("<label code=\"1\">Ear, Left</label>", "");

        assertThat(shelf.load(FILE, lost))
                .isEqualTo(
                        FILE
                                + ", row 15, column values: expected the count of its values, which"
                                + " is 1, found \"2\"");
    }

    @Test
    void cutMovedAndSpoiledTablesAreRefused() throws IOException {
        String whole = Shelf.fixture(I04_MakesProcedureCodesFromTheirTablesTest.class, FILE);

        assertThat(shelf.load(FILE, whole.substring(0, whole.indexOf("Ear, Right"))))
                .isEqualTo(
                        FILE
                                + ", line 15: this is no well-formed XML; the file is cut or"
                                + " damaged.");
        assertThat(shelf.load(FILE, whole.replace("<axis pos=\"5\"", "<axis pos=\"6\"")))
                .isEqualTo(FILE + ", row 10, column pos: expected position 5, found \"6\"");
        assertThat(shelf.load(FILE, whole.replace("code=\"K\"", "code=\"O\"")))
                .isEqualTo(
                        FILE
                                + ", row 9, column code: expected a digit, or a capital but I and"
                                + " O, found \"O\"");
        assertThat(shelf.load(FILE, whole.replace("codes=\"4\"", "codes=\"9\"")))
                .isEqualTo(
                        FILE
                                + ", row 14, column codes: expected as many codes as its values"
                                + " make, which is 4, found \"9\"");
        assertThat(shelf.store().list()).isEmpty();
    }

    private static String shown(ProcedureTables tables, String begun) {
        List<ProcedureTables.Choice> choices = tables.choices(begun);
        return choices.isEmpty()
                ? ""
                : choices.getFirst().axis()
                        + ": "
                        + String.join(
                                "; ",
                                choices.stream().map(c -> c.value() + " " + c.label()).toList());
    }

    /** Every code that can be made by taking every choice. */
    static List<String> walk(ProcedureTables tables, String begun) {
        List<ProcedureTables.Choice> choices = tables.choices(begun);
        if (choices.isEmpty()) {
            return begun.length() == 7 ? List.of(begun) : List.of();
        }
        List<String> codes = new ArrayList<>();
        choices.forEach(choice -> codes.addAll(walk(tables, begun + choice.value())));
        return codes;
    }
}
