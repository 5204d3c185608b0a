package org.almoner.codes.edits;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.edits.UnitLimits.Indicator;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Trial;
import org.almoner.codes.store.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

class M01_ReadsTheNcciFilesTest {

    private static final String TITLES =
            """
            Some words above the pairs
            \t\t\tof several lines
            Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit
            \t\tprior to 1996\tDate\tDate\t0=not allowed\tRationale
            \t\t\t\t*=no data\t1=allowed\t
            \t\t\t\t\t9=not applicable\t
            """;

    private static final String PAIRS =
            TITLES
                    + """
                    Z1000\tZ2000\t\t20240101\t*\t1\tMisuse of code
                    Z1000\tZ3000\t*\t19960101\t20231231\t0\tStandards of practice
                    Z1000\tZ3000\t\t20240401\t*\t1\tStandards of practice
                    Z1000\tZ4000\t\t20240101\t20240101\t9\tMisuse of code
                    """;

    private static final String MORE_PAIRS =
            TITLES + "Z5000\tZ1000\t\t20240101\t*\t0\tMisuse of code\n";

    private static final String LIMITS =
            """
            "Words about copyright",,,
            HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
            Z1000,1,2 Date of Service Edit: Policy,Nature of Service
            Z2000,0,1 Line Edit,CMS Policy
            Z3000,12,3 Date of Service Edit: Clinical,Clinical: Data
            """;

    private static final String ADD_ONS =
            """
            AOC_Edit_Type,Primary_Code,Add_On_Code,AOC_Edit_EFF_DT,AOC_Edit_DEL_DT
            1,Z1000,Z9000,2013091,
            1,Z1001,Z9000,2013091,2020366
            3,Z1002,Z9001,2013091,
            3,CCCCC,Z9001,2013091,
            2,CCCCC,Z9002,2013091,
            """;

    @TempDir Path folder;

    @Test
    void pairsOfSeveralFilesAreOneRelease() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load("ccipra-v302r0-f1.txt", PAIRS, "ccipra-v302r0-f2.txt", MORE_PAIRS))
                .isEmpty();

        assertThat(trial.rows(EditSets.PTP_PRACTITIONER))
                .containsExactly(
                        "2024-07-01|Z1000|Z2000|2024-01-01|1|Misuse of code|0",
                        "2024-07-01|Z1000|Z3000|1996-01-01|2023-12-31|0|Standards of practice|1",
                        "2024-07-01|Z1000|Z3000|2024-04-01|1|Standards of practice|0",
                        "2024-07-01|Z1000|Z4000|2024-01-01|2024-01-01|9|Misuse of code|0",
                        "2024-07-01|Z5000|Z1000|2024-01-01|0|Misuse of code|0");
    }

    @Test
    void anEditIsFoundWhicheverCodeIsNamedFirstAndOnlyOnItsDays()
            throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        trial.load("ccipra-v302r0-f1.txt", PAIRS);
        PtpEdits edits = PtpEdits.of(trial.store(), PtpEdits.Setting.PRACTITIONER);

        assertThat(edits.find("Z2000", "Z1000", day(2024, 8, 1)))
                .hasValue(
                        new PtpEdits.Edit(
                                "Z1000", "Z2000", day(2024, 1, 1), null, true, "Misuse of code"));
        assertThat(edits.find("Z1000", "Z2000", day(2023, 12, 31))).isEmpty();
        assertThat(edits.find("Z1000", "Z3000", day(2023, 12, 31)))
                .get()
                .extracting(PtpEdits.Edit::modifierAllowed)
                .isEqualTo(false);
        assertThat(edits.find("Z1000", "Z3000", day(2024, 1, 1))).isEmpty();
        assertThat(edits.find("Z3000", "Z1000", day(2024, 4, 1)))
                .get()
                .extracting(PtpEdits.Edit::modifierAllowed)
                .isEqualTo(true);
        assertThat(edits.find("Z1000", "Z4000", day(2024, 1, 1))).isEmpty();
        assertThat(edits.list("Z1000", day(2024, 8, 1))).hasSize(2);
        assertThat(edits.seek(Packed.of("Z7"), Packed.of("Z1000"), 20_000)).isEqualTo(-1);
        assertThat(PtpEdits.setsApart("59")).isTrue();
        assertThat(PtpEdits.setsApart("22")).isFalse();
    }

    @Test
    void anEditThatWasDeletedOnTheDayItBeganNeverHeldAndOneOfADayLaterDid()
            throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        trial.load(
                "ccipra-v302r0-f1.txt",
                TITLES
                        + """
                        Z1000\tZ2000\t\t20240101\t20240101\t1\tMisuse of code
                        Z1000\tZ3000\t\t20240101\t20240102\t1\tMisuse of code
                        """);
        PtpEdits edits = PtpEdits.of(trial.store(), PtpEdits.Setting.PRACTITIONER);

        assertThat(edits.find("Z1000", "Z2000", day(2024, 1, 1))).isEmpty();
        assertThat(edits.find("Z1000", "Z3000", day(2024, 1, 2))).isPresent();
        assertThat(edits.find("Z1000", "Z3000", day(2024, 1, 3))).isEmpty();
    }

    @Test
    void pairsInAnotherOrderAreTheSame() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        String shuffled =
                TITLES
                        + """
                        Z1000\tZ3000\t\t20240401\t*\t1\tStandards of practice
                        Z1000\tZ2000\t\t20240101\t*\t1\tMisuse of code
                        """;

        assertThat(trial.load("ccioph-v302r0-f1.txt", shuffled)).isEmpty();

        assertThat(trial.rows(EditSets.PTP_HOSPITAL))
                .containsExactly(
                        "2024-07-01|Z1000|Z2000|2024-01-01|1|Misuse of code|0",
                        "2024-07-01|Z1000|Z3000|2024-04-01|1|Standards of practice|0");
    }

    @Test
    void wrongPairsAreNamedByTheirPlace() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);

        assertThat(trial.load("ccipra-v302r0-f1.txt", PAIRS.replace("20240401", "20241401")))
                .isEqualTo(
                        "ccipra-v302r0-f1.txt, row 9, column Effective Date: expected a day such as"
                            + " 20251001, 2025-10-01, 10/1/2025 or 2025274, found \"20241401\"");
        assertThat(trial.load("ccipra-v302r0-f1.txt", PAIRS.replace("\t9\t", "\t7\t")))
                .startsWith("ccipra-v302r0-f1.txt, row 10, column Modifier: expected 0");
        assertThat(trial.load("ccipra-v302r0-f1.txt", PAIRS.substring(0, PAIRS.length() - 30)))
                .startsWith("ccipra-v302r0-f1.txt, row 10, column Modifier: expected 0");
        assertThat(trial.store().list()).isEmpty();
        assertThat(Trial.ofWholeFiles(folder).load("ccipra-v302r0-f1.txt", PAIRS))
                .contains("has at least 100,000 rows, and here are 4; the file is cut");
    }

    @Test
    void limitsAreReadForWhomTheyAre() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        assertThat(trial.load("MCR_MUE_Practitioner_2024q3.csv", LIMITS)).isEmpty();
        UnitLimits limits = UnitLimits.of(trial.store(), UnitLimits.Setting.PRACTITIONER);

        assertThat(limits.find("Z3000", day(2024, 7, 1)))
                .hasValue(
                        new UnitLimits.Limit(
                                "Z3000", 12, Indicator.DAY_BY_BENCHMARK, "Clinical: Data"));
        assertThat(limits.find("Z3000", day(2024, 6, 30))).isEmpty();
        assertThat(limits.units(Packed.of("Z2000"), day(2024, 9, 1).toEpochDay())).isZero();
        assertThat(limits.units(Packed.of("Z9"), day(2024, 9, 1).toEpochDay())).isEqualTo(-1);
        assertThat(
                        trial.load(
                                "MCR_MUE_Outpatient_2024q3.csv",
                                LIMITS.replace("Practitioner", "Outpatient Hospital")))
                .isEmpty();
        assertThat(trial.rows(EditSets.MUE_HOSPITAL)).hasSize(3);
    }

    @Test
    void limitsWithTheirColumnsInAnotherOrderAreTheSameAndWrongOnesAreRefused()
            throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        String shuffled =
                """
                MUE Rationale,HCPCS/CPT Code,MUE Adjudication Indicator,DME Supplier Services MUE Values
                Clinical: Data,Z3000,3 Date of Service Edit: Clinical,12
                """;
        assertThat(trial.load("mue_2024q3.csv", shuffled)).isEmpty();
        assertThat(trial.rows(EditSets.MUE_SUPPLIER))
                .containsExactly("2024-07-01|Z3000|12|3|Clinical: Data");

        assertThat(trial.load("mue_prac_2024q3.csv", LIMITS.replace("Z2000,0", "Z2000,none")))
                .isEqualTo(
                        "mue_prac_2024q3.csv, row 4, column Practitioner Services MUE Values:"
                                + " expected a whole number, found \"none\"");
        assertThat(trial.load("mue_prac_2024q3.csv", LIMITS.replace("3 Date", "4 Date")))
                .contains("column MUE Adjudication Indicator: expected 1, 2 or 3");
    }

    @Test
    void anAddOnCodeKnowsItsPrimaries() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        assertThat(trial.load("AOC_V2024Q2-MCR.csv", ADD_ONS)).isEmpty();
        AddOnCodes codes = AddOnCodes.of(trial.store());

        var first = codes.find("Z9000", day(2024, 5, 1)).orElseThrow();
        assertThat(first.toString()).isEqualTo("AddOn[code=Z9000, type=1, primaries=[Z1000]]");
        assertThat(first.isWrongBeside("Z1001")).isTrue();
        assertThat(codes.find("Z9000", day(2020, 12, 31)).orElseThrow().primaries())
                .containsExactly("Z1000", "Z1001");
        assertThat(codes.find("Z9001", day(2024, 5, 1)).orElseThrow().isWrongBeside("Z1"))
                .isFalse();
        assertThat(codes.find("Z9002", day(2024, 5, 1)).orElseThrow().primaries()).isEmpty();
        assertThat(codes.find("Z1000", day(2024, 5, 1))).isEmpty();
        assertThat(trial.load("AOC_V2024Q2-MCR.csv", ADD_ONS.replace("3,Z1002", "x,Z1002")))
                .startsWith(
                        "AOC_V2024Q2-MCR.csv, row 4, column AOC_Edit_Type: expected a whole"
                                + " number");
    }

    private static final String ADD_ON_LINES =
            """
            1Z9000       Z1000       2013091       Some words
            1Z9000       Z1001       20130912020366
            3Z90012025366CCCCC       2013091       Contractor decides
            """;

    @Test
    void addOnCodesInLinesOfFixedPlacesAreTheSame() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        assertThat(trial.load("AOC_V2026Q2-F-MCR.txt", ADD_ON_LINES)).isEmpty();
        assertThat(trial.rows(EditSets.ADD_ON_CODES))
                .containsExactly(
                        "2026-04-01|Z9000|Z1000|1|2013-04-01|Some words",
                        "2026-04-01|Z9000|Z1001|1|2013-04-01|2020-12-31",
                        "2026-04-01|Z9001|CCCCC|3|2013-04-01|Contractor decides");

        String[] lines = ADD_ON_LINES.split("\n", -1);
        assertThat(
                        trial.load(
                                "AOC_V2026Q3-F-MCR.txt",
                                lines[2] + '\n' + lines[0] + '\n' + lines[1]))
                .isEmpty();
        assertThat(trial.rows(EditSets.ADD_ON_CODES))
                .filteredOn(row -> row.startsWith("2026-07-01"))
                .hasSize(3);

        assertThat(trial.load("AOC_V2026Q4-F-MCR.txt", lines[0] + '\n' + lines[1].substring(0, 25)))
                .startsWith("AOC_V2026Q4-F-MCR.txt, row 2, column 1: expected a row of NCCI");
        assertThat(trial.load("AOC_V2026Q4-F-MCR.txt", ADD_ON_LINES.replace("2020366", "2020999")))
                .startsWith("AOC_V2026Q4-F-MCR.txt, row 2, column to: expected a day");
        assertThat(trial.rows(EditSets.ADD_ON_CODES)).hasSize(6);
    }

    @Test
    void addOnCodesOfTheWorkbookHaveTheirDatesUnderOtherNames() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        String sheet =
                """
                Words about copyright,,,,,,,
                AOC_Edit_Type,Add-On_Code,AOC_DelDT,Primary_Code,Primary_Code_DelDT,AOC_Edit_EffDT,AOC_Edit_DelDT,Special_Instruction_Notes
                1,Z9000,,Z1001,,2013091,2020366,
                2,Z9002,,CCCCC,,2013091,,Contractor decides
                """;

        assertThat(trial.load("AOC_V2026Q2-MCR.csv", sheet)).isEmpty();

        assertThat(trial.rows(EditSets.ADD_ON_CODES))
                .containsExactly(
                        "2026-04-01|Z9000|Z1001|1|2013-04-01|2020-12-31",
                        "2026-04-01|Z9002|CCCCC|2|2013-04-01|Contractor decides");
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
