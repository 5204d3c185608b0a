package org.almoner.codes.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Layouts that CMS publishes and nobody had at hand; codes, places and amounts are invented. */
class M08_ReadsLaboratoryFeesAndNineDigitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static final String TESTS =
            """
            Words about the file,,,,,,,,
            ,,,,,,,,
            YEAR,HCPCS,MOD,EFF_DATE,INDICATOR,RATE,SHORTDESC,LONGDESC,EXTENDEDLONGDESC
            2026,Z8000,,20260101,N,10.56,A test,"A test, in full",
            2026,Z8000,QW,20260101,N,9.00,A test,"A test, in full",
            2026,Z8001,,20260101,N,0.00,Another,Another,
            2026,Z8002,,20261115,N,5.00,A third,A third,
            """;

    private static final String FIVE =
            line("CA94110", "0111205", " ", "1", "    ")
                    + line("NY00901", "0088200", "B", "0", "    ");
    private static final String NINE =
            line("CA94110", "0111206", " ", "1", "0007")
                    + line("CA94110", "0111207", " ", "1", "0009");

    @TempDir Path folder;

    @Test
    void laboratoryFeesAreReadWhateverTheOrderOfTheirColumns() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load("PUF_CLFS_CY2026_Q4V1.csv", TESTS)).isEmpty();
        assertThat(trial.rows(FeeSets.LABORATORY))
                .containsExactly(
                        "2026-10-01|Z8000|2026-01-01|N|10.56|A test",
                        "2026-10-01|Z8000|QW|2026-01-01|N|9.00|A test",
                        "2026-10-01|Z8001|2026-01-01|N|0.00|Another",
                        "2026-10-01|Z8002|2026-11-15|N|5.00|A third");

        String shuffled =
                """
                SHORTDESC,RATE,HCPCS,INDICATOR,EFF_DATE,MOD,YEAR
                A test,10.56,Z8000,N,20260101,,2027
                """;
        assertThat(trial.load("PUF_CLFS_CY2027_Q1V1.csv", shuffled)).isEmpty();
        assertThat(trial.rows(FeeSets.LABORATORY))
                .contains("2027-01-01|Z8000|2026-01-01|N|10.56|A test");
    }

    @Test
    void laboratoryFeesThatAreCutOrSpoiltAreRefused() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        String name = "PUF_CLFS_CY2026_Q4V1.csv";

        assertThat(trial.load(name, TESTS.replace("10.56", "1o.56")))
                .isEqualTo(
                        name
                                + ", row 4, column RATE: expected a number with at most 2 decimals,"
                                + " found \"1o.56\"");
        assertThat(trial.load(name, TESTS.substring(0, TESTS.indexOf(",N,5.00"))))
                .startsWith(name + ", row 7, column RATE: expected a number");
        assertThat(Trial.ofWholeFiles(folder).load(name, TESTS))
                .contains("has at least 1,000 rows, and here are 4; the file is cut");
        assertThat(trial.store().list()).isEmpty();
    }

    @Test
    void aTestIsPricedByItsScheduleForTheWholeCountry() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        trial.load("PUF_CLFS_CY2026_Q4V1.csv", TESTS);
        FeeSchedules fees = FeeSchedules.of(trial.store());

        assertThat(fees.price(Service.of("Z8000", DAY).units(2)).cents()).isEqualTo(2112);
        assertThat(fees.price(Service.of("Z8000", DAY).with("QW")).cents()).isEqualTo(900);
        assertThat(fees.price(Service.of("Z8001", DAY)).verdict())
                .isEqualTo(Price.Verdict.PAYER_DECIDES);
        assertThat(fees.price(Service.of("Z8002", DAY)).verdict()).isEqualTo(Price.Verdict.UNKNOWN);
        assertThat(fees.price(Service.of("Z8002", DAY.plusDays(14))).cents()).isEqualTo(500);
    }

    @Test
    void nineDigitsStandBesideTheFive() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load("ZIP5_OCT2026.txt", FIVE, "ZIP9_OCT2026.txt", NINE)).isEmpty();

        assertThat(trial.rows(FeeSets.ZIP_LOCALITIES))
                .containsExactly(
                        "2026-10-01|00901|0088200|NY|B",
                        "2026-10-01|94110|0111205|CA",
                        "2026-10-01|94110|0007|0111206|CA",
                        "2026-10-01|94110|0009|0111207|CA");
    }

    @Test
    void nineDigitsThatAreCutOrSpoiltLeaveNothingBehind() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load("ZIP9_OCT2026.txt", NINE + NINE.substring(0, 20)))
                .startsWith("ZIP9_OCT2026.txt, row 3, column 1: expected a row of ZIP to carrier");
        assertThat(trial.load("ZIP9_OCT2026.txt", NINE + NINE.replace("0007", "00 7")))
                .startsWith("ZIP9_OCT2026.txt, row 3, column 1: expected a row of ZIP to carrier");
        assertThat(Trial.ofWholeFiles(folder).load("ZIP9_OCT2026.txt", NINE))
                .contains("has at least 20,000 rows, and here are 2; the file is cut");
        assertThat(trial.store().list()).isEmpty();
    }

    /** Eighty characters: state and ZIP, contractor and locality, rural, flag, four digits. */
    private static String line(String zip, String place, String rural, String flag, String four) {
        return zip + place + rural + "     " + flag + four + " ".repeat(50) + "20264\n";
    }
}
