package org.almoner.server.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.server.access.Role;
import org.almoner.server.codes.Answer;
import org.almoner.server.coding.ChartDesk.DeskRefusedException;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** K06: a code and the one to be used with it are sent, and taken, together. */
class K06_CodesThatGoTogetherComeTogetherTest {

    private static final String BOTH = "icd10cm:E1122+icd10cm:N1830";

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final ChartDesk desk = server.bean(ChartDesk.class);
    private long visit;

    @BeforeEach
    void aVisit() {
        visit = clinic.visit(true);
    }

    @Test
    void anAnswerSendsItselfWithWhatGoesWithIt() {
        Code stage =
                server.bean(CodeBook.class)
                        .find(CodeSystem.ICD10CM, "N1830", SmallClinic.VISIT)
                        .orElseThrow();
        Answer answer =
                new Answer(
                        CodeSystem.ICD10CM,
                        "E1122",
                        "E11.22",
                        "Type 2 diabetes with kidney disease",
                        true,
                        "",
                        "",
                        List.of(stage),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(answer.asSet()).isEqualTo(BOTH);
        assertThat(answer.withDisplay()).isEqualTo("N18.30");
    }

    @Test
    void theyComeInTheirOrder() {
        WebSession coder = server.signIn(clinic.person(), TestServer.login(Role.CODER));
        coder.get("/charts/" + visit);

        coder.post("/charts/" + visit + "/codes", Map.of("code", BOTH));
        assertThat(clinic.as(() -> desk.listDiagnoses(visit))).containsExactly("E1122", "N1830");
    }

    @Test
    void ofASetWithAWrongCodeNothingComes() {
        assertThatThrownBy(() ->
                        clinic.as(() -> {
                            desk.addSet(visit, List.of("icd10cm:E1122", "icd10cm:N189X"), "typed");
                            return true;
                        }))
                .isInstanceOf(DeskRefusedException.class);
        assertThat(clinic.as(() -> desk.listDiagnoses(visit))).isEmpty();
    }
}
