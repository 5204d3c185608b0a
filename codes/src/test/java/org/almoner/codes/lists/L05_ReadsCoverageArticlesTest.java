package org.almoner.codes.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.almoner.codes.store.Packed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** L05: which articles speak of a service, and which diagnoses they take for it. */
class L05_ReadsCoverageArticlesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String CONTRACTOR = "14112";

    private @TempDir Path folder;
    private Shelf shelf;

    @BeforeEach
    void aSmallDatabase() throws IOException {
        shelf = new Shelf(folder);
        load(
                "article",
                """
                article_id,article_version,title,status,article_eff_date,article_end_date
                90001,4,Invented tests,A,2025-06-01 00:00:00,
                90002,1,Not yet in force,A,2026-05-01 00:00:00,
                90003,1,Everything,A,2025-06-01 00:00:00,
                90004,1,Proposed,P,2025-06-01 00:00:00,
                90005,1,Retired without a day,R,2025-06-01 00:00:00,
                90006,1,Retired,R,2025-06-01 00:00:00,2026-03-31 00:00:00
                """);
        load(
                "article_x_hcpc_code",
                """
                article_id,article_version,hcpc_code_id,hcpc_code_version,hcpc_code_group
                90001,4,A1001,1,1
                90001,4,A1005,1,1
                90001,4,A2000,1,1
                90002,1,A1001,1,1
                90003,1,A3000,1,1
                90001,3,A4000,1,1
                90004,1,A4000,1,1
                90005,1,A4000,1,1
                90006,1,A4000,1,1
                """);
        load(
                "article_x_icd10_covered",
                """
                article_id,article_version,icd10_code_id,icd10_covered_group,asterisk
                90001,4,I10,1,
                90001,4,R079,2,*
                90001,4,E119,3,
                90002,1,I10,1,
                90003,1,XX000,1,
                90001,3,E780,3,
                90001,4,N/A,3,
                """);
        load(
                "article_x_icd10_covered_group",
                """
                article_id,article_version,icd10_covered_group,paragraph
                90001,4,1,<p>For A1001 through A1005</p>
                90001,4,2,<p>For A2000</p>
                90001,4,3,<p>For all of them</p>
                """);
        load(
                "article_x_icd10_noncovered",
                """
                article_id,article_version,icd10_code_id,icd10_noncovered_group,asterisk
                90001,4,Z0000,1,
                """);
        load(
                "article_x_contractor",
                """
                article_id,article_version,contractor_id
                90001,4,901
                90002,1,901
                90003,1,901
                90004,1,901
                90005,1,901
                90006,1,901
                """);
        load(
                "contractor",
                """
                contractor_id,contractor_number,contractor_bus_name
                901,14112,Invented Contractor
                """);
    }

    private void load(String name, String text) throws IOException {
        shelf.load(name + ".2026-01-01.csv", text, true);
    }

    private List<CoverageArticle> find(String service, String contractor, LocalDate day) {
        return CoverageArticles.of(shelf.store()).find(Packed.of(service), contractor, day);
    }

    @Test
    void anArticleInForceIsFoundByServiceAndContractor() {
        assertThat(find("A1001", CONTRACTOR, DAY))
                .extracting(CoverageArticle::citation)
                .containsExactly("article A90001, version 4");
        assertThat(find("A1001", "05102", DAY)).isEmpty();
        assertThat(find("A9999", CONTRACTOR, DAY)).isEmpty();
        assertThat(find("A1001", CONTRACTOR, LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(find("A1001", CONTRACTOR, LocalDate.of(2026, 5, 1))).hasSize(2);
    }

    @Test
    void aGroupIsForTheServicesThatItsWordsName() {
        CoverageArticle article = find("A1001", CONTRACTOR, DAY).getFirst();

        assertThat(article.isCovered("I10", "A1001")).isTrue();
        assertThat(article.isCovered("I10", "A1005")).isTrue();
        assertThat(article.isCovered("I10", "A2000")).isFalse();
        assertThat(article.isCovered("R079", "A2000")).isTrue();
        assertThat(article.isCovered("R079", "A1005")).isFalse();
        assertThat(article.isCovered("E119", "A2000")).isTrue();
        assertThat(article.hasAsterisk("R079")).isTrue();
        assertThat(article.hasAsterisk("I10")).isFalse();
        assertThat(article.isNotCovered("Z0000")).isTrue();
        assertThat(article.isNotCovered("I10")).isFalse();
    }

    @Test
    void aServiceThatNoGroupNamesIsInAllOfThem() {
        CoverageArticle article = find("A1001", CONTRACTOR, DAY).getFirst();

        assertThat(article.isCovered("I10", "A7777")).isTrue();
        assertThat(article.isCovered("R079", "A7777")).isTrue();
    }

    @Test
    void aListThatDoesNotApplyIsNone() {
        assertThat(find("A3000", CONTRACTOR, DAY).getFirst().listsCoveredFor("A3000")).isFalse();
        assertThat(find("A1001", CONTRACTOR, DAY).getFirst().listsCoveredFor("A1001")).isTrue();
    }

    @Test
    void aDraftBindsNobodyAndWhatWasRetiredHeldUntilItsLastDay() {
        assertThat(find("A4000", CONTRACTOR, DAY))
                .extracting(CoverageArticle::display)
                .containsExactly("A90006");
        assertThat(find("A4000", CONTRACTOR, LocalDate.of(2026, 4, 1))).isEmpty();
    }

    @Test
    void rowsOfAnEarlierVersionDoNotCount() {
        assertThat(find("A1001", CONTRACTOR, DAY).getFirst().isCovered("E780", "A1001")).isFalse();
    }

    @Test
    void aTableWithoutWhatItIsNeededForIsRefused() throws IOException {
        assertThat(
                        shelf.load(
                                "contractor.2026-02-01.csv",
                                "contractor_id,contractor_bus_name\n901,Invented Contractor\n",
                                true))
                .contains("no column is called contractor_number");
        assertThat(
                        shelf.load(
                                "article.2026-02-01.csv",
                                "article_id,article_version,title,status\n90001,4,Tests,A\n",
                                true))
                .contains("no column is called article_eff_date");
    }
}
