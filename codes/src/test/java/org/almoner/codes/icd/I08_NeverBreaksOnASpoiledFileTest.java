package org.almoner.codes.icd;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** Files that were cut, or in which letters were changed, moved or doubled, at many places. */
class I08_NeverBreaksOnASpoiledFileTest {
    private static final int SPOILED_COPIES = 60;
    private static final String LETTERS = "A0z. -\t\"<>&/,()\u00e9\n";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tabular-2030.xml",
                "index-2030.xml",
                "neoplasm-2030.xml",
                "pcs-index-2030.xml",
                "pcs-tables-2030.xml",
                "icd10cm-order-2030.txt",
            })
    void aSpoiledBookIsTakenWholeOrRefusedWithWords(String name) throws IOException {
        spoilManyTimes(name, Shelf.fixture(I08_NeverBreaksOnASpoiledFileTest.class, name));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aSpoiledListIsTakenWholeOrRefusedWithWords(String name, String whole) throws IOException {
        spoilManyTimes(name, whole);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(
                        "index-2030.csv",
                        """
                        RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code
                        1,F,0,Fever,,,(high),A00.-
                        2,F,1,blue,,"Sky, blue",,A00.0
                        """),
                Arguments.of(
                        "icd10cm-order-addenda-2030.txt",
                        """
                        Add:         0 A000    Blue fever                                                   Blue fever
                        Delete:      1 A059    Green disease                                                Green disease

                        Headers
                        """),
                Arguments.of(
                        "POAexemptCodesFY30.txt",
                        "Order30\tPOAexemptCode\tDescription\n01\tB90.0\tOld fever\n"),
                Arguments.of(
                        "conversion-table-FY2030.csv",
                        """
                        Current code assignment,Effective,Previous Code(s) Assignment
                        A05.9,45017,"A05.1-A05.3; A05.8"
                        S01.0,2025,A00.0 and A00.1
                        """),
                Arguments.of("2030_I10gem.txt", "S010XXA 87321 10111\nT14     NoDx  11000\n"),
                Arguments.of(
                        "mce_i10_dx_2030.tsv",
                        "code\tfrom\tto\tflags\nA000\t2029-10-01\t2030-09-30\tMANIF\n"),
                Arguments.of(
                        "mce_age_ranges_2030.tsv",
                        """
                        age_group\tstart_age\tend_age\tfrom\tto
                        ADULT\t15\t124\t2019-10-01\t2030-09-30
                        """),
                Arguments.of(
                        "ra_dx_to_cc_2030.csv",
                        "diagnosis_code,cc,model_name\nA000,2,CMS-HCC Model V28\n"),
                Arguments.of(
                        "ra_labels_2030.csv",
                        "cc,label,model_domain,model_version\nHCC2,Fevers,CMS-HCC,V28\n"),
                Arguments.of(
                        "ra_hierarchies_2030.csv",
                        "cc_parent,cc_child,model_domain,model_version\n2,7,CMS-HCC,V28\n"));
    }

    private void spoilManyTimes(String name, String whole) throws IOException {
        for (int seed = 0; seed < SPOILED_COPIES; seed++) {
            Path own = Files.createDirectory(folder.resolve(name + seed));
            Shelf shelf = new Shelf(own);
            String said = shelf.load(name, spoiled(whole, new Random(seed)));

            assertThat(said).as("seed " + seed).isNotBlank();
            assertThat(shelf.store().problems()).as("seed " + seed).isEmpty();
        }
    }

    private static String spoiled(String whole, Random random) {
        var text = new StringBuilder(whole);
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(40));
            String piece = text.substring(at, end);
            switch (random.nextInt(4)) {
                case 0 -> text.setLength(Math.max(1, at));
                case 1 -> text.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 2 -> text.insert(random.nextInt(text.length()), piece);
                default -> text.delete(at, end);
            }
        }
        return text.toString();
    }
}
