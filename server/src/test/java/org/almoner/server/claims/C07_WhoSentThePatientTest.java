package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.server.access.Role;
import org.almoner.server.access.Tenancy;
import org.almoner.server.coding.ChartDesk;
import org.almoner.server.practice.OutsideProvider;
import org.almoner.server.practice.OutsideProviders;
import org.almoner.server.practice.Prices;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.trust.AuditRow;
import org.almoner.server.trust.AuditTrail;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who ordered and who referred is keyed at the visit, stands on the claim, and is offered again.
 */
class C07_WhoSentThePatientTest {

    private static final String RIVERA = "Rivera, Ana 1999999992";

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final Claims claims = server.bean(Claims.class);
    private final OutsideProviders directory = server.bean(OutsideProviders.class);
    private final WebSession session = server.signIn(clinic.person(), "everyone");

    C07_WhoSentThePatientTest() {
        clinic.isPaidByMedicare();
        clinic.as(() -> {
            Prices prices = server.bean(Prices.class);
            prices.setCharge("71046", "", Money.parse("90"), LocalDate.of(2026, 1, 1));
            return prices;
        });
    }

    @Test
    void theDeskLeadsToTheFormAndTheClaimNamesWhoOrderedTheImageAndWhoReferred() {
        long visit = clinic.visit(true);
        clinic.as(() -> {
            ChartDesk desk = server.bean(ChartDesk.class);
            desk.addSet(visit, List.of("R05.9", "99213", "71046"), "typed");
            return desk;
        });
        assertThat(session.get("/charts/" + visit).body())
                .contains("Medicare wants to know who ordered it")
                .contains("href=\"/charts/%d#sent\"".formatted(visit))
                .contains("id=\"sent\" open");

        assertThat(key(visit, RIVERA, "Okafor, Grace 1245319599", "desk"))
                .contains("Kept. A claim that is built from now on names who sent it.")
                .contains("ordered by " + RIVERA)
                .doesNotContain("Medicare wants to know who ordered it");
        clinic.as(() -> server.bean(ChartDesk.class).finish(visit));

        Claim claim = clinic.claimOf(visit);
        assertThat(edits(claim)).doesNotContain("ordering-provider");
        assertThat(segments(claim))
                .containsSubsequence(
                        "NM1*DN*1*Okafor*Grace****XX*1245319599",
                        "LX*1",
                        "SV1*HC:99213*140*UN*1***1",
                        "LX*2",
                        "SV1*HC:71046*90*UN*1***1",
                        "NM1*DK*1*Rivera*Ana****XX*1999999992")
                .containsOnlyOnce("NM1*DK*1*Rivera*Ana****XX*1999999992");
    }

    @Test
    void aHeldClaimIsBuiltAgainWithTheNameThatItMissed() {
        long visit = clinic.visit(true);
        clinic.code(visit, "R05.9", "71046");
        Claim claim = clinic.claimOf(visit);
        assertThat(claim.state()).isEqualTo(ClaimState.HELD);
        assertThat(edits(claim)).contains("ordering-provider");
        String page = session.get("/claims/" + claim.claimId()).body();
        assertThat(page)
                .contains("href=\"/claims/%d#sent\"".formatted(claim.claimId()))
                .contains("Dr. Reyes ordered it");

        String built =
                session.post(
                                "/claims/%d/referrers".formatted(claim.claimId()),
                                Map.of("ordering", "", "referring", "", "own", "1234567893"))
                        .body();

        assertThat(built)
                .contains("The claim names who sent the patient, and was checked again.")
                .contains("Ordered by</dt><dd>Reyes, Elena 1234567893");
        assertThat(edits(claim)).doesNotContain("ordering-provider");
        assertThat(clinic.as(() -> directory.listOffered()))
                .as("our own people are offered, and not kept a second time")
                .containsExactly(new OutsideProvider("1234567893", "Reyes", "Elena"));
    }

    @Test
    void whoReferredThePatientMayAlsoBeWhoOrdered() {
        long visit = clinic.visit(true);
        key(visit, "", RIVERA, "");
        clinic.code(visit, "R05.9", "71046");
        Claim claim = clinic.claimOf(visit);
        assertThat(edits(claim)).doesNotContain("ordering-provider");
        assertThat(session.get("/claims/" + claim.claimId()).body())
                .contains("Referred by</dt><dd>" + RIVERA)
                .doesNotContain("Ordered by</dt>");
    }

    @Test
    void whoWasKeyedOnceIsOfferedAgainAndKnownByTheNpi() {
        long first = clinic.visit(true);
        key(first, RIVERA, "", "");
        long second = clinic.visit(true);
        assertThat(session.get("/visits/" + second).body())
                .contains("<option value=\"" + RIVERA + "\">");
        assertThat(key(second, "1999999992", "", "")).contains("value=\"" + RIVERA + "\"");
        assertThat(key(second, "Rivera-Holm, Ana 1999999992", "", ""))
                .contains("value=\"Rivera-Holm, Ana 1999999992\"");
        assertThat(key(second, "", "", "")).contains("Kept.");
        assertThat(trail())
                .containsSubsequence(
                        "added outside provider 1999999992",
                        "keyed who sent visit %d".formatted(first),
                        "keyed who sent visit %d".formatted(second),
                        "renamed outside provider 1999999992");
    }

    @Test
    void whatCannotStandOnAClaimIsToldAndNotKept() {
        long visit = clinic.visit(true);
        assertThat(key(visit, "Rivera, Ana", "", "")).contains("Ordered by: An NPI of ten digits");
        assertThat(key(visit, "Rivera, Ana 1999999929", "", ""))
                .contains("1999999929 is no NPI: the last digit does not fit the others")
                .contains("value=\"Rivera, Ana 1999999929\"");
        assertThat(key(visit, "", "1999999992", ""))
                .contains("Referred by: Last name and first name are missing");
        assertThat(key(visit, "Clinic, The 1993999998", "", ""))
                .contains("own NPI. Name the person.");
        assertThat(key(visit, "Riv*era, Ana 1999999992", "", "")).contains("plain letters");
        assertThat(clinic.as(() -> directory.find("1999999992"))).isEmpty();
    }

    @Test
    void anotherPracticeIsOfferedNobodyOfOurs() {
        key(clinic.visit(true), RIVERA, "", "");
        var others = server.foundPractice();
        assertThat(Tenancy.as(others, () -> directory.find("1999999992"))).isEmpty();
        assertThat(Tenancy.as(others, directory::listOffered)).isEmpty();
    }

    @Test
    void complianceReadsAndKeysNothing() {
        long visit = clinic.visit(true);
        WebSession reader = server.signIn(clinic.person(), TestServer.login(Role.COMPLIANCE));
        assertThat(
                        reader.post("/visits/%d/referrers".formatted(visit), Map.of("ordering", ""))
                                .status())
                .isEqualTo(403);
    }

    private String key(long visit, String ordering, String referring, String back) {
        return session.post(
                        "/visits/%d/referrers".formatted(visit),
                        Map.of("ordering", ordering, "referring", referring, "back", back))
                .body();
    }

    private List<String> edits(Claim claim) {
        return clinic.as(() ->
                claims.listFindings(claim.claimId()).stream()
                        .map(checked -> checked.finding().edit())
                        .toList());
    }

    private List<String> segments(Claim claim) {
        return clinic.as(() ->
                server.bean(ClaimText837.class)
                        .text(claim.claimId(), null)
                        .lines()
                        .map(segment -> segment.replace("~", ""))
                        .toList());
    }

    private List<String> trail() {
        List<AuditRow> rows =
                clinic.as(() ->
                        server.bean(AuditTrail.class)
                                .list(new AuditTrail.Question(null, null, null, null, null), 50));
        return rows.reversed().stream()
                .map(row -> "%s %s %s".formatted(row.action(), row.entity(), row.entityId()))
                .toList();
    }
}
