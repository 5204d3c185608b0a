package org.almoner.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Many generated claims, replacements and voids: what is always true of the answers. */
final class A03_BalancesWhateverComesTest {

    private static final long SEED = 20260105;
    private static final int ROUNDS = 60;

    @Test
    void everyRemittanceBalancesAndEveryClaimIsPaidWhatWasLastDecided() {
        var year = new Year(PayerSimulator.inMemory());
        for (int round = 0; round < ROUNDS; round++) {
            year.nextWeek();
        }
        assertThat(year.faults).isEmpty();
        assertThat(year.remittances).isGreaterThan(150);
        assertThat(year.reversals).isGreaterThan(40);
        assertThat(year.forwarded).isPositive();
    }

    @Test
    void aRestartForgetsNothingAndSaysNothingElse(@TempDir Path folder) {
        var steady = new Year(PayerSimulator.inMemory());
        var restarted = new Year(PayerSimulator.open(folder));
        for (int round = 0; round < 15; round++) {
            steady.nextWeek();
            restarted.payer = PayerSimulator.open(folder);
            restarted.nextWeek();
        }
        assertThat(restarted.heard).isEqualTo(steady.heard);
        assertThat(restarted.faults).isEmpty();
    }

    @Test
    void theProofCanFail() {
        var payer = PayerSimulator.inMemory();
        var services =
                List.of(new ClaimText.Service("99213", "", 15_000, 1, LocalDate.of(2026, 1, 2)));
        LocalDateTime at = LocalDateTime.of(2026, 1, 5, 9, 0);
        payer.receive(
                ClaimText.file(1, at, List.of(new ClaimText("C", "MCRB1", 80, "1", "", services))),
                at);
        String good = payer.remit(at.plusDays(40)).getFirst().interchange();
        assertThat(Remits.read(good).faults()).isEmpty();
        Map<String, String> planted =
                Map.of(
                        "*253*", "*253*1",
                        "~CLP*C*1*150*", "~CLP*C*1*151*",
                        "~BPR*I*", "~BPR*I*1",
                        "*L6:", "*L6:X*-1*L6:",
                        "*CO*45*", "*CO*45*-");
        planted.forEach((place, bug) ->
                assertThat(Remits.read(good.replace(place, bug)).faults())
                        .as("after planting %s", bug)
                        .isNotEmpty());
    }

    /** A clinic's weeks, from one seed. Keeps its own account of what every claim was paid. */
    private static final class Year {

        private static final List<String> CODES =
                List.of(
                        "99213", "99214", "20610", "11056", "11721", "83036", "93000", "J3301",
                        "G0439", "85025", "97110", "99999", "69210");
        private static final List<String> MODIFIERS = List.of("", "", "", "25", "50", "59", "RT");
        private static final List<String> PAYERS = List.of("MCRB1", "STMCD", "BLUHB", "UNTRS");

        private final Random random = new Random(SEED);
        private final Map<String, ClaimText> standing = new HashMap<>();
        private final Map<String, Long> paid = new HashMap<>();
        private final Map<String, Long> lastDecision = new HashMap<>();
        private final Set<String> traces = new HashSet<>();
        private final List<String> faults = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private PayerSimulator payer;
        private LocalDateTime now = LocalDateTime.of(2026, 1, 5, 9, 0);
        private long control;
        private long number;
        private int remittances;
        private int reversals;
        private long forwarded;

        Year(PayerSimulator payer) {
            this.payer = payer;
        }

        void nextWeek() {
            send();
            now = now.plusDays(random.nextInt(40));
            for (Answer answer : payer.remit(now)) {
                hear(answer);
                check(answer);
            }
            paid.forEach((claim, cents) -> {
                if (!cents.equals(lastDecision.getOrDefault(claim, 0L))) {
                    faults.add("claim " + claim + " was paid something else in sum");
                }
            });
        }

        private void send() {
            control++;
            List<ClaimText> claims = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                claims.add(claim());
            }
            for (Answer answer : payer.receive(ClaimText.file(control, now, claims), now)) {
                heard.add(answer.interchange());
                if (answer.kind().equals("277CA")) {
                    remember(answer.interchange(), claims);
                }
            }
        }

        private void hear(Answer answer) {
            heard.add(answer.interchange());
            faults.addAll(OwnCheck.findings(answer));
        }

        private void remember(String status, List<ClaimText> claims) {
            for (ClaimText claim : claims) {
                int at = status.indexOf("TRN*2*" + claim.number() + "~");
                int next = status.indexOf("TRN*2*", at + 1);
                String part = status.substring(at, next < 0 ? status.length() : next);
                if (part.contains("REF*1K*")) {
                    String given = part.substring(part.indexOf("REF*1K*") + 7);
                    standing.remove(claim.original());
                    if (!claim.frequency().equals("8")) {
                        standing.put(given.substring(0, given.indexOf('~')), claim);
                    }
                }
            }
        }

        private ClaimText claim() {
            number++;
            int what = random.nextInt(10);
            if (what < 3 && !standing.isEmpty()) {
                List<String> known = standing.keySet().stream().sorted().toList();
                String original = known.get(random.nextInt(known.size()));
                ClaimText earlier = standing.get(original);
                if (earlier != null) {
                    return new ClaimText(
                            "C" + number,
                            earlier.payerId(),
                            earlier.member(),
                            what == 0 ? "8" : "7",
                            original,
                            services());
                }
            }
            return new ClaimText(
                    "C" + number,
                    PAYERS.get(random.nextInt(PAYERS.size())),
                    random.nextInt(100),
                    "1",
                    "",
                    services());
        }

        private List<ClaimText.Service> services() {
            List<ClaimText.Service> services = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                services.add(
                        new ClaimText.Service(
                                CODES.get(random.nextInt(CODES.size())),
                                MODIFIERS.get(random.nextInt(MODIFIERS.size())),
                                random.nextInt(40_000),
                                1 + random.nextInt(3),
                                now.toLocalDate().minusDays(random.nextInt(200))));
            }
            return services;
        }

        private void check(Answer answer) {
            Remits remits = Remits.read(answer.interchange());
            remittances++;
            faults.addAll(remits.faults());
            if (!traces.add(remits.trace())) {
                faults.add("the trace " + remits.trace() + " came twice");
            }
            if (answer.interchange().contains("*FB:" + remits.trace())) {
                forwarded++;
            }
            for (Remits.Paid claim : remits.claims()) {
                boolean reversal = claim.status().equals("22");
                reversals += reversal ? 1 : 0;
                paid.merge(claim.payerClaimNumber(), claim.paidCents(), Long::sum);
                lastDecision.put(claim.payerClaimNumber(), reversal ? 0 : claim.paidCents());
            }
        }
    }
}
