package org.almoner.codes.icd;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Order files and their addenda, POA list, conversion table, equivalences, risk, code editor. */
class I03_ReadsTheListsBesideTheBookTest {

    private static final String ADDENDA =
            """
            Delete:      1 A000    Blue fever, left ear                                         Blue fever, left ear
            Add:         0 A000    Blue fever of the left ear                                   Blue fever of the left ear
            Revise from: 1 A059    Green disease, NOS                                           Green disease, NOS
            Revise to:   1 A059    Green disease, unsp                                          Green disease, unspecified

            Headers
               12 headers
            """;

    private static final String CONVERSION =
            """
            An invented table
            Current code assignment,Effective,Previous Code(s) Assignment
            A00.1 ,2016,A00.0
            A05.9,45017,"A05.1-A05.3; A05.8"
            S01.0,2025,A00.0 and A00.1
            T14,4/1/2023,None
            """;

    @TempDir Path folder;
    private Shelf shelf;

    @BeforeEach
    void emptyShelf() {
        shelf = new Shelf(folder);
    }

    @Test
    void anOrderFileReadsTheSameInAnyOrder() throws IOException {
        String whole =
                Shelf.fixture(I03_ReadsTheListsBesideTheBookTest.class, "icd10cm-order-2030.txt");
        assertThat(shelf.load("icd10cm-order-2030.txt", whole)).isEqualTo("icd10cm@2029-10-01 15");
        String expected = shelf.text(IcdSets.ICD10CM);
        String backwards = String.join("\r\n", whole.lines().toList().reversed());

        assertThat(shelf.load("icd10cm-order-2031.txt", backwards))
                .isEqualTo("icd10cm@2030-10-01 15");
        assertThat(shelf.text(IcdSets.ICD10CM)).isEqualTo(expected);
    }

    @Test
    void anOrderFileThatIsCutOrSpoiledIsRefusedWithItsRow() throws IOException {
        String whole =
                Shelf.fixture(I03_ReadsTheListsBesideTheBookTest.class, "icd10cm-order-2030.txt");

        assertThat(shelf.load("icd10cm-order-2030.txt", whole.substring(0, whole.length() - 40)))
                .isEqualTo(
                        "icd10cm-order-2030.txt, row 15, column long title: expected words, found"
                                + " nothing");
        assertThat(
                        shelf.load(
                                "icd10cm-order-2030.txt",
                                whole.replace("00005 A0A     1", "00005 A0A     7")))
                .isEqualTo(
                        "icd10cm-order-2030.txt, row 5, column valid: expected one of 0, 1, found"
                                + " \"7\"");
        assertThat(shelf.store().list()).isEmpty();
    }

    @Test
    void addendaSayWhatWasAddedDeletedAndReworded() throws IOException {
        assertThat(shelf.load("icd10cm-order-addenda-2030.txt", ADDENDA))
                .isEqualTo("icd10cm-addenda@2029-10-01 4");
        assertThat(shelf.text(IcdSets.CM_ADDENDA))
                .isEqualTo(
                        """
                        A000|0|DELETE|1|Blue fever, left ear|Blue fever, left ear
                        A000|1|ADD|0|Blue fever of the left ear|Blue fever of the left ear
                        A059|2|REVISEFROM|1|Green disease, NOS|Green disease, NOS
                        A059|3|REVISETO|1|Green disease, unsp|Green disease, unspecified\
                        """);
    }

    @Test
    void anUpdateInAprilMayChangeLittleOrNothing() throws IOException {
        String many =
                IntStream.range(0, 10)
                        .mapToObj(
                                "Add:         1 A05%d    Green disease                    "
                                        ::formatted)
                        .map(line -> line + " ".repeat(36) + "Green disease\n")
                        .collect(Collectors.joining("", "", "\nHeaders\n  0 additions\n"))
                        .concat("\nCodes\n  10 additions\n  0 revisions\n");
        String none =
                "\r\nHeaders\r\n   12 headers in icd10cm_order_2030.txt\r\n   0 additions\r\n";
        boolean anySize = false;

        assertThat(shelf.load("icd10cm-order-addenda-2030.txt", many, anySize))
                .isEqualTo("icd10cm-addenda@2029-10-01 10");
        assertThat(shelf.load("icd10cm-order-addenda-April-2030.txt", ADDENDA, anySize))
                .isEqualTo("icd10cm-addenda@2030-04-01 4");
        assertThat(shelf.load("icd10cm-order-addenda-April-2031.txt", none, anySize))
                .isEqualTo("icd10cm-addenda@2031-04-01 0");
        assertThat(
                        shelf.load(
                                "icd10cm-order-addenda-2032.txt",
                                many.replaceFirst("Add.*\n", ""),
                                anySize))
                .contains("column additions: expected 10 rows in all, as its summary counts");
    }

    @Test
    void addendaOfProceduresHaveNoFlag() throws IOException {
        String line =
                "Add:         09TK0ZZ Resection of Nose, Open                                     "
                        + " Resection of Nose, Open Approach";
        assertThat(shelf.load("order_addenda_2030.txt", line + "\n\nHeaders\n"))
                .isEqualTo("icd10pcs-addenda@2029-10-01 1");
        assertThat(shelf.text(IcdSets.PCS_ADDENDA))
                .isEqualTo(
                        "09TK0ZZ|0|ADD|1|Resection of Nose, Open|Resection of Nose, Open Approach");
    }

    @Test
    void addendaWithoutTheirSummaryAreCut() throws IOException {
        assertThat(
                        shelf.load(
                                "icd10cm-order-addenda-2030.txt",
                                ADDENDA.substring(0, ADDENDA.indexOf("\n\nHeaders"))))
                .isEqualTo(
                        "icd10cm-order-addenda-2030.txt, row 4, column summary: expected the"
                                + " summary that begins with Headers; the file is cut, found"
                                + " nothing");
        assertThat(
                        shelf.load(
                                "icd10cm-order-addenda-2030.txt",
                                ADDENDA.replace("Revise to:  ", "Reword to:  ")))
                .isEqualTo(
                        "icd10cm-order-addenda-2030.txt, row 4, column action: expected one of"
                                + " Add:, Delete:, Revise from:, Revise to:, found \"Reword to:\"");
    }

    @Test
    void thePoaListTakesColumnsInAnyOrder() throws IOException {
        assertThat(
                        shelf.load(
                                "POAexemptCodesFY30.txt",
                                """
                                Order30\tPOAexemptCode\tDescription\t\r
                                01\tB90.0\tOld fever\t\r
                                """))
                .isEqualTo("icd10cm-poa-exempt@2029-10-01 1");
        assertThat(
                        shelf.load(
                                "POAexemptCodesFY31.txt",
                                "Description\tPOAexemptCode\tOrder31\nOld fever\tB90.0\t01\n"))
                .isEqualTo("icd10cm-poa-exempt@2030-10-01 1");
        assertThat(shelf.text(IcdSets.POA_EXEMPT)).isEqualTo("B900");
        assertThat(
                        shelf.load(
                                "POAexemptAddCodesFY30.txt",
                                "Order30\tPOAexemptCode\tDescription\n01\tB90.0\tOld fever\n"))
                .isEqualTo("these are changes to a list that is loaded as a whole");
        assertThat(
                        shelf.load(
                                "POAexemptCodesFY32.txt",
                                "Order32\tPOAexemptCode\tDescription\n01\t90.B\tOld fever\n"))
                .isEqualTo(
                        "POAexemptCodesFY32.txt, row 2, column POAexemptCode: expected an ICD-10-CM"
                                + " code such as E11.22, found \"90.B\"");
        assertThat(
                        shelf.load(
                                "POAexemptCodesFY32.txt",
                                "Order32\tPOAexemptCode\tDescription\n01\tB90.0"))
                .isEqualTo(
                        "POAexemptCodesFY32.txt, row 2, column Description: expected words, found"
                                + " nothing");
    }

    @Test
    void theConversionTableHasARowForEachCodeBefore() throws IOException {
        assertThat(shelf.load("conversion-table-FY2030.csv", CONVERSION))
                .isEqualTo("icd10cm-conversion@2029-10-01 6");
        assertThat(shelf.text(IcdSets.CONVERSION))
                .isEqualTo(
                        """
                        A001|A000|A000|2016-10-01|A00.0
                        A059|A051|A053|2023-04-01|A05.1-A05.3; A05.8
                        A059|A058|A058|2023-04-01|A05.1-A05.3; A05.8
                        S010|A000|A000|2025-10-01|A00.0 and A00.1
                        S010|A001|A001|2025-10-01|A00.0 and A00.1
                        T14|||2023-04-01|None\
                        """);
        Crosswalks crosswalks = Crosswalks.on(shelf.store(), LocalDate.of(2030, 1, 1));
        assertThat(crosswalks.after("A052"))
                .extracting(Crosswalks.Conversion::code)
                .containsExactly("A059");
        assertThat(crosswalks.before("S010"))
                .extracting(Crosswalks.Conversion::printed)
                .containsExactly("A00.0 and A00.1");
        assertThat(shelf.load("conversion-table-FY2031.csv", CONVERSION.replace("2016", "in May")))
                .isEqualTo(
                        "conversion-table-FY2031.csv, row 3, column Effective: expected a day such"
                            + " as 20251001, 2025-10-01, 10/1/2025 or 2025274, found \"in May\"");
    }

    @Test
    void equivalencesKeepTheirFlagsAndTheirOrder() throws IOException {
        assertThat(
                        shelf.load(
                                "2030_I10gem.txt",
                                """
                                A000    0010  00000\r
                                S010XXA 87321 10111\r
                                S010XXA 9203  10112\r
                                T14     NoDx  11000\r
                                """))
                .isEqualTo("gem-i10-i9@2029-10-01 4");
        assertThat(shelf.text(CrosswalkSets.GEM_I10_I9))
                .isEqualTo(
                        """
                        A000|0|0010|0|0|0|0|0
                        S010XXA|0|87321|1|0|1|1|1
                        S010XXA|1|9203|1|0|1|1|2
                        T14|0||1|1|0|0|0\
                        """);
        assertThat(shelf.load("2030_I9gem.txt", "0010  A000    00000\n"))
                .isEqualTo("gem-i9-i10@2029-10-01 1");
        assertThat(shelf.load("2031_I9gem.txt", "0010  A000    00000\n0020  A010    0000"))
                .isEqualTo(
                        "2031_I9gem.txt, row 2, column source, target, flags: expected two codes"
                                + " and five flags such as 10111, found \"0020  A010    0000\"");
    }

    @Test
    void riskModelsStandUnderShortNames() throws IOException {
        assertThat(
                        shelf.load(
                                "ra_dx_to_cc_2030.csv",
                                """
                                cc,diagnosis_code,model_name
                                2,A000,CMS-HCC Model V28
                                3,A000,CMS-HCC ESRD Model V24
                                5,A000,RxHCC Model V08
                                """))
                .isEqualTo("icd10cm-hcc@2030-01-01 3");
        assertThat(shelf.text(CrosswalkSets.HCC))
                .isEqualTo(
                        """
                        A000|ESRDV24|3
                        A000|RXV08|5
                        A000|V28|2\
                        """);
        assertThat(
                        shelf.load(
                                "ra_labels_2030.csv",
                                """
                                cc,label,model_domain,model_version,model_fullname
                                HCC2,"Fevers, blue",CMS-HCC,V28,V28L
                                RXHCC5,Fevers,RxHCC,R08,R08L
                                """))
                .isEqualTo("hcc-labels@2030-01-01 2");
        assertThat(
                        shelf.load(
                                "ra_hierarchies_2030.csv",
                                """
                                cc_parent,cc_child,model_domain,model_version,model_fullname
                                2,7,CMS-HCC,V28,V28H
                                2,8,CMS-HCC,V28,V28H
                                """))
                .isEqualTo("hcc-hierarchies@2030-01-01 2");
        Crosswalks crosswalks = Crosswalks.on(shelf.store(), LocalDate.of(2030, 5, 1));
        assertThat(crosswalks.hccs("A000", "V28"))
                .containsExactly(new Crosswalks.Hcc("V28", 2, "Fevers, blue"));
        assertThat(crosswalks.dropped("V28", 2)).containsExactly(7, 8);
        assertThat(
                        shelf.load(
                                "ra_dx_to_cc_2031.csv",
                                "diagnosis_code,cc,model_name\nA000,two,CMS-HCC Model V28\n"))
                .isEqualTo(
                        "ra_dx_to_cc_2031.csv, row 2, column cc: expected a whole number, found"
                                + " \"two\"");
    }

    @Test
    void theFormatOfTheRiskSoftwareIsKnownByItsName() throws IOException {
        assertThat(shelf.load("2030-01-01/F2830T1N.TXT", "A000\t2\t\r\nA059\t7\t\r\n"))
                .isEqualTo(
                        "2030-01-01/F2830T1N.TXT: nothing in its name says which release it is; say"
                                + " --effective with its first day.");
    }

    @Test
    void theCodeEditorSpeaksOfDays() throws IOException {
        assertThat(
                        shelf.load(
                                "mce_i10_dx_2030.tsv",
                                """
                                code\tfrom\tto\tflags
                                A000\t2029-10-01\t2030-09-30\t
                                A001\t2015-10-01\t2028-09-30\tMATERNITY
                                A001\t2028-10-01\t2030-03-31\tMATERNITY,UNSPECIFIED
                                A04\t2015-10-01\t2030-09-30\tMANIF
                                """))
                .isEqualTo("icd10cm-edits@2029-10-01 4");
        assertThat(
                        shelf.load(
                                "mce_age_ranges_2030.tsv",
                                """
                                age_group\tstart_age\tend_age\tfrom\tto
                                MATERNITY\t9\t64\t2019-10-01\t2030-09-30
                                """))
                .isEqualTo("mce-ages@2029-10-01 1");
        LocalDate day = LocalDate.of(2029, 12, 1);
        CodeEdits edits = CodeEdits.diagnoses(shelf.store(), day).orElseThrow();
        assertThat(edits.validity("A000"))
                .containsExactly(new Interval(LocalDate.of(2029, 10, 1), null));
        assertThat(edits.validity("A001"))
                .containsExactly(
                        new Interval(LocalDate.of(2015, 10, 1), LocalDate.of(2030, 3, 31)));
        assertThat(edits.flags("A001", day)).containsExactlyInAnyOrder("MATERNITY", "UNSPECIFIED");
        assertThat(edits.flags("A001", LocalDate.of(2020, 1, 1))).containsExactly("MATERNITY");
        assertThat(edits.ages("A001", day)).hasValue(new CodeEdits.Ages("MATERNITY", 9, 64));
        assertThat(edits.isValid("A000", LocalDate.of(2029, 9, 30))).isFalse();
        assertThat(
                        shelf.load(
                                "mce_i10_dx_2031.tsv",
                                "code\tfrom\tto\tflags\nA000\t2029-10-01\t\t\n"))
                .isEqualTo(
                        "mce_i10_dx_2031.tsv, row 2, column to: expected a day such as 2025-10-01,"
                                + " found nothing");
    }
}
