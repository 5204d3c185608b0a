package org.almoner.server.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.server.access.Role;
import org.almoner.server.coding.ChartDesk.DeskRefusedException;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** J1100 is an injection, and without its dot the diagnosis J11.00. */
class K05_ADiagnosisIsNoServiceTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final ChartDesk desk = server.bean(ChartDesk.class);
    private long visit;

    @BeforeEach
    void bothAreCodesOfTheDay() {
        visit = clinic.visit(true);
        CodeBook codes = server.bean(CodeBook.class);
        for (CodeSystem system : List.of(CodeSystem.HCPCS, CodeSystem.ICD10CM)) {
            assertThat(codes.find(system, "J1100", SmallClinic.VISIT).map(Code::code))
                    .contains("J1100");
        }
    }

    private void add(String typed) {
        clinic.as(() -> {
            desk.add(visit, typed, "typed");
            return true;
        });
    }

    @Test
    void theSetSaysWhichIsMeant() {
        add(ChartDesk.named(CodeSystem.HCPCS, "J1100"));
        add(ChartDesk.named(CodeSystem.ICD10CM, "M170"));
        assertThat(clinic.as(() -> desk.listDiagnoses(visit))).containsExactly("M170");
        assertThat(clinic.as(() -> desk.listServices(visit)))
                .extracting(DeskService::code)
                .containsExactly("J1100");
    }

    @Test
    void withoutSetAndDotNobodyGuesses() {
        assertThatThrownBy(() -> add("J1100"))
                .isInstanceOf(DeskRefusedException.class)
                .hasMessageContaining("J11.00")
                .hasMessageContaining("dexamethasone");
        add("J11.00");
        assertThat(clinic.as(() -> desk.listDiagnoses(visit))).containsExactly("J1100");
        assertThat(clinic.as(() -> desk.listServices(visit))).isEmpty();
    }

    @Test
    void aDotIsADiagnosisOnly() {
        assertThatThrownBy(() -> add("J11.00x")).isInstanceOf(DeskRefusedException.class);
        assertThatThrownBy(() -> add("20.610")).isInstanceOf(DeskRefusedException.class);
        assertThatThrownBy(() -> add("carc:45")).isInstanceOf(DeskRefusedException.class);
        assertThat(clinic.as(() -> desk.listServices(visit))).isEmpty();
    }

    @Test
    void theBoxSendsTheSetWithTheCode() {
        WebSession coder = server.signIn(clinic.person(), TestServer.login(Role.CODER));
        coder.get("/charts/" + visit);
        assertThat(coder.post("/charts/" + visit + "/find", Map.of("words", "J1100")).body())
                .contains("value=\"hcpcs:J1100\"");
        coder.post("/charts/" + visit + "/codes", Map.of("code", "hcpcs:J1100"));
        assertThat(clinic.as(() -> desk.listServices(visit))).hasSize(1);
    }
}
