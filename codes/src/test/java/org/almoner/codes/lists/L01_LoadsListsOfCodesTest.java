package org.almoner.codes.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class L01_LoadsListsOfCodesTest {

    private static final String REASONS =
            """
            Code,Description,Start Date,Last Modified,Stop Date,Notes
            1,What the plan leaves to the patient first,01/01/1995,,,
            45,"More than the agreed fee, say",01/01/1995,07/01/2017,,Written for this test
            63,Correction of before,01/01/1995,,10/16/2003,
            P12,Workers' fee,11/01/2013,,,
            """;

    @TempDir Path folder;
    private Shelf shelf;

    @BeforeEach
    void anEmptyShelf() {
        shelf = new Shelf(folder);
    }

    @Test
    void theColumnsOfX12AreKnownByTheirNames() throws IOException {
        assertThat(shelf.load("CARC_2025-03-01.csv", REASONS, true)).isEqualTo("carc@2025-03-01 4");

        assertThat(shelf.rows(ListSets.CARC))
                .containsExactly(
                        "1|1995-01-01|What the plan leaves to the patient first||||1",
                        "45|1995-01-01|More than the agreed fee, say||Written for this test||1",
                        "63|1995-01-01|Correction of before|2003-10-16|||1",
                        "P12|2013-11-01|Workers' fee||||1");
    }

    @Test
    void columnsInAnotherOrderAreTheSameList() throws IOException {
        String shuffled =
                """
                These are example reasons,,
                Notes,Stop Date,Description,Start Date,Code
                ,,Workers' fee,2013-11-01,P12
                ,10/16/2003,Correction of before,19950101,63
                """;

        assertThat(shelf.load("carc 2025-07-01.csv", shuffled, true))
                .isEqualTo("carc@2025-07-01 2");
        assertThat(shelf.rows(ListSets.CARC))
                .containsExactly(
                        "63|1995-01-01|Correction of before|2003-10-16|||1",
                        "P12|2013-11-01|Workers' fee||||1");
    }

    @Test
    void aCutFileIsRefused() throws IOException {
        assertThat(shelf.load("carc-2025-03-01.csv", REASONS, false))
                .startsWith(
                        "carc-2025-03-01.csv: Claim adjustment reason codes has at least 200 rows,"
                                + " and here are 4; the file is cut.");
        assertThat(shelf.store().list()).isEmpty();
    }

    @Test
    void aWrongCellIsNamedByItsPlace() throws IOException {
        assertThat(shelf.load("carc-2025.csv", REASONS.replace("10/16/2003", "sometime"), true))
                .isEqualTo(
                        "carc-2025.csv, row 4, column Stop Date: expected a day such as 20251001,"
                                + " 2025-10-01, 10/1/2025 or 2025274, found \"sometime\"");
        assertThat(shelf.load("carc-2025.csv", REASONS.replace("P12,", "p-12,"), true))
                .isEqualTo(
                        "carc-2025.csv, row 5, column Code: expected a code of Claim adjustment"
                                + " reason codes, found \"p-12\"");
        assertThat(shelf.load("carc-2025.csv", REASONS.replace("Workers' fee", ""), true))
                .isEqualTo(
                        "carc-2025.csv, row 5, column Description: expected words, found nothing");
    }

    @Test
    void theNameSaysWhichListItIs() throws IOException {
        String codes = "Code,Description\n%s,Words of our own\n";

        assertThat(shelf.load("RARC 2025.csv", codes.formatted("MA04"), true))
                .isEqualTo("rarc@2025-01-01 1");
        assertThat(shelf.load("claim-status-category-2025.csv", codes.formatted("A1"), true))
                .isEqualTo("status-category@2025-01-01 1");
        assertThat(shelf.load("Claim Status Codes 2025.csv", codes.formatted("20"), true))
                .isEqualTo("claim-status@2025-01-01 1");
        assertThat(shelf.load("place-of-service-2025.csv", codes.formatted("11"), true))
                .isEqualTo("place@2025-01-01 1");
        assertThat(shelf.load("recipes 2025.csv", codes.formatted("11"), true))
                .isEqualTo("no published layout that is known");
    }

    @Test
    void oneFileMayHoldThreeLists() throws IOException {
        String mixed =
                """
                adj_code\tadj_type\tadj_description\tadj_usage\tadj_notes\tadj_start_date\tadj_end_date
                CO\tGroup\tContract\t\t\t\t
                16\tCARC\tSomething lacks\tAt least one remark\t\t1995-01-01\t
                N1\tRARC\tYou may appeal\t\t\t2000-01-01\t2010-12-31
                """;

        assertThat(shelf.load("adjustments_2024-06.tsv", mixed, true))
                .isEqualTo("group-code@2024-06-01 1; carc@2024-06-01 1; rarc@2024-06-01 1");
        assertThat(shelf.load("adjustments_2025-06.tsv", mixed.replace("CARC", "CRAC"), true))
                .isEqualTo(
                        "adjustments_2025-06.tsv, row 3, column adj_type: expected Group, CARC or"
                                + " RARC, found \"CRAC\"");
    }

    @Test
    void daysOfVistaAndRevenueCodesOfThreeDigitsAreRead() throws IOException {
        shelf.load("plb_2018.tsv", "code\tstart\tstop\tdescription\n50\t3120101\t\tLate\n", true);
        shelf.load("revenue_2018.tsv", "code\tdescription\n001\tAll of it\n", true);

        assertThat(shelf.rows(ListSets.PLB)).containsExactly("50|2012-01-01|Late||||1");
        assertThat(shelf.rows(ListSets.REVENUE)).containsExactly("0001||All of it||||1");
    }

    @Test
    void theClaimsDataOfCmsHoldManyListsAndReservedCodes() throws IOException {
        String systems =
                """
                system\ttitle\tcode\tdisplay
                ANSI-RSN-CD\tReason\t45\tMore than agreed
                ANSI-RSN-CD\tReason\t63\tCorrection INACTIVE
                CLM-POS-CD\tPlace\t11\tOFFICE - WHERE PATIENTS COME
                CLM-POS-CD\tPlace\t~\tNO DESCRIPTION
                CLM-RLT-COND-CD\tCondition\tBA\tRESERVED FOR NATIONAL ASSIGNMENT
                CLM-BILL-FREQ-CD\tBill\t131\tHOSPITAL, OUTPATIENT
                MACHINE-CD\tOf no claim\t1\tnothing
                """;

        assertThat(shelf.load("systems-2026-08-01.tsv", systems, true))
                .isEqualTo(
                        "carc@2026-08-01 2; place@2026-08-01 1; condition@2026-08-01 1;"
                                + " bill-type@2026-08-01 1");
        assertThat(shelf.rows(ListSets.CARC))
                .containsExactly("45||More than agreed||||1", "63||Correction|2026-07-31|||1");
        assertThat(shelf.rows(ListSets.PLACE))
                .containsExactly("11||OFFICE||WHERE PATIENTS COME||1");
        assertThat(shelf.rows(ListSets.CONDITION))
                .containsExactly("BA||RESERVED FOR NATIONAL ASSIGNMENT||||0");
    }

    @Test
    void theFlagsOfVistaTellOccurrenceSpanConditionValueAndDischargeApart() throws IOException {
        String mixed =
                """
                ien\tname\tcode\traw_flags
                1\tACCIDENT\t01\t^1
                2\tPRIOR STAY\t78\t^1^^^^^^1
                3\tHOMELESS\t17\t^^^^^^^^^^^^1
                4\tSEMIPRIVATE\t01\t^^^^^^^^1^1
                5\tHOME\t01\t^^^1
                6\tBED\t8\tBED^^1
                """;

        assertThat(shelf.load("ub04_2019.tsv", mixed, true))
                .isEqualTo(
                        "occurrence@2019-01-01 1; occurrence-span@2019-01-01 1;"
                                + " condition@2019-01-01 1; value-code@2019-01-01 1;"
                                + " discharge-status@2019-01-01 1");
    }
}
