package org.almoner.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Random;

/** Whatever is done to a file, reading it and answering it never throws. */
final class A06_SurvivesDamageTest {

    private static final int ROUNDS = 20_000;
    private static final long SEED = 20260105;

    @Test
    void aDamagedFileGivesFindingsAndNeverAnException() {
        var random = new Random(SEED);
        int damagedAndTold = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(random);
            X12File file = X12File.read(bytes);
            assertThat(file.interchanges().isEmpty() && file.findings().isEmpty()).isFalse();
            file.interchanges().forEach(interchange -> answer(file, interchange));
            file.findings().forEach(X12Finding::line);
            damagedAndTold += file.findings().isEmpty() ? 0 : 1;
        }
        assertThat(damagedAndTold).isGreaterThan(ROUNDS / 3);
    }

    @Test
    void randomBytesGiveAFinding() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(X12File.read(bytes).hasErrors()).isTrue();
            byte[] isa =
                    ("ISA" + new String(bytes, StandardCharsets.ISO_8859_1))
                            .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(X12File.read(isa).findings()).isNotEmpty();
        }
    }

    private static void answer(X12File file, Interchange interchange) {
        var envelope =
                new Envelope(
                        "ZZ",
                        "PAYER",
                        "ZZ",
                        "XX",
                        1,
                        LocalDateTime.of(2026, 1, 5, 9, 0),
                        false,
                        "T");
        var acknowledger = Acknowledger.ofEnvelopes(file, interchange);
        assertThat(read(acknowledger.ta1(envelope)).findings()).isEmpty();
        if (acknowledger.owesFunctional()) {
            assertThat(read(acknowledger.functional(envelope)).findings()).isEmpty();
        }
    }

    private static X12File read(String text) {
        return X12File.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] damaged(Random random) {
        var text = new StringBuilder(Fixture.CLAIM_FILE);
        for (int wound = random.nextInt(4); wound >= 0 && !text.isEmpty(); wound--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, (char) random.nextInt(256));
                case 2 -> text.setLength(Math.max(1, at));
                case 3 -> text.insert(at, "*:^~\n".charAt(random.nextInt(5)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
