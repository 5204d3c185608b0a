package org.almoner.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.almoner.x12.check.CheckResult;
import org.almoner.x12.check.CodeSets;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.fuzz.Budget;
import org.almoner.x12.fuzz.Seeds;
import org.almoner.x12.fuzz.ShortRun;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

/** Whatever was received, the answer to it is valid by our own check. */
final class C03_FuzzesTheAnswersTest {

    private static final long SEED = 20261122;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);
    private static final X12Check CHECK = new X12Check(Guides.ours(), CodeSets.NONE, 5);

    static List<byte[]> seeds() {
        return Seeds.list();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) throws Exception {
        Budget.spend(C03_FuzzesTheAnswersTest::answer, bytes);
    }

    @Test
    void spoiledFiles() {
        ShortRun.over(seeds(), SEED, 1_500, C03_FuzzesTheAnswersTest::answer);
    }

    private static void answer(byte[] bytes) {
        X12File file = X12File.read(bytes);
        List<X12Finding> findings = CHECK.check(bytes).findings();
        for (Interchange interchange : file.interchanges()) {
            for (Acknowledger acknowledger :
                    List.of(
                            new Acknowledger(file, interchange, findings),
                            Acknowledger.ofEnvelopes(file, interchange))) {
                Envelope envelope = acknowledger.envelope(7, NOW);
                isValid(acknowledger.ta1(envelope));
                if (acknowledger.acceptsInterchange() && acknowledger.owesFunctional()) {
                    isValid(acknowledger.functional(envelope));
                }
            }
        }
    }

    private static void isValid(String answer) {
        CheckResult result = CHECK.check(answer.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(result.findings()).as(answer).isEmpty();
    }
}
