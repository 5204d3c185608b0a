package org.almoner.codes.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

class L02_LoadsTaxonomyCoverageAndMoreTest {

    private static final String TAXONOMY =
            """
            Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section
            207Q00000X,Doctors,Family Medicine,,"Cares, mostly",[7/1/2003: new],Family Doctor,Individual
            103TW0100X,Minds,Psychologist,Women,,[1/1/2007: marked inactive],,Individual
            """;

    @TempDir Path folder;
    private Shelf shelf;

    @BeforeEach
    void anEmptyShelf() {
        shelf = new Shelf(folder);
    }

    @Test
    void theSecondTaxonomyOfAYearComesInJuly() throws IOException {
        assertThat(shelf.load("nucc_taxonomy_251.csv", TAXONOMY, true))
                .isEqualTo("taxonomy@2025-07-01 2");
        assertThat(shelf.load("nucc_taxonomy_260.csv", TAXONOMY, true))
                .isEqualTo("taxonomy@2026-01-01 2");
        assertThat(shelf.rows(ListSets.TAXONOMY))
                .containsExactly(
                        "103TW0100X||Psychologist"
                                + " Women|2006-12-31||Minds|1|Psychologist|Women|Individual",
                        "207Q00000X|2003-07-01|Family Doctor||Cares, mostly|Doctors|1"
                                + "|Family Medicine||Individual");
    }

    @Test
    void aTaxonomyThatIsCutShuffledOrSpoiledIsNoticed() throws IOException {
        assertThat(shelf.load("nucc_taxonomy_251.csv", TAXONOMY, false)).contains("file is cut");
        assertThat(shelf.load("nucc_taxonomy_251.csv", TAXONOMY.replace("207Q0", "20700000"), true))
                .contains("row 2, column Code: expected a code of Provider taxonomy");
        assertThat(shelf.load("nucc_taxonomy_251.csv", shuffled(), true))
                .isEqualTo("taxonomy@2025-07-01 1");
        assertThat(shelf.rows(ListSets.TAXONOMY))
                .containsExactly("207Q00000X||Doctor||Cares|Doctors|1|Family||Individual");
    }

    private static String shuffled() {
        return """
        Definition,Specialization,Classification,Grouping,Code,Section,Display Name,Notes
        Cares,,Family,Doctors,207Q00000X,Individual,Doctor,
        """;
    }

    @Test
    void footnotesAreNoPartOfASpecialty() throws IOException {
        String crosswalk =
                """
                MEDICARE SPECIALTY CODE,MEDICARE PROVIDER/SUPPLIER TYPE DESCRIPTION,PROVIDER TAXONOMY CODE,"PROVIDER TAXONOMY DESCRIPTION:  TYPE, CLASSIFICATION, SPECIALIZATION"
                08,Family,207Q00000X\u00A0,Family
                A0[7],Hospital[8],282N00000X,Hospitals
                73,Roster[2],,
                [2] A footnote in words,,,
                """;

        assertThat(shelf.load("crosswalk-2025-10.csv", crosswalk, true))
                .isEqualTo("medicare-specialty@2025-10-01 2");
        assertThat(shelf.rows(ListSets.SPECIALTY))
                .containsExactly("207Q00000X|08|Family|Family", "282N00000X|A0|Hospital|Hospitals");
        assertThat(shelf.load("crosswalk-2026-10.csv", crosswalk.replace("282N", "2-2N"), true))
                .contains("row 3, column PROVIDER TAXONOMY CODE: expected a taxonomy code");
    }

    @Test
    void everyYearOfThePovertyGuidelinesKeepsItsOwnRow() throws IOException {
        String years =
                """
                year,area,first_person,additional_person
                2024,CONTIGUOUS_US,100,10
                2025,CONTIGUOUS_US,110.50,11
                2025,AK,120,12
                """;

        assertThat(shelf.load("guidelines.csv", years, true)).isEqualTo("poverty@2025-01-01 3");
        assertThat(shelf.rows(ListSets.POVERTY))
                .containsExactly(
                        "AK|2025-01-01|120.00|12.00",
                        "US|2024-01-01|100.00|10.00",
                        "US|2025-01-01|110.50|11.00");
        assertThat(shelf.load("guidelines.csv", years.replace("AK", "MOON"), true))
                .contains("row 4, column area: expected CONTIGUOUS_US, AK or HI");
        assertThat(shelf.load("guidelines.csv", years.replace("2024", "then"), true))
                .contains("row 2, column year: expected a year");
        assertThat(shelf.load("guidelines.csv", years.substring(0, years.indexOf('\n')), false))
                .contains("holds no year's guideline");
    }

    @Test
    void theListsOfACptLicenceAreReadInEachOfTheirForms() throws IOException {
        String consolidated =
                """
                Words about the licence

                Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date
                1\t90001\tAn invented service\tINVENTED\tINV\t\t\t
                2\t0001T\tAnother of our own\tANOTHER\tANO\t\t\t
                """;

        assertThat(shelf.load("ConsolidatedCodeList 2026.txt", consolidated, true))
                .isEqualTo("cpt@2026-01-01 2");
        assertThat(shelf.rows(ListSets.CPT))
                .containsExactly(
                        "0001T||Another of our own||ANOTHER|ANO|1",
                        "90001||An invented service||INVENTED|INV|1");
        assertThat(
                        shelf.load(
                                "2025/LONGULT.txt",
                                "Licence\n\n90001\tAn invented service\n0001T\tAnother\n",
                                true))
                .contains("say --effective");
        assertThat(shelf.load("ConsolidatedCodeList 2027.txt", consolidated, false))
                .contains("CPT has at least 5,000 rows");
        assertThat(
                        shelf.load(
                                "ConsolidatedCodeList 2027.txt",
                                consolidated.replace("90001", "9001"),
                                true))
                .contains("row 4, column CPT Code: expected a code of CPT");
    }

    @Test
    void thePlainListsOfALicenceAreReadLongOnesFirst() throws IOException {
        String longs = "Licence\n\n0001T\tAnother of our own\n90001\tAn invented service\n";
        String patients =
                "Concept Id\tCPT Code\tConsumer Descriptor\n7\t90001\tWe do what we invented\n";

        assertThat(shelf.load("LONGULT.txt", longs, LocalDate.of(2026, 1, 1)))
                .isEqualTo("cpt@2026-01-01 2");
        assertThat(shelf.load("LONGULF.txt", longs, LocalDate.of(2027, 1, 1)))
                .isEqualTo("no published layout that is known");
        assertThat(shelf.load("ConsumerDescriptor.txt", patients, LocalDate.of(2026, 1, 1)))
                .isEqualTo("cpt-consumer@2026-01-01 1");
        assertThat(shelf.rows(ListSets.CPT_CONSUMER))
                .containsExactly("90001||We do what we invented||||1");
        assertThat(
                        shelf.load(
                                "ConsumerDescriptor.txt",
                                patients + "8\t9002",
                                LocalDate.of(2027, 1, 1)))
                .contains("row 3, column code and descriptor: expected a CPT code");
    }

    private static final String PLACES =
            """
            <CodeSystem xmlns="http://hl7.org/fhir">
              <id value="CMSPlaceofServiceCodes"/>
              <version value="20240502"/>
              <concept><code value="11"/><display value="A room"/><definition value="Said here"/></concept>
              <concept><code value="09"/><display value="Unassigned"/></concept>
            </CodeSystem>
            """;

    @Test
    void placesOfServiceComeAsAFhirCodeSystemToo() throws IOException {
        assertThat(shelf.load("cs-places.xml", PLACES, true)).isEqualTo("place@2024-05-02 2");
        assertThat(shelf.rows(ListSets.PLACE))
                .containsExactly("09||Unassigned||||0", "11||A room||Said here||1");

        assertThat(shelf.load("cs-places.xml", PLACES.substring(0, PLACES.length() - 10), true))
                .startsWith("cs-places.xml, line 6");
        assertThat(shelf.load("cs-places.xml", PLACES.replace("\"11\"", "\"1x1\""), true))
                .isEqualTo(
                        "cs-places.xml, row 4, column value: expected a code of Places of service,"
                                + " found \"1x1\"");
        assertThat(shelf.load("cs-places.xml", PLACES, false)).contains("the file is cut");
    }

    @Test
    void coverageAnswersWhichDiagnosisSupportsWhichService() throws IOException {
        shelf.load(
                "article_x_hcpc_code.2025-10-01.csv",
                """
                "article_id","article_version","hcpc_code_id","hcpc_code_version","hcpc_code_group","range","last_updated"
                "52000","12","A1234","1","1","","2025-01-01 00:00:00"
                "53000","3","A1234","1","2","",""
                """,
                true);
        shelf.load(
                "article_x_icd10_covered.2025-10-01.csv",
                """
                "article_id","article_version","icd10_code_id","icd10_code_version","icd10_covered_group","range","last_updated","sort_order","description","asterisk"
                "52000","12","E11.22","1","1","","","1","words of our own","*"
                """,
                true);

        Table services = shelf.store().list(CoverageSets.SERVICES).getLast();
        Table covered = shelf.store().list(CoverageSets.COVERED).getLast();
        int first = services.find(Packed.of("A1234"));
        assertThat(services.code(CoverageSets.SERVICE_ARTICLE, first)).isEqualTo("52000");
        assertThat(covered.find(Packed.of("52000"), Packed.of("E1122"))).isZero();
        assertThat(covered.find(Packed.of("53000"), Packed.of("E1122"))).isEqualTo(-1);
    }

    @Test
    void everyTableOfTheCoverageDatabaseIsKnownByItsColumns() throws IOException {
        assertThat(
                        shelf.load(
                                "article.2025-10-01.csv",
                                """
                                article_id,article_version,article_type,title,article_pub_date,article_eff_date,article_end_date,description,status
                                52000,12,1,Billing of invented things,,2015-10-01 00:00:00,N/A,"<p>Long
                                text</p>",A
                                """,
                                true))
                .isEqualTo("coverage-article@2025-10-01 1");
        assertThat(shelf.rows(CoverageSets.ARTICLES))
                .containsExactly("52000|12|Billing of invented things|A|2015-10-01");
        assertThat(
                        shelf.load(
                                "article_x_icd10_covered_group.2025-10-01.csv",
                                """
                                article_id,article_version,icd10_covered_group,paragraph
                                52000,12,1,<p>These&nbsp;support it</p>
                                """,
                                true))
                .isEqualTo("coverage-group@2025-10-01 1");
        assertThat(shelf.rows(CoverageSets.GROUPS)).containsExactly("52000|1|These support it|12");
        assertThat(
                        shelf.load(
                                "article_x_icd10_noncovered.2025-10-01.csv",
                                """
                                article_id,article_version,icd10_code_id,icd10_noncovered_group
                                52000,12,Z00.00,1
                                """,
                                true))
                .isEqualTo("coverage-not-diagnosis@2025-10-01 1");
        assertThat(
                        shelf.load(
                                "article_x_contractor.2025-10-01.csv",
                                """
                                article_id,article_version,contractor_id,contractor_version
                                52000,12,140,1
                                """,
                                true))
                .isEqualTo("coverage-contractor@2025-10-01 1");
        assertThat(
                        shelf.load(
                                "contractor.2025-10-01.csv",
                                """
                                contractor_id,contractor_number,contractor_bus_name
                                140,01112,An invented MAC
                                """,
                                true))
                .isEqualTo("contractor@2025-10-01 1");
        assertThat(
                        shelf.load(
                                "lcd.2025-10-01.csv",
                                """
                                lcd_id,lcd_version,title,orig_det_eff_date
                                33686,52,Braces,10/1/2015
                                """,
                                true))
                .isEqualTo("coverage-lcd@2025-10-01 1");
        assertThat(
                        shelf.load(
                                "article_x_icd10_covered.2025-10-01.csv",
                                """
                                article_id,article_version,icd10_code_id,icd10_covered_group
                                52000,12,E11,x
                                """,
                                true))
                .contains("row 2, column icd10_covered_group: expected a whole number");
    }
}
