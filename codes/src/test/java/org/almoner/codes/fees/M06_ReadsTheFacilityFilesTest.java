package org.almoner.codes.fees;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.fees.FacilityRates.CenterRate;
import org.almoner.codes.fees.FacilityRates.HospitalRate;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Trial;
import org.almoner.codes.store.PublishedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Addenda as they are published, their codes and words invented; bars stand for tabs. */
class M06_ReadsTheFacilityFilesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 7);

    private static final String CODES =
            """
            |Addendum B.-- OPPS Payment by HCPCS Code for CY 2025|||||||||||
            HCPCS Code|Short Descriptor| CI| SI| APC |Relative Weight|Payment Rate|National Unadjusted Copayment|Minimum Unadjusted Copayment|IRA Coinsurance percentage |Adjusted Beneficiary Copayment|Drug and Device Pass-Through Expiration during Calendar Year|Note
            Z1000|A procedure||T|5071|8.1234|"$1,724.35"|.|$344.87||||
            Z2000|A test|CH|N|||||||||
            Z3000ÿ|An operation||C|||||||||
            """;

    private static final String PROCEDURES =
            """
            "Addendum AA -- ASC Covered Surgical Procedures for CY 2025
            (and more words)",,,,,,
            HCPCS Code,,Short Descriptor,Subject to Multiple Procedure Discounting,April 2025 Payment Indicator,April 2025  Payment Weight  ,April 2025 Payment Rate\s
            Z1000,,A procedure,Y,G2,29.2047,"$1,000.00 "
            Z2000,,A test,N,N1,,
            NOTE 1: some words.,,,,,,
            """;

    @TempDir Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "addendum_B_2025.txt",
                        CODES,
                        FacilitySets.OPPS_CODES,
                        "2025-01-01|Z1000|A procedure|T|5071|8.1234|1724.350|344.870"),
                Arguments.of(
                        "addendum_A_2025.txt",
                        """
                        |Addendum A.- OPPS APCs for CY 2025|||||||||
                        APC |Group Title|SI|Relative Weight |Payment Rate |National Unadjusted Copayment|Minimum Unadjusted Copayment|IRA Coinsurance percentage |Adjusted Beneficiary Copayment|Drug and Device Pass-Through Expiration during Calendar Year|Note
                        0702|A drug|G||$1.995|.|$0.40|20.000%|$0.40||
                        """,
                        FacilitySets.OPPS_GROUPS,
                        "2025-01-01|0702|A drug|G|1.995|0.400|20.000|0.400"),
                Arguments.of(
                        "addendum_C_2025.txt",
                        """
                        ||Addendum C.||||||||||
                        APC|HCPCS|Group Title|Short Descriptor|SI|Relative Weight|Payment Rate|National Unadjusted Copayment|Minimum Unadjusted Copayment
                        0701||A group||K||"$1,740.720"||$348.15
                        0701|Z9600||A drug|||||
                        """,
                        FacilitySets.OPPS_CODES_BY_GROUP,
                        "2025-01-01|0701|A group|K|1740.720"),
                Arguments.of(
                        "addendum_D1_2025.txt",
                        """
                        |ADDENDUM D1.- OPPS PAYMENT STATUS INDICATORS FOR CY 2025|
                        Status Indicator|Item/Code/Service|OPPS Payment Status
                        A|Services of many kinds|Not paid
                        |?  Of one kind|
                        ||Nor so
                        C|Operations|Admit
                        |* A footnote|
                        """,
                        FacilitySets.OPPS_STATUS,
                        "2025-01-01|A|Services of many kinds; Of one kind|Not paid; Nor so"),
                Arguments.of(
                        "addendum_D2_2025.txt",
                        "ADDENDUM D2. WORDS|\n  Comment Indicator |Descriptor \nNI |New\n|\n",
                        FacilitySets.OPPS_COMMENTS,
                        "2025-01-01|NI|New"),
                Arguments.of(
                        "addendum_E_2025.txt",
                        """
                        |Addendum E.-- HCPCS Codes That Would Be Paid Only as Inpatient Procedures for CY 2025||
                        HCPCS Code|Short Descriptor| CI| SI
                        Z3000|An operation||C
                        """,
                        FacilitySets.INPATIENT_ONLY,
                        "2025-01-01|Z3000|An operation|C"),
                Arguments.of(
                        "addendum_J_2025.txt",
                        """
                        |Addendum J of words||||||||
                        Primary HCPCS Code|Primary Short Descriptor|Primary SI|Primary APC Assignment|Secondary J1 or Add-on HCPCS Code|Secondary Short Descriptor|Secondary SI|Secondary APC Assignment|Complexity Adjusted HCPCS Assignment|Complexity Adjusted APC Assignment
                        Z1000|Words|J1|5072|Z2000|Words|N| |Z100D|5073
                        |||||||||
                        """,
                        FacilitySets.OPPS_COMPLEXITY,
                        "2025-01-01|Z1000|Z2000|J1|5072|N|Z100D|5073"),
                Arguments.of(
                        "addendum_P_2025.txt",
                        """
                        "Words
                        of several lines"|||||||
                        HCPCS|Short Descriptor|SI|APC|APC Device Offset Percentage|Final CY 2025 APC Payment Rate|Device Offset Percentage|Device Offset Amount
                        Z1000|Words|J1|5114|25.07%|"$7,143.73"|33.86%|"$2,418.87"
                        """,
                        FacilitySets.OPPS_DEVICES,
                        "2025-01-01|Z1000|Words|J1|5114|25.07|7143.73|33.86|2418.87"),
                Arguments.of(
                        "addendum_AA_2025q2.csv",
                        PROCEDURES,
                        FacilitySets.ASC_PROCEDURES,
                        "2025-04-01|Z1000|A procedure|Y|G2|29.2047|1000.00"),
                Arguments.of(
                        "addendum_FF_2025q2.csv",
                        """
                        "Addendum FF",,,,,,,,
                        HCPCS Code,,Short Descriptor,April 2025 Payment Indicator,April 2025 APC,April 2025 APC Device Offset Percentage,April 2025 OPPS Payment Rate,April 2025 Device Offset Percentage,April 2025 Device Offset Amount / Device Portion
                        Z1000,,Words,R2,5111,0.04%,$252.29,1.50%,$3.78
                        """,
                        FacilitySets.ASC_DEVICES,
                        "2025-04-01|Z1000|Words|R2|5111|0.04|252.29|1.50|3.78"),
                Arguments.of(
                        "asc_wage_index_2025.csv",
                        "CBSA,CBSA Name,WI25\n01,SOMEWHERE,0.6367\n",
                        FacilitySets.ASC_WAGES,
                        "2025-01-01|01|SOMEWHERE|0.6367"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsReadWholeOrRefused(String name, String bars, PublishedSet set, String firstRow)
            throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        String text = name.endsWith(".csv") ? bars : bars.replace('|', '\t');
        String key = firstRow.split("\\|", -1)[1];

        assertThat(trial.load(name, text.replace("\n" + key, "\nno code")))
                .startsWith(name)
                .contains("expected a code of capitals and digits, found \"no code");
        assertThat(trial.store().list()).isEmpty();

        assertThat(trial.load(name, text)).isEmpty();
        assertThat(trial.rows(set)).first().isEqualTo(firstRow);
    }

    @Test
    void aFinalRuleHoldsForTheYearInItsTitle() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        trial.load("2025 NFRM Addendum B.11122024.txt", CODES.replace('|', '\t'));

        assertThat(trial.rows(FacilitySets.OPPS_CODES)).first().asString().startsWith("2025-01-01");
    }

    @Test
    void ratesAreFoundForHospitalsAndCenters() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        trial.load(
                "addendum_B_2025.txt",
                CODES.replace('|', '\t'),
                "addendum_AA_2025q1.csv",
                PROCEDURES,
                "asc_wage_index_2025.csv",
                "CBSA,CBSA Name,WI25\n01,SOMEWHERE,0.6367\n");
        FacilityRates rates = FacilityRates.of(trial.store());

        assertThat(rates.findHospital("Z1000", DAY))
                .hasValue(new HospitalRate("Z1000", "T", "5071", 1_724_350, 344_870, false));
        assertThat(rates.findHospital("Z3000", DAY)).get().extracting("status").isEqualTo("C");
        assertThat(rates.findHospital("Z9999", DAY)).isEmpty();
        assertThat(rates.findCenter("Z1000", "", DAY))
                .hasValue(new CenterRate("Z1000", "G2", true, 100_000));
        // Half of the rate goes by wages: 0.5 + 0.5 × 0.6367
        assertThat(rates.findCenter("Z1000", "01", DAY))
                .hasValue(new CenterRate("Z1000", "G2", true, 81_835));
        assertThat(rates.findCenter("Z2000", "01", DAY))
                .hasValue(new CenterRate("Z2000", "N1", false, 0));
        assertThat(rates.findCenter("Z1000", "99", DAY)).isEmpty();
    }
}
