package org.almoner.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.Role;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tabular list, the index, the tables and the procedures, page by page, over a few leaves. */
class H01_TheBooksAreReadLikeBooksTest {

    private final TestServer server = TestServer.get();
    private final WebSession coder =
            server.signIn(server.foundPractice(), TestServer.login(Role.CODER));

    private String page(String path) {
        WebSession.Page page = coder.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.body();
    }

    /** The address of the link with these words. */
    private static String link(String page, String words) {
        Matcher link =
                Pattern.compile("<a [^>]*href=\"([^\"]*)\"[^>]*>" + Pattern.quote(words))
                        .matcher(page);
        assertThat(link.find()).as("a link to " + words).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void theTabularListIsOpenedByChapterAndSection() {
        String chapter = page(link(page("/codes/icd10cm"), "Chapter 4"));
        assertThat(chapter).contains("Endocrine diseases", "E08-E13", "Diabetes mellitus");
        String section = page(link(chapter, "E08-E13"));
        assertThat(section).contains("Type 1 diabetes mellitus", "Type 2 diabetes mellitus");
        assertThat(page(link(section, "E11"))).contains("diabetes NOS", "E11.2");
    }

    @Test
    void aCodeSaysWhereItStandsAndWhatIsSaidAboveIt() {
        String page = page("/codes/icd10cm/E11.22");
        assertThat(page)
                .contains("Type 2 diabetes mellitus with diabetic chronic kidney disease")
                .containsSubsequence("Chapter 4", "E08-E13", "E11</span>", "E11.2</span>")
                .contains("Use additional code", "Excludes1", "at E11")
                .contains("href=\"/codes/icd10cm/E10\">E10.-</a>")
                .contains("Diabetes, diabetic, with, chronic kidney disease");
        assertThat(link(page, "E11.29 →")).isEqualTo("/codes/icd10cm/E11.29");
        assertThat(link(page, "← E11.2")).isEqualTo("/codes/icd10cm/E11.2");
    }

    @Test
    void aFractureSaysItsSidesAndSeventhCharacters() {
        assertThat(page("/codes/icd10cm/S52.501"))
                .contains("initial encounter", "sequela")
                .contains("href=\"/codes/icd10cm/S52.502\"", "href=\"/codes/icd10cm/S52.509\"");
    }

    @Test
    void theDayStaysWithEveryLink() {
        String page = page("/codes/icd10cm/E11?on=2026-01-02");
        assertThat(page).contains("2 Jan 2026");
        assertThat(link(page, "<span class=\"code\">E08-E13")).endsWith("?on=2026-01-02");
    }

    @Test
    void whatNoBookIsLoadedOfTheStarterSetAnswersAndSaysSo() {
        assertThat(page("/codes/icd10cm/M17.0"))
                .contains(
                        "Bilateral primary osteoarthritis of knee",
                        "starter set",
                        "How to load them");
        assertThat(page("/codes/icd10cm?on=2020-01-01"))
                .contains("The tabular list is not on the shelf yet", "almoner codes load");
        assertThat(coder.get("/codes/icd10cm/Q99999").status()).isEqualTo(404);
        assertThat(coder.get("/codes/nothing/1").status()).isEqualTo(404);
    }

    @Test
    void theIndexLeadsFromWordsToCodesAndFromSeeToWhatIsMeant() {
        String letter = page("/codes/index/diseases?letter=N");
        String disease = page(link(letter, "Disease, kidney"));
        assertThat(disease).contains("Disease, diseased", "N18.9");
        assertThat(coder.get("/codes/index/diseases?see=Fracture,+radius").body())
                .contains("lower end", "S52.50");
        assertThat(page("/codes/index/external-causes?letter=S")).contains("Slipping", "Fall");
    }

    @Test
    void tablesHaveAColumnForEachKind() {
        assertThat(page("/codes/index/neoplasms"))
                .contains("Primary", "In situ", "adrenal", "C74.90", "D09.3", "cortex");
        assertThat(page("/codes/index/neoplasms?letter=S"))
                .contains("suprarenal", "Neoplasm, adrenal");
        assertThat(page("/codes/index/drugs")).contains("Underdosing", "Aspirin", "T39.016");
    }

    @Test
    void aProcedureCodeIsMadeCharacterByCharacter() {
        assertThat(page("/codes/icd10pcs/0DT")).contains("Body Part", "Appendix", "Resection");
        assertThat(page("/codes/icd10pcs/0DTJ0ZZ")).contains("0DTJ0ZZ", "billable");
        assertThat(page("/codes/icd10pcs/0DTX")).contains("Appendix");
    }

    @Test
    void listsAreTurnedLeafByLeaf() {
        String list = page("/codes/place-of-service");
        assertThat(page(link(list, "11"))).contains("Office", "Keep at hand");
    }

    @Test
    void theOneBoxGroupsSidesAndSaysWhyItMatched() {
        String found = page("/codes?words=pain+in+knee");
        assertThat(found).contains("M25.56", "ICD-10-CM", "aria-label=\"left: M25.562\"");
        assertThat(page("/codes")).contains("Look up a code");
    }
}
