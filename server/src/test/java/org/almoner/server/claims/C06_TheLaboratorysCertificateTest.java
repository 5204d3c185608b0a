package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.server.access.Role;
import org.almoner.server.access.Tenancy;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Prices;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.trust.AuditRow;
import org.almoner.server.trust.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The CLIA number is keyed once, where the practice is described, and stands on each test. */
class C06_TheLaboratorysCertificateTest {

    private static final String CLIA = "39D1234567";
    private static final Map<String, String> DETAILS =
            Map.of(
                    "practiceName", "Riverside Family Clinic",
                    "npi", "1993999998",
                    "taxId", "912345678",
                    "taxonomy", "207Q00000X",
                    "address", "1 River Road",
                    "city", "Arden",
                    "state", "PA",
                    "zip", "190011234",
                    "phone", "6105550100",
                    "submitter", "RIVERSIDE01");

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final Claims claims = server.bean(Claims.class);
    private final WebSession session = server.signIn(clinic.person(), "everyone");

    C06_TheLaboratorysCertificateTest() {
        clinic.isPaidByMedicare();
        clinic.as(() -> {
            Prices prices = server.bean(Prices.class);
            prices.setCharge("83036", "", Money.parse("21"), LocalDate.of(2026, 1, 1));
            return true;
        });
    }

    @Test
    void aTestIsHeldUntilTheNumberIsKeyedAndTheClaimIsBuiltAgain() {
        long visit = clinic.visit(true);
        clinic.code(visit, "E11.9", "83036");
        Claim claim = clinic.claimOf(visit);
        assertThat(edits(claim)).contains("clia-missing");
        assertThat(session.get("/claims/" + claim.claimId()).body())
                .contains("href=\"/practice#clia\"", "Key the CLIA number");

        assertThat(key(CLIA)).contains("Saved.");
        session.post("/claims/%d/rebuild".formatted(claim.claimId()), Map.of());

        assertThat(edits(claim)).doesNotContain("clia-missing");
        assertThat(session.get("/claims/%d/x12".formatted(claim.claimId())).body())
                .contains("REF*X4*" + CLIA);
    }

    @Test
    void allThatMissedItAreBuiltAgainAtOnce() {
        List<Claim> held = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long visit = clinic.visit(true);
            clinic.code(visit, "E11.9", "83036");
            held.add(clinic.claimOf(visit));
        }
        key(CLIA);
        String queue = "/claims/held?rule=clia-missing";
        assertThat(session.get(queue).body()).contains("Build them all again");
        assertThat(session.post("/claims/held/rebuild", Map.of("rule", "clia-missing")).body())
                .contains("3 claims were built again; 0 of them are ready to send.");
        assertThat(held)
                .allSatisfy(claim -> assertThat(edits(claim)).doesNotContain("clia-missing"));
        assertThat(session.get(queue).body())
                .contains("Nothing is kept back")
                .doesNotContain("Build them all again");
    }

    @Test
    void aClaimWithoutATestDoesNotNameTheLaboratory() {
        key(CLIA);
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "99213");
        assertThat(clia(visit)).isNull();
        long tested = clinic.visit(true);
        clinic.code(tested, "E11.9", "99213", "83036");
        assertThat(clia(tested)).isEqualTo(CLIA);
    }

    @Test
    void theDeskLeadsThereWhoMayGoAndTellsTheOthersWhomToAsk() {
        long visit = clinic.visit(true);
        clinic.as(() -> {
            var desk = server.bean(org.almoner.server.coding.ChartDesk.class);
            desk.add(visit, "E11.9", "typed");
            desk.add(visit, "83036", "typed");
            return desk;
        });
        assertThat(session.get("/charts/" + visit).body()).contains("href=\"/practice#clia\"");
        WebSession coder = server.signIn(clinic.person(), TestServer.login(Role.CODER));
        assertThat(coder.get("/charts/" + visit).body())
                .contains("Whoever runs the practice keys the number under Our details.")
                .doesNotContain("href=\"/practice#clia\"");
    }

    @Test
    void aSlipOfTheKeyboardIsToldAndWhatWasKeyedIsWrittenDown() {
        for (String wrong : List.of("3901234567", "39D123456", "39D12345678", "39E1234567")) {
            assertThat(key(wrong))
                    .contains("two digits, the letter D, seven digits")
                    .contains("value=\"" + wrong + "\"");
        }
        assertThat(key("39d-1234567")).contains("Saved.", "value=\"39D1234567\"");
        List<AuditRow> rows =
                Tenancy.as(
                        clinic.person(),
                        () ->
                                server.bean(AuditTrail.class)
                                        .list(
                                                new AuditTrail.Question(
                                                        null, null, null, null, null),
                                                50));
        assertThat(rows).anyMatch(row -> row.detail().contains("CLIA 39D1234567"));
        assertThat(key("")).contains("Saved.");
        assertThat(clinic.as(() -> server.bean(Practice.class).getProfile()).clia()).isNull();
    }

    private String key(String clia) {
        Map<String, String> fields = new HashMap<>(DETAILS);
        fields.put("clia", clia);
        session.get("/practice");
        return session.post("/practice", fields).body();
    }

    private List<String> edits(Claim claim) {
        return clinic.as(() ->
                claims.listFindings(claim.claimId()).stream()
                        .map(checked -> checked.finding().edit())
                        .toList());
    }

    private @Nullable String clia(long visit) {
        return clinic.as(
                () -> claims.currentVersion(clinic.claimOf(visit).claimId()).detail().clia());
    }
}
