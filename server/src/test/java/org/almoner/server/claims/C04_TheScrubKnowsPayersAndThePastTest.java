package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.server.practice.PayerWays;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What the practice wrote down about a payer, and what was billed before, reaches the scrub. */
class C04_TheScrubKnowsPayersAndThePastTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final PayerWays ways = server.bean(PayerWays.class);

    @Test
    void aServiceThatNeedsAReferralIsHeldWithoutOne() {
        clinic.as(() -> {
            ways.addReferred(clinic.payerId(), " 20610 ");
            return ways;
        });
        assertThat(findings(coded())).contains("referral-number");
        clinic.as(() -> {
            ways.removeReferred(clinic.payerId(), "20610");
            return ways;
        });
        assertThat(findings(coded())).doesNotContain("referral-number");
    }

    @Test
    void aProviderWhomThePayerDidNotPayYetIsTold() {
        long provider = clinic.claimOf(coded()).providerId();
        clinic.as(() -> {
            ways.enrol(provider, clinic.payerId(), SmallClinic.VISIT.plusDays(1), null);
            return ways;
        });
        assertThat(findings(coded())).contains("provider-enrolled");
        clinic.as(() -> {
            ways.enrol(provider, clinic.payerId(), SmallClinic.VISIT.minusYears(1), null);
            return ways;
        });
        assertThat(findings(coded())).doesNotContain("provider-enrolled");
    }

    @Test
    void aLineThatWasSentIsHistoryWithItsUnitsPlaceAndPeople() {
        var filed = clinic.as(() -> new FiledClaims(server).file(77, "99213 150"));
        var about = new ClaimScrub.About(0, 999, 77, filed.payerId(), LocalDate.of(2027, 1, 1));
        List<HistoryLine> past =
                clinic.as(() ->
                        server.bean(ClaimPapers.class)
                                .listHistory(
                                        about,
                                        "P",
                                        LocalDate.of(2024, 1, 1),
                                        LocalDate.of(2027, 1, 1)));
        assertThat(past)
                .containsExactly(
                        new HistoryLine(
                                filed.number(),
                                "99213",
                                List.of(),
                                FiledClaims.SERVICE_DATE,
                                "1245319599",
                                1,
                                "11",
                                "1234567893",
                                "207X00000X"));
    }

    @Test
    void anotherPracticeKnowsNothingOfIt() {
        clinic.as(() -> {
            ways.describe(clinic.payerId(), "12502", true);
            ways.addReferred(clinic.payerId(), "20610");
            ways.enrol(
                    clinic.claimOf(coded()).providerId(),
                    clinic.payerId(),
                    SmallClinic.VISIT,
                    null);
            return ways;
        });
        assertThat(clinic.as(() -> ways.of(clinic.payerId())))
                .isEqualTo(new PayerWays.Ways("12502", true));
        SmallClinic other = new SmallClinic(server);
        assertThat(other.as(() -> ways.of(clinic.payerId()))).isEqualTo(PayerWays.Ways.UNKNOWN);
        assertThat(other.as(() -> ways.referredFirst(clinic.payerId()))).isEmpty();
        assertThat(other.as(() -> ways.listOfPayer(clinic.payerId()))).isEmpty();
    }

    @Test
    void aContractorHasFiveDigits() {
        assertThatThrownBy(() ->
                        clinic.as(() -> {
                            ways.describe(clinic.payerId(), "NOVITAS", false);
                            return ways;
                        }))
                .hasMessageContaining("five digits");
    }

    private long coded() {
        long visit = clinic.visit(true);
        clinic.code(visit, "M17.0", "20610");
        return visit;
    }

    private List<String> findings(long visit) {
        long claim = clinic.claimOf(visit).claimId();
        return clinic.as(() -> server.bean(Claims.class).listFindings(claim)).stream()
                .map(checked -> checked.finding().edit())
                .toList();
    }
}
