package org.almoner.codes.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.ReleaseName.YearBegins;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class D02_KnowsTheReleaseByItsNameTest {

    /** A name, the year it counts in, and the first day, or a hyphen where it says none. */
    @ParameterizedTest
    @CsvSource({
        "icd10cm-order-2026.txt, OCTOBER, 2025-10-01",
        "icd10cm-order-April-2025.txt, OCTOBER, 2025-04-01",
        "icd10cm-order-Jan-2021.txt, OCTOBER, 2021-01-01",
        "icd10cm-tabular-addenda-2022-April-1.pdf, OCTOBER, 2022-04-01",
        "POAexemptCodesFY26.txt, OCTOBER, 2025-10-01",
        "FY2026 (Oct 2025), OCTOBER, 2025-10-01",
        "FY2026 April 1 addenda.zip, OCTOBER, 2026-04-01",
        "fy-2026-icd-10-cm-update-apr.zip, OCTOBER, 2026-04-01",
        "FY2026_October.zip, OCTOBER, 2025-10-01",
        "FY2026 marked copy.txt, OCTOBER, 2025-10-01",
        "HCPC2024_OCT_ANWEB.txt, JANUARY, 2024-10-01",
        "HCPC2019_CONTR_ANWEB.xlsx, JANUARY, 2019-01-01",
        "PPRRVU24_APR.csv, JANUARY, 2024-04-01",
        "PPRRVU2025_Oct.csv, JANUARY, 2025-10-01",
        "RVU25D.zip, JANUARY, 2025-10-01",
        "GPCI2025.csv, JANUARY, 2025-01-01",
        "DMEPOS25_APR25.csv, JANUARY, 2025-04-01",
        "ccipra-v303r0-f1.txt, JANUARY, 2024-10-01",
        "2024 Q3 (eff 2024-07-01), JANUARY, 2024-07-01",
        "mue_practitioner_2024q3.csv, JANUARY, 2024-07-01",
        "2025 NFRM Addendum B.11122024.txt, JANUARY, 2024-11-12",
        "V43.1 (Apr 2026), OCTOBER, 2026-04-01",
        "PY2024-25, JANUARY, 2024-01-01",
        "2016-10 data (2018 export), JANUARY, 2016-10-01",
        "HCPC2026_OCT_ANWEB_09232026.txt, JANUARY, 2026-10-01",
        "HCPC2025_JAN_ANWEB_12172024.xlsx, JANUARY, 2025-01-01",
        "rvu26c-updated-06-30-2026.zip, JANUARY, 2026-07-01",
        "2024-code-tables-updated-02-01-2024.zip, OCTOBER, 2023-10-01",
        "zip-code-carrier-locality-file-updated-05-13-2026.zip, JANUARY, -",
        "october-2026-payment-limit-files-09-16-2026-final.zip, JANUARY, 2026-10-01",
        "PPRRVU2026_Oct_nonQPP.csv, JANUARY, 2026-10-01",
        "dme26-c.zip, JANUARY, 2026-07-01",
        "PUF_CLFS_CY2026_Q4V1.csv, JANUARY, 2026-10-01",
        "26clabq4.zip, JANUARY, 2026-10-01",
        "AOC_V2026Q2-F-MCR.txt, JANUARY, 2026-04-01",
        "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv, JANUARY, 2026-10-01",
        "CONVERSION-TABLE-FY2027-October 1 2026 - FINAL-.csv, OCTOBER, 2026-10-01",
        "2026 July Web Addendum B.07.13.26.csv, JANUARY, 2026-07-01",
        "april-1-2026-code-descriptions-tabular-order.zip, OCTOBER, 2026-04-01",
        "market_2025-10-15.csv, JANUARY, 2025-10-15",
        "carc.csv, JANUARY, -",
        "document-99999999.csv, JANUARY, -",
    })
    void theFirstDay(String name, YearBegins begins, String from) {
        String found =
                ReleaseName.find(name).map(release -> release.from(begins).toString()).orElse("-");

        assertThat(found).isEqualTo(from);
    }
}
