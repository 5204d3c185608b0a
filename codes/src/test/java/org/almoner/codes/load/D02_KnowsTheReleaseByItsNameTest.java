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
        "carc.csv, JANUARY, -",
        "document-99999999.csv, JANUARY, -",
    })
    void theFirstDay(String name, YearBegins begins, String from) {
        String found =
                ReleaseName.find(name).map(release -> release.from(begins).toString()).orElse("-");

        assertThat(found).isEqualTo(from);
    }
}
