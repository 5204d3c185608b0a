package org.almoner.codes.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Trial;
import org.almoner.codes.store.PublishedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Files as they are published, their codes, places and words invented. */
class M02_ReadsTheFeeFilesTest {

    private static final String VALUES =
            values("Z1000", "", "A", "2.75", "1.33", "0.59")
                    + values("Z2000", "26", "C", "0.00", "0.10", "0.00");

    @TempDir Path folder;

    /** A name, its text, the set, the first row, what is spoilt by what, and what is said of it. */
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "PPRRVU24_APR.txt",
                        "HDR words about the file\n" + VALUES,
                        FeeSets.RELATIVE_VALUES,
                        "2024-04-01|Z1000|Words|A|2.75|1.33|NA|0.59|0.20|4.28|3.54|1|010|0.10|0.80"
                                + "|0.10|2|1|2|0|0|Z9000|33.2875|09|0|99|0.00|0.00|0.00",
                        "33.2875",
                        "33.28x5",
                        "row 2, column factor: expected a number with at most 4 decimals"),
                Arguments.of(
                        "GPCI2024.txt",
                        """
                        ADDENDUM, with words
                        00000           AL      00   SOMEWHERE*%s1.000       0.869       0.575
                        00001           AK      01   ELSEWHERE %s1.500       1.081       0.592

                        *A footnote
                        """
                                .formatted(" ".repeat(82), " ".repeat(82)),
                        FeeSets.GPCI,
                        "2024-01-01|0000000|AL|SOMEWHERE*|1.000|0.869|0.575",
                        "0.869",
                        "0.86.",
                        "row 2, column expense: expected a number with at most 3 decimals"),
                Arguments.of(
                        "GPCI2025.csv",
                        """
                        ADDENDUM,,,,,,
                        Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI (with 1.0 Floor),2025 PE GPCI,2025 MP GPCI
                        00000,AL,00,SOMEWHERE,1,0.869,0.575
                        00001,AK,01,ELSEWHERE,1.5,1.081,0.592
                        "MAC Assignments as of some day",,,,,,
                        """,
                        FeeSets.GPCI,
                        "2025-01-01|0000000|AL|SOMEWHERE|1.000|0.869|0.575",
                        "0.869",
                        "",
                        "row 3, column 2025 PE GPCI: expected a number, found nothing"),
                Arguments.of(
                        "ANES2024.txt",
                        """
                        00000       00    SOMEWHERE %s1977
                        00001       01    ELSEWHERE %s2854
                        \u001a
                        """
                                .formatted(" ".repeat(45), " ".repeat(45)),
                        FeeSets.ANESTHESIA_FACTORS,
                        "2024-01-01|0000000|SOMEWHERE|19.77",
                        "1977",
                        "19,X",
                        "row 1, column factor: expected a whole number"),
                Arguments.of(
                        "ANES2025.csv",
                        """
                        Contractor,Locality,Locality Name,National Anes CF of 20
                        00000 ,00 ,SOMEWHERE,19.31
                        00001 ,01 ,ELSEWHERE,27.86
                        ,,,
                        """,
                        FeeSets.ANESTHESIA_FACTORS,
                        "2025-01-01|0000000|SOMEWHERE|19.31",
                        "19.31",
                        "19.3155",
                        "expected a number with at most 2 decimals, found \"19.3155\""),
                Arguments.of(
                        "anesthesia_base_2022.txt",
                        "CODE\t2022\n\tBASE\n\tUNIT\nZ0100\t5\nZ0102\t6\n",
                        FeeSets.ANESTHESIA_UNITS,
                        "2022-01-01|Z0100|5",
                        "Z0100",
                        "Z-100",
                        "row 4, column CODE: expected a code of capitals and digits"),
                Arguments.of(
                        "OPPSCAP_APR2024.txt",
                        """
                        Z1000TC C 00000  05   150.83    151.83
                        Z1000   A 00000  06   150.83    151.83
                        """,
                        FeeSets.OPPS_CAP,
                        "2024-04-01|Z1000|0000005|TC|C|150.83|151.83",
                        "   150.83    151.83",
                        "   150.83",
                        "row 1, column 1: expected a line of at least 38 characters"),
                Arguments.of(
                        "OPPSCAP_Oct2025.csv",
                        """
                        HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE
                        Z1000,TC,C,00000,05,150.83,151.83
                        Z1000,,A,00000,06,150.83,151.83
                        """,
                        FeeSets.OPPS_CAP,
                        "2025-10-01|Z1000|0000005|TC|C|150.83|151.83",
                        "00000,05",
                        "00000,0-5",
                        "column CARRIER: expected a code of capitals and digits"),
                Arguments.of(
                        "24LOCCO.csv",
                        """
                        COUNTIES,,,,
                        ,,,,
                        Medicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties
                        ,,,,
                        123,0,SOMEWHERE ,STATEWIDE ,ALL COUNTIES
                        124,1,,A TOWN,ONE
                        *  A footnote of some words.,,,,
                        """,
                        FeeSets.COUNTIES,
                        "2024-01-01|0012300|SOMEWHERE|STATEWIDE|ALL COUNTIES",
                        "123,0",
                        ",",
                        "expected a code, found nothing"),
                Arguments.of(
                        "PFREV25D.txt",
                        """
                        "2025","00000","05","Z1000","  ","0000077.78","0000067.78"," ","0","A","2","0000000.00","0000000.00","9","0000000.00","0000000.00"
                        "2025","00000","06","Z1000","26","0000077.78","0000067.78"," ","1","A","2","0000000.00","0000000.00","9","0000000.00","0000000.00"
                        "TRL- words"
                        """,
                        FeeSets.AMOUNTS,
                        "2025-10-01|Z1000|0000005|77.78|67.78|0|A|2|0.00|0.00|9|0.00|0.00",
                        "\"TRL- words\"",
                        "",
                        "the last rows, which begin with TRL, are missing"),
                Arguments.of(
                        "ZIP5_OCT2025.txt",
                        """
                        AL350040000000R00 %s
                        AL350050000001B00 %s
                        """
                                .formatted("0", "0"),
                        FeeSets.ZIP_LOCALITIES,
                        "2025-10-01|35004|0000000|AL|R",
                        "AL350050000001B00",
                        "AL35005000000",
                        "row 2, column 1: expected a row of ZIP to carrier and locality"),
                Arguments.of(
                        "2025q4_asp_pricing.csv",
                        """
                        Payment Allowance Limits,,,,,,,,,,
                        HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit,Co-insurance Percentage,Vaccine AWP%,Vaccine Limit,Blood AWP%,Blood limit,Clotting Factor,Notes
                        Z9001,A drug,1 ML,134.194,20.000,,,,,,
                        Z9002,A vaccine,1 ML,,,95,53.077,,,,Some words
                        """,
                        FeeSets.DRUGS,
                        "2025-10-01|Z9001|A drug|1 ML|134.194|20.000",
                        "134.194",
                        "134.19a",
                        "column Payment Limit: expected a number with at most 3 decimals"),
                Arguments.of(
                        "2025q4_asp_crosswalk.csv",
                        """
                        Words,,,
                        _2025_CODE,Short Description,LABELER NAME,NDC2,Drug Name,HCPCS dosage,PKG SIZE,PKG QTY,BILLUNITS,BILLUNITSPKG,,
                        Z9001,A drug,"A maker, LLC",00001-0002-03,Drugol,1 ML,0.5,1,0.5,10,,
                        Z9002,A drug,A maker,00001-0002-04,Drugol,1 ML,5,1,5,5,,
                        """,
                        FeeSets.PRODUCTS,
                        "2025-10-01|00001000203|Z9001|10.0000",
                        ",10,",
                        ",ten,",
                        "column BILLUNITSPKG: expected a number"),
                Arguments.of(
                        "2025q4_noc_pricing.csv",
                        """
                        Drug Generic Name (Trade Name),Dosage,Payment Limit,Notes
                        Drugol (A Maker),1 UNIT,$2.462,
                        """,
                        FeeSets.UNLISTED_DRUGS,
                        "2025-10-01|DRUGOLAMAKER|Drugol (A Maker)|1 UNIT|2.462",
                        "$2.462",
                        "$",
                        "column Payment Limit: expected a number"),
                Arguments.of(
                        "DMEPOS25_APR25.csv",
                        """
                        HCPCS,Mod,Mod2,JURIS,CATG,Ceiling,Floor,AL (NR),AL (R),AR (NR),AR (R),Description
                        Z8001,NU,,D,OS,0.62,0.53,0.57,0,0.62,1.5,A wheel
                        Z8001,RR,,D,OS,0.62,0.53,0.57,0,0.62,1.5,A wheel
                        """,
                        FeeSets.DMEPOS,
                        "2025-04-01|Z8001|NU|D|OS|0.62|0.53|A wheel|0.57|0.00|0.62|1.50",
                        "0.57,0,0.62,1.5,A",
                        "0.57,0,1/2,1.5,A",
                        "column AR (NR): expected a number"),
                Arguments.of(
                        "dme_rural_2026q1.csv",
                        "STATE,DMEPOS RURAL ZIP CODE,YEAR/QTR,LOCATION\nMA,1223,202601,RURAL\n",
                        FeeSets.DMEPOS_RURAL,
                        "2026-01-01|01223|MA|202601|RURAL",
                        ",1223,",
                        ",,",
                        "column DMEPOS RURAL ZIP CODE: expected a code, found nothing"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsReadWholeOrRefusedWithThePlace(
            String name,
            String text,
            PublishedSet set,
            String firstRow,
            String right,
            String wrong,
            String said)
            throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load(name, first(text, right, wrong))).startsWith(name).contains(said);
        assertThat(trial.store().list()).isEmpty();

        assertThat(trial.load(name, text)).isEmpty();
        assertThat(trial.rows(set)).first().isEqualTo(firstRow);
        assertThat(trial.store().list().getFirst().rows())
                .isEqualTo(name.contains("noc") || name.contains("rural") ? 1 : 2);
    }

    private static String first(String text, String right, String wrong) {
        int at = text.indexOf(right);
        assertThat(at).isNotNegative();
        return text.substring(0, at) + wrong + text.substring(at + right.length());
    }

    @ParameterizedTest
    @MethodSource("files")
    void columnsInAnotherOrderAreTheSame(String name, String text, PublishedSet set, String row)
            throws IOException, LoadException {
        if (!name.endsWith(".csv") || name.startsWith("PFREV")) {
            return;
        }
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load(name, reversed(text))).isEmpty();

        assertThat(trial.rows(set)).contains(row);
    }

    /** The columns from the last to the first; a line without as many is left as it is. */
    private static String reversed(String text) {
        var turned = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            List<String> cells =
                    new ArrayList<>(List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
            if (cells.size() > 2) {
                Collections.reverse(cells);
            }
            turned.append(String.join(",", cells)).append('\n');
        }
        return turned.toString();
    }

    @Test
    void everyFormOfTheRelativeValuesGivesTheSameRows() throws IOException, LoadException {
        Trial text = Trial.ofSmallFiles(folder.resolve("text"));
        text.load("PPRRVU24_APR.txt", VALUES);
        Trial sheet = Trial.ofSmallFiles(folder.resolve("sheet"));

        assertThat(sheet.load("PPRRVU24_APR.csv", SHEET)).isEmpty();

        assertThat(sheet.rows(FeeSets.RELATIVE_VALUES))
                .isEqualTo(text.rows(FeeSets.RELATIVE_VALUES))
                .hasSize(2);
    }

    @Test
    void aNumberThatIsDamagedShowsInTheTotal() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load("PPRRVU24_APR.txt", VALUES.replace("2.75   1.33", "2.75   1.93")))
                .isEqualTo(
                        "PPRRVU24_APR.txt, row 1, column office_total: expected the sum of work,"
                                + " office_expense, malpractice, found \"4.28\"");
        assertThat(trial.load("PPRRVU24_APR.csv", SHEET.replace("0.59,,0.20", "0.95,,0.20")))
                .startsWith("PPRRVU24_APR.csv, row 7, column FACILITY TOTAL: expected the sum");
    }

    @Test
    void thoseWhoQualifyHaveAFileOfTheirOwn() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        trial.load("PPRRVU2026_Jan_nonQPP.txt", VALUES, "PPRRVU2026_Jan_QPP.txt", VALUES);

        assertThat(trial.rows(FeeSets.RELATIVE_VALUES)).hasSize(2);
        assertThat(trial.rows(FeeSets.RELATIVE_VALUES_QUALIFYING)).hasSize(2);
    }

    @Test
    void localitiesOfZipCodesComeInShards() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        String[] files = {
            "zip2025/carriers.txt", "00000\n00001\n",
            "zip2025/localities.txt", "40\n05\n",
            "zip2025/records/00.tsv", "00210\t\t2020\t9999\t0\t0\n00210\t0001\t2021\t2023\t1\t1\n",
            "zip2025/records/01.tsv", "01001\t\t2020\t9999\t1\t0\n",
        };

        assertThat(trial.load(withYear(files))).isEmpty();
        assertThat(trial.rows(FeeSets.ZIP_LOCALITIES))
                .containsExactly(
                        "2025-01-01|00210|2020-01-01|0000040",
                        "2025-01-01|00210|0001|2021-01-01|2023-12-31|0000105",
                        "2025-01-01|01001|2020-01-01|0000140");

        files[5] = files[5].replace("\t1\t1\n", "\t1\t9\n");
        assertThat(trial.load(withYear(files)))
                .startsWith(
                        "zip2025/records/00_2025.tsv, row 2, column locality: expected a place in a"
                                + " list of 2");
    }

    private static String[] withYear(String... files) {
        String[] named = files.clone();
        for (int index = 0; index < named.length; index += 2) {
            named[index] = named[index].replace(".tsv", "_2025.tsv");
        }
        return named;
    }

    @Test
    void smallFilesAreTakenForCutOnes() throws IOException, LoadException {
        Trial trial = Trial.ofWholeFiles(folder);

        assertThat(trial.load("PPRRVU24_APR.txt", VALUES))
                .contains("has at least 10,000 rows, and here are 2; the file is cut");
        assertThat(PublishedSets.list()).extracting(PublishedSet::id).doesNotHaveDuplicates();
    }

    /** A record of 200 characters, each field at its published place. */
    private static String values(
            String code,
            String modifier,
            String status,
            String work,
            String office,
            String facility) {
        var line = new StringBuilder();
        at(line, 1, code);
        at(line, 6, modifier);
        at(line, 8, "Words");
        at(line, 58, status);
        at(line, 60, "%6s".formatted(work));
        at(line, 67, "%6s".formatted(office));
        at(line, 73, "NA");
        at(line, 76, "%6s".formatted(facility));
        at(line, 85, " 0.20");
        at(line, 91, "%6s".formatted(sum(work, office)));
        at(line, 97, "%6s".formatted(sum(work, facility)));
        at(line, 103, "1");
        at(line, 104, "010.10.80.1021200");
        at(line, 128, "Z9000");
        at(line, 133, " 33.2875");
        at(line, 142, "090");
        at(line, 146, "99");
        at(line, 152, "  0.00");
        at(line, 159, "  0.00");
        at(line, 166, "  0.00");
        return line.append('\n').toString();
    }

    private static BigDecimal sum(String work, String expense) {
        return new BigDecimal(work).add(new BigDecimal(expense)).add(new BigDecimal("0.20"));
    }

    private static void at(StringBuilder line, int place, String text) {
        line.append(" ".repeat(place - 1 - line.length())).append(text);
    }

    private static final String SHEET =
            """
            ,,Words about the file,,,,,,,,,,,,,,,,,,,,,,,,,,,,
            ,, , ,,,,,,,,,,,,,,,,,,,,,,,,,NON-FACILITY,FACILITY,
            ,,,,NOT USED,,,,,,,,,,,,,,,,,,,,,PHYSICIAN,,DIAGNOSTIC,PE USED,PE USED,MP USED
            ,,,,FOR,,,NON-FAC,,FACILITY ,,,,,,,,,,,,,,,,SUPERVISION OF,,IMAGING,FOR OPPS,FOR OPPS,FOR OPPS
            ,,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT
            HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT
            Z1000,,Words,A,,2.75,1.33,NA,0.59,,0.20,4.28,3.54,1,010,0.10,0.80,0.10,2,1,2,0,0,Z9000,33.2875,09,0,99,0.00,0.00,0.00
            Z2000,26,Words,C,,0.00,0.10,NA,0.00,,0.20,0.30,0.20,1,010,0.10,0.80,0.10,2,1,2,0,0,Z9000,33.2875,09,0,99,0.00,0.00,0.00
            """;
}
