package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.server.coding.CodedService;
import org.almoner.server.practice.Practice;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What no claim can carry is refused in words, and the claim stays as it was. */
class C02_AMendedClaimIsSoundTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);

    @ParameterizedTest
    @CsvSource({
        "20610, 50, 0, 1, units are whole numbers from 1 to 9999",
        "20610, 50, 1, 2, points to one to four of the diagnoses given",
        "20610, 50, 1, 0, points to one to four of the diagnoses given",
        "20610, BOTH, 1, 1, up to four modifiers of two letters or digits"
    })
    void aSlipIsToldBeforeAnythingIsKept(
            String code, String modifier, int units, int pointer, String told) {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        Claim before = clinic.claimOf(visit);
        CodedService slip = new CodedService(code, List.of(modifier), units, List.of(pointer));
        assertThatThrownBy(() ->
                        clinic.as(() ->
                                server.bean(ClaimCorrections.class)
                                        .correct(
                                                before.claimId(),
                                                List.of("M170"),
                                                List.of(slip),
                                                "mended")))
                .isInstanceOf(ClaimStepRefusedException.class)
                .hasMessageContaining(told);
        assertThat(clinic.claimOf(visit)).isEqualTo(before);
    }

    @org.junit.jupiter.api.Test
    void aProviderWhoLeftIsStillNamedOnOldClaims() throws java.sql.SQLException {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        long provider = clinic.claimOf(visit).providerId();
        try (var connection = server.ownerConnection();
                var leave =
                        connection.prepareStatement(
                                "update practice.provider set active = false where provider_id"
                                        + " = ?")) {
            leave.setLong(1, provider);
            leave.executeUpdate();
        }
        Practice practice = server.bean(Practice.class);
        assertThat(clinic.as(() -> practice.getProvider(provider)).called()).isEqualTo("Dr. Reyes");
        assertThat(clinic.as(practice::listProviders)).isEmpty();
    }
}
