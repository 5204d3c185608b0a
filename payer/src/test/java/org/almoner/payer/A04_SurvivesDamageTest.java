package org.almoner.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.x12.X12File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Whatever is sent, the answer is whole X12, and a folder that was tampered with is refused. */
final class A04_SurvivesDamageTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 5, 9, 0);

    @Test
    void aDamagedFileIsAnsweredInWholeX12AndNeverThrows() {
        var random = new Random(20260105);
        var payer = PayerSimulator.inMemory();
        int adjudicated = 0;
        List<String> files =
                Stream.of("b07-rejected-at-the-door", "b11-the-second-payer", "b12-eligibility")
                        .map(name -> Dialogue.load(name).firstInterchange())
                        .toList();
        for (int round = 0; round < 1_500; round++) {
            String file = damaged(files.get(round % files.size()), round, random);
            for (Answer answer : payer.receive(file, NOW)) {
                assertWhole(answer);
            }
            if (round % 100 == 0) {
                for (Answer answer : payer.remit(NOW.plusDays(7))) {
                    adjudicated++;
                    assertWhole(answer);
                    assertThat(Remits.read(answer.interchange()).faults()).isEmpty();
                }
            }
        }
        assertThat(adjudicated).isGreaterThan(10);
    }

    @Test
    void aFolderWhoseAnswersWereChangedIsRefused(@TempDir Path folder) throws IOException {
        PayerSimulator payer = PayerSimulator.open(folder);
        payer.receive(Dialogue.load("b01-a-visit-is-paid").firstInterchange(), NOW);
        Path answer = folder.resolve("000001-answer-002-999.x12");
        assertThat(answer).exists();
        Files.writeString(answer, "ISA*something else~");
        assertThatThrownBy(() -> PayerSimulator.open(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("000001-answer-002-999.x12");
    }

    @Test
    void anAnswerThatWasLostIsWrittenAgain(@TempDir Path folder) throws IOException {
        PayerSimulator payer = PayerSimulator.open(folder);
        payer.receive(Dialogue.load("b01-a-visit-is-paid").firstInterchange(), NOW);
        Path answer = folder.resolve("000001-answer-003-277CA.x12");
        String before = Files.readString(answer);
        Files.delete(answer);
        PayerSimulator.open(folder);
        assertThat(answer).hasContent(before);
    }

    private static void assertWhole(Answer answer) {
        assertThat(OwnCheck.findings(answer)).as(answer.toString()).isEmpty();
        X12File file = X12File.read(answer.interchange().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(file.interchanges()).hasSize(1);
    }

    /** A control number of its own, so that it is no duplicate, and then a few wounds. */
    private static String damaged(String file, int round, Random random) {
        String fresh = "%09d".formatted(round + 1000);
        var text = new StringBuilder(file.replace("000000001", fresh));
        for (int wound = random.nextInt(3); wound > 0; wound--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, (char) random.nextInt(256));
                case 2 -> text.insert(at, "*:^~\n-.9".charAt(random.nextInt(8)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 60)));
            }
        }
        return text.toString();
    }
}
