package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.x12.Acknowledger;
import org.almoner.x12.Envelope;
import org.almoner.x12.Interchange;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The answer to a file with a fault is without one, whatever the fault. */
final class B42_AnswersWhateverIsFoundTest {

    private static final int SHARE = Integer.getInteger("almoner.faults", 20);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 5, 10, 0);
    private static final X12Check CHECK = new X12Check(Guides.ours(), CodeSets.NONE, 4);

    private final Random random = new Random(20260105);

    @Test
    void noFaultMakesAnAnswerThatIsNotValid() {
        var answered = new AtomicInteger();
        for (String name : Samples.OURS) {
            Planter.plant(
                    WholeFile.of(ChangedFile.read(name + ".edi")),
                    fault -> {
                        if (random.nextInt(SHARE) == 0) {
                            answer(fault.file());
                            answered.incrementAndGet();
                        }
                    });
        }
        assertThat(answered.get()).isGreaterThan(500);
    }

    private static void answer(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        X12File file = X12File.read(bytes);
        List<X12Finding> findings = CHECK.check(bytes).findings();
        for (Interchange interchange : file.interchanges()) {
            var acknowledger = new Acknowledger(file, interchange, findings);
            Envelope envelope = acknowledger.envelope(7, NOW);
            assertThat(ChangedFile.findings(acknowledger.ta1(envelope))).isEmpty();
            if (acknowledger.acceptsInterchange() && acknowledger.owesFunctional()) {
                String answer = acknowledger.functional(envelope);
                assertThat(ChangedFile.findings(answer)).as(answer).isEmpty();
            }
        }
    }

    @Test
    void noSetIsAcceptedBecauseSetsBeforeItHadTooManyFaults() {
        String whole = ChangedFile.read("status-inquiry.edi").replace("\n", "");
        int from = whole.indexOf("ST*");
        int to = whole.indexOf("GE*");
        String set = whole.substring(from, to).replace("~TRN*1*", "~TRN*1*A*B*C*D*E~ZQX*1~TRN*9*");
        int sets = 1_500;
        String text =
                whole.substring(0, from)
                        + set.repeat(sets)
                        + whole.substring(to).replace("GE*1*", "GE*%d*".formatted(sets));
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        CheckResult result = CHECK.check(bytes);
        assertThat(result.unlisted()).isPositive();
        X12File file = X12File.read(bytes);
        Interchange interchange = file.interchanges().getFirst();
        var acknowledger = new Acknowledger(file, interchange, result.findings());
        assertThat(interchange.sets()).hasSize(sets).noneMatch(acknowledger::accepts);
    }

    @Test
    void aBalanceThatDoesNotComeOutHidesNoErrorThatA999Says() {
        String whole = ChangedFile.read("professional.edi").replace("\n", "");
        int from = whole.indexOf("ST*");
        int to = whole.indexOf("GE*");
        String set =
                whole.substring(from, to).replaceFirst("~CLM\\*([^*]*)\\*[^*]*\\*", "~CLM*$1*1*");
        String bad = set.replaceFirst("(~SE\\*)", "~ZQX*1$1").replaceFirst("~PAT\\*", "~PAQ*");
        int sets = 11_000;
        String text =
                whole.substring(0, from)
                        + set.repeat(sets)
                        + bad
                        + whole.substring(to).replace("GE*1*", "GE*%d*".formatted(sets + 1));
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        CheckResult result = CHECK.check(bytes);
        assertThat(result.findings().size()).isGreaterThan(10_000);
        X12File file = X12File.read(bytes);
        var acknowledger =
                new Acknowledger(file, file.interchanges().getFirst(), result.findings());
        assertThat(acknowledger.accepts(file.sets().getFirst())).isTrue();
        assertThat(acknowledger.accepts(file.sets().getLast())).isFalse();
    }
}
