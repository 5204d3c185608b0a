package org.almoner.codes.hcpcs;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class M03_ReadsTheAlphaNumericFileTest {

    private static final String SHEET =
            """
            Words about the file,,,
            HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,PRICE2,PRICE3,PRICE4,MULT_PI,CIM1,CIM2,CIM3,MCM1,MCM2,MCM3,STATUTE,LABCERT1,LABCERT2,LABCERT3,LABCERT4,LABCERT5,LABCERT6,LABCERT7,LABCERT8,XREF1,XREF2,XREF3,XREF4,XREF5,COV,ASC_GRP,ASC_DT,OPPS,OPPS_PI,OPPS_DT,PROCNOTE,BETOS,TOS1,TOS2,TOS3,TOS4,TOS5,ANEST_BU,ADD DT,ACT EFF DT,TERM DT,ACTION CD
            ZZ,00100,7,A modifier,Modifier,,,,,,,,,,,,,,,,,,,,,,,,,,C,,,,,,,,,,,,,,20020701,20020701,,N
            Z0001,00100,3,"A wheel, for",Wheel,13,57,,,A,60.1,,,2100,,,1861,,,,,,,,,Z0002,Z0003,,,,D,YY,20240101,,,,0001,D1A,A,P,,,,,20200101,20240101,20241231,C
            Z0001,00200,4,a cart,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
            """;

    @TempDir Path folder;

    @Test
    void aTitleIsPutTogetherAndAttributesAreKept() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load("HCPC2024_JAN_ANWEB.txt", records())).isEmpty();

        assertThat(trial.rows(HcpcsSets.CODES))
                .containsExactly(
                        "2024-01-01|Z0001|A wheel, for a cart of two-wheels|Wheel|13 57|A|60.1|2100"
                                + "|1861|Z0002 Z0003|D|YY|2024-01-01|0001|D1A|A P|2020-01-01"
                                + "|2024-01-01|2024-12-31|C");
        assertThat(trial.rows(HcpcsSets.MODIFIERS))
                .containsExactly("2024-01-01|ZZ|A modifier|Modifier|C|2002-07-01|2002-07-01|N");
    }

    @Test
    void aWorkbookSaysTheSame() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load("HCPC2024_JAN_ANWEB.csv", SHEET)).isEmpty();

        assertThat(trial.rows(HcpcsSets.CODES))
                .containsExactly(
                        "2024-01-01|Z0001|A wheel, for a cart|Wheel|13 57|A|60.1|2100|1861"
                                + "|Z0002 Z0003|D|YY|2024-01-01|0001|D1A|A P|2020-01-01"
                                + "|2024-01-01|2024-12-31|C");
        assertThat(trial.rows(HcpcsSets.MODIFIERS)).hasSize(1);
    }

    @Test
    void cutShuffledAndDamagedFilesAreRefusedWithTheirPlace() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        String name = "HCPC2024_JAN_ANWEB.txt";
        String whole = records();

        assertThat(trial.load(name, whole.substring(0, whole.length() - 200)))
                .isEqualTo(
                        name
                                + ", row 6, column 1: expected a record of 320 characters, found"
                                + " \"Z0001003004wheels\"");
        assertThat(trial.load(name, whole.replace("Z0001002004", "Z0001004004")))
                .startsWith(name + ", row 6, column sequence number: expected a number above");
        assertThat(trial.load(name, whole.replace("Z0001001003", "Z0001001004")))
                .startsWith(name + ", row 4, column code: expected more of ZZ, found \"Z0001\"");
        assertThat(trial.load(name, whole.replace("20241231", "20241331")))
                .startsWith(name + ", row 4, column termination date: expected a day");
        assertThat(trial.store().list()).isEmpty();
        assertThat(Trial.ofWholeFiles(folder).load(name, whole))
                .contains(
                        "HCPCS Level II has at least 5,000 rows, and here are 1; the file is cut");
    }

    @Test
    void codesWithTitlesAloneAreTaken() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(
                        trial.load(
                                "HCPC2025_OCT_titles.csv",
                                """
                                Code,Description,last_updated
                                   ZZ,A modifier,x
                                Z0001,A wheel,x
                                """))
                .isEmpty();

        assertThat(trial.rows(HcpcsSets.CODES)).containsExactly("2025-10-01|Z0001|A wheel");
        assertThat(trial.rows(HcpcsSets.MODIFIERS)).containsExactly("2025-10-01|ZZ|A modifier");
    }

    /** Records of 320 characters, each piece at the place where the layout has it. */
    private static String records() {
        String modifier =
                record(
                        "   ZZ001007",
                        12,
                        "A modifier",
                        92,
                        "Modifier",
                        230,
                        "C",
                        269,
                        "2002070120020701",
                        293,
                        "N");
        String first =
                record(
                        "Z0001001003",
                        12,
                        "A wheel, for",
                        92,
                        "Wheel",
                        120,
                        "1357",
                        128,
                        "A",
                        129,
                        "60.1",
                        147,
                        "2100",
                        171,
                        "1861",
                        205,
                        "Z0002Z0003",
                        230,
                        "D",
                        231,
                        "YY",
                        233,
                        "20240101",
                        253,
                        "0001",
                        257,
                        "D1A",
                        261,
                        "AP",
                        269,
                        "202001012024010120241231C");
        String next = record("Z0001002004", 12, "a cart of two-");
        String last = record("Z0001003004", 12, "wheels");
        return "Words about the file\n\n" + modifier + first + next + last;
    }

    private static String record(String begin, Object... placesAndTexts) {
        var record = new StringBuilder(begin);
        for (int index = 0; index < placesAndTexts.length; index += 2) {
            int place = (Integer) placesAndTexts[index];
            record.append(" ".repeat(place - 1 - record.length()));
            record.append(placesAndTexts[index + 1]);
        }
        return record.append(" ".repeat(320 - record.length())).append('\n').toString();
    }
}
