package org.almoner.rules.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.ClaimSketch;
import org.almoner.rules.risk.DenialRisk.Learned;
import org.almoner.rules.risk.DenialRisk.Reliability;
import org.almoner.rules.risk.DenialRisk.Risk;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Q01: the risk of a denial is off until it knows enough, keeps its word, and gives reasons. */
class Q01_ForetellsDenialsTest {

    private static final String[] LINES = {
        "99213", "99214-25", "20610-RT", "73721", "97110-GP", "36415", "93000"
    };

    /** Of a hundred: mostly 5; imaging without authorization 40; therapy 15. */
    private static int truth(String line, boolean authorized) {
        if (line.equals("73721")) {
            return authorized ? 5 : 40;
        }
        return line.startsWith("97110") ? 15 : 5;
    }

    private static ProfessionalClaim claim(String line, boolean authorized) {
        return (ProfessionalClaim)
                ClaimSketch.read(
                                (authorized ? "authorization A7\n" : "")
                                        + "dx M17.11\n2026-03-02 "
                                        + line)
                        .claim();
    }

    private static List<Decided> history(int claims, long seed) {
        Random random = new Random(seed);
        List<Decided> history = new ArrayList<>();
        for (int at = 0; at < claims; at++) {
            String line = LINES[random.nextInt(LINES.length)];
            boolean authorized = random.nextInt(3) == 0;
            history.add(
                    new Decided(
                            claim(line, authorized),
                            random.nextInt(100) < truth(line, authorized)));
        }
        return history;
    }

    private static DenialRisk learned(int claims, long seed) {
        return switch (DenialRisk.learn(history(claims, seed))) {
            case Learned.On(DenialRisk risk) -> risk;
            case Learned.Off(String why) -> throw new AssertionError(why);
        };
    }

    @Test
    void itIsOffUntilThereIsHistoryEnough() {
        assertThat(DenialRisk.learn(history(300, 1)))
                .isInstanceOfSatisfying(
                        Learned.Off.class,
                        off ->
                                assertThat(off.why())
                                        .startsWith(
                                                "It learns from 500 decided claims with 40 denials"
                                                        + " among them; there are 300 with "));
    }

    @Test
    void itIsOffWhereNothingForetells() {
        Random random = new Random(5);
        List<Decided> chance =
                history(4_000, 5).stream()
                        .map(each -> new Decided(each.claim(), random.nextInt(10) == 0))
                        .toList();

        assertThat(DenialRisk.learn(chance))
                .isEqualTo(
                        new Learned.Off(
                                "Nothing in 4,000 decided claims foretells a denial better than"
                                        + " their mean."));
    }

    @Test
    void whatItSaysIsWhatComes() {
        DenialRisk risk = learned(12_000, 2);

        for (String line : LINES) {
            for (boolean authorized : new boolean[] {true, false}) {
                assertThat(risk.of(claim(line, authorized)).percent())
                        .as("%s %s", line, authorized)
                        .isBetween(truth(line, authorized) - 4, truth(line, authorized) + 4);
            }
        }
    }

    @Test
    void itsWordHoldsForClaimsThatItNeverSaw() {
        DenialRisk risk = learned(12_000, 3);
        int said = 0;
        int came = 0;
        for (Decided each : history(6_000, 4)) {
            int percent = risk.of(each.claim()).percent();
            if (percent >= 25) {
                said += percent;
                came += each.denied() ? 100 : 0;
            }
        }

        assertThat(said).isCloseTo(came, Percentage.withPercentage(10));
    }

    @Test
    void theReasonsNameWhatIsDenied() {
        Risk imaging = learned(12_000, 2).of(claim("73721", false));
        Risk visit = learned(12_000, 2).of(claim("99213", false));

        assertThat(imaging.reasons()).isNotEmpty();
        assertThat(imaging.reasons().getFirst().words()).contains("73721");
        assertThat(imaging.reasons().getFirst().sentence())
                .matches(".*73721.*: [0-9,]+ of [0-9,]+ denied");
        assertThat(visit.reasons()).noneMatch(reason -> reason.words().contains("99213"));
    }

    @Test
    void itsQualityIsToldWithItsSteps() {
        var quality = learned(12_000, 2).quality();

        assertThat(quality.claims()).isEqualTo(12_000);
        assertThat(quality.skillPercent()).isBetween(2, 20);
        assertThat(quality.steps())
                .extracting(Reliability::saidPercent)
                .isSorted()
                .hasSizeGreaterThan(2);
        assertThat(quality.steps().stream().mapToInt(Reliability::claims).sum()).isEqualTo(12_000);
    }
}
