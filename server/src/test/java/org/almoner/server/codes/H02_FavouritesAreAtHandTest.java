package org.almoner.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.Role;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;

/** A star at a code puts it on a list: one's own, or that of a specialty. */
class H02_FavouritesAreAtHandTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);

    private WebSession signIn(Role role) {
        return server.signIn(clinic.person(), TestServer.login(role));
    }

    private static void star(WebSession person, String code, boolean keep) {
        person.get("/codes/icd10cm/" + code);
        person.post("/codes/icd10cm/" + code + "/favourite", Map.of("keep", String.valueOf(keep)));
    }

    @Test
    void aStarIsOnesOwnAndIsTakenAwayAgain() {
        WebSession coder = signIn(Role.CODER);
        star(coder, "M17.0", true);
        star(coder, "M17.0", true);
        assertThat(coder.get("/codes").body()).contains("Yours", "M17.0");
        assertThat(coder.get("/codes/icd10cm/M17.0").body()).contains("Kept");
        assertThat(signIn(Role.BILLER).get("/codes").body()).doesNotContain("M17.0");
        star(coder, "M17.0", false);
        assertThat(coder.get("/codes").body()).doesNotContain("M17.0");
        assertThat(notes())
                .containsExactly(
                        "kept as favourite icd10cm M170 (own list)",
                        "took off the favourites icd10cm M170 (own list)");
    }

    private List<String> notes() {
        return clinic.as(() ->
                server.bean(JdbcClient.class)
                        .sql(
                                "select action || ' ' || entity_id || ' (' || detail || ')'"
                                        + " from trust.audit_event where entity = 'code' order"
                                        + " by seq")
                        .query(String.class)
                        .list());
    }

    @Test
    void aSpecialtysListIsEverybodysAndAtTheDeskOfItsProviders() {
        WebSession coder = signIn(Role.CODER);
        coder.get("/codes/icd10cm/M25.561");
        coder.post(
                "/codes/icd10cm/M25.561/favourite-of-specialty",
                Map.of("specialty", "Orthopedics", "keep", "true"));
        assertThat(signIn(Role.BILLER).get("/codes").body()).contains("Orthopedics", "M25.561");
        long visit = clinic.visit(true);
        coder.get("/charts/" + visit);
        assertThat(coder.post("/charts/" + visit + "/find", Map.of("words", "")).body())
                .contains("Orthopedics", "M25.561", "Pain in right knee");
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        WebSession coder = signIn(Role.CODER);
        coder.get("/codes/icd10cm/M17.0");
        assertThat(
                        coder.post(
                                        "/codes/icd10cm/M17.0/favourite-of-specialty",
                                        Map.of("specialty", "Astrology", "keep", "true"))
                                .body())
                .contains("No provider of this practice has that specialty.");
        WebSession desk = signIn(Role.FRONT_DESK);
        desk.get("/codes/icd10cm/M17.0");
        assertThat(
                        desk.post(
                                        "/codes/icd10cm/M17.0/favourite-of-specialty",
                                        Map.of("specialty", "Orthopedics", "keep", "true"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void anotherPracticeSeesNoneOfThem() {
        WebSession coder = signIn(Role.CODER);
        star(coder, "M17.0", true);
        SmallClinic other = new SmallClinic(server);
        assertThat(server.signIn(other.person(), TestServer.login(Role.CODER)).get("/codes").body())
                .doesNotContain("M17.0");
    }

    @Test
    void theDeskOffersWhatTheBookAsksForWithOneKey() {
        long visit = clinic.visit(true);
        WebSession coder = signIn(Role.CODER);
        String desk = "/charts/" + visit;
        coder.get(desk);
        assertThat(coder.post(desk + "/codes", Map.of("code", "E11.22")).body())
                .contains("use additional N18.1-N18.6", "data-ask=\"N18\"", "data-key=\"a\"");
        assertThat(coder.post(desk + "/codes", Map.of("code", "N18.6")).body())
                .doesNotContain("data-ask=\"N18\"");
    }
}
