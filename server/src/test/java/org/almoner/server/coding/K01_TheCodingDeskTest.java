package org.almoner.server.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.server.access.Role;
import org.almoner.server.charges.Charges;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.coding.ChartDesk.DeskRefusedException;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** A coder codes a chart with plain forms, and the desk refuses what cannot be right. */
class K01_TheCodingDeskTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);

    @Test
    void aChartIsCodedAndFinishedWithPlainForms() {
        long visit = clinic.visit(true);
        WebSession coder = server.signIn(clinic.person(), TestServer.login(Role.CODER));
        assertThat(coder.get("/charts").body()).contains("Weiss, Daniel", "knee pain");
        String desk = "/charts/" + visit;
        assertThat(coder.get(desk).body()).contains("Pain in", "A diagnosis is missing.");
        assertThat(coder.post(desk + "/find", Map.of("words", "osteoarthritis knee")).body())
                .contains("M17.0");
        coder.get(desk);
        coder.post(desk + "/codes", Map.of("code", "M17.0"));
        String coded = coder.post(desk + "/codes", Map.of("code", "20610")).body();
        assertThat(coded)
                .contains(
                        "<mark data-codes=\"M170\">Bilateral primary osteoarthritis of knee</mark>")
                .contains("240.00")
                .contains("Nothing would stop it.");

        WebSession.Page after = coder.post(desk + "/finish", Map.of());

        assertThat(after.url()).isEqualTo("/charts");
        assertThat(after.body()).contains("Chart finished.").doesNotContain("Weiss");
        assertThat(clinic.claimOf(visit).state()).isEqualTo(ClaimState.READY);
    }

    @Test
    void enterInTheBoxTakesACodeAndAsksBackAboutWords() {
        long visit = clinic.visit(true);
        WebSession coder = server.signIn(clinic.person(), TestServer.login(Role.CODER));
        coder.get("/charts/" + visit);
        String path = "/charts/" + visit + "/codes";
        assertThat(coder.post(path, Map.of("words", "m17.0")).body())
                .contains("Bilateral primary osteoarthritis of knee");
        assertThat(coder.post(path, Map.of("words", "knee pain")).body())
                .contains("Choose one of the codes that the box offers for these words.");
    }

    @Test
    void anUnfinishedChartSaysWhatIsMissing() {
        long visit = clinic.visit(true);
        WebSession coder = server.signIn(clinic.person(), TestServer.login(Role.CODER));
        coder.get("/charts/" + visit);
        assertThat(coder.post("/charts/" + visit + "/finish", Map.of()).body())
                .contains("Not finished yet. A diagnosis is missing. A service is missing.");
    }

    @Test
    void aQuoteMustStandInTheChartWordForWord() {
        long visit = clinic.visit(true);
        ChartDesk desk = server.bean(ChartDesk.class);
        clinic.as(() -> {
            desk.add(visit, "M17.0", "typed");
            desk.quote(visit, "M170", "Crepitus of both knees");
            return null;
        });
        assertThat(clinic.as(() -> desk.listEvidence(visit)))
                .singleElement()
                .satisfies(one ->
                        assertThat(SmallClinic.NOTE.substring(one.starts(), one.ends()))
                                .isEqualTo("Crepitus of both knees"));
        assertThatThrownBy(() ->
                        clinic.as(() -> {
                            desk.quote(visit, "M170", "crepitus of the hip");
                            return null;
                        }))
                .isInstanceOf(DeskRefusedException.class)
                .hasMessage("These words do not stand in the chart. A quote must be verbatim.");
    }

    @Test
    void removingADiagnosisTakesItOutOfEveryPointer() {
        long visit = clinic.visit(true);
        ChartDesk desk = server.bean(ChartDesk.class);
        clinic.as(() -> {
            desk.add(visit, "M17.0", "typed");
            desk.add(visit, "M25.561", "typed");
            desk.add(visit, "20610", "typed");
            desk.moveDiagnosis(visit, "M25561", -1);
            desk.removeDiagnosis(visit, "M25561");
            return null;
        });
        assertThat(clinic.as(() -> desk.listDiagnoses(visit))).containsExactly("M170");
        assertThat(clinic.as(() -> desk.listServices(visit)).getFirst().pointers())
                .containsExactly("M170");
    }

    @Test
    void aFinishedChartIsNotChangedAtTheDesk() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        assertThatThrownBy(() -> clinic.code(visit, "99213"))
                .hasMessage("This chart is coded. What was coded is corrected at its claim.");
    }

    @Test
    void aServiceWithoutAPriceWaitsUntilItHasOne() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "99214");
        WebSession boss = server.signIn(clinic.person(), TestServer.login(Role.SUPERVISOR));
        assertThat(boss.get("/unpriced").body()).contains("99214");

        String after = boss.post("/unpriced/" + visit + "/1", Map.of("price", "190.00")).body();

        assertThat(after).contains("the chart went on");
        assertThat(clinic.claimOf(visit).charge()).hasToString("190.00");
        assertThat(clinic.as(() -> server.bean(Charges.class).listUnpriced(10))).isEmpty();
    }
}
