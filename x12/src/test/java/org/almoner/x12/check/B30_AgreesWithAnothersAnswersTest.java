package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.x12.Acknowledger;
import org.almoner.x12.Envelope;
import org.almoner.x12.Segment;
import org.almoner.x12.X12File;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What another project's validator answers to its own 5010 files, when they are at hand: the same
 * segments and elements are blamed, with the same codes. A line feed inside an address we accept
 * with errors and it rejects; so verdicts are not compared.
 */
final class B30_AgreesWithAnothersAnswersTest {

    private static final Envelope ANSWER =
            new Envelope(
                    "ZZ", "US", "ZZ", "YOU", 1, LocalDateTime.of(2026, 1, 5, 10, 0), false, "T");

    @ParameterizedTest
    @ValueSource(strings = {"834_eol_in_element", "834_ls_le_ls", "834_lui_id_5010"})
    void theSameIsBlamed(String pair) throws IOException {
        Path folder = pairs();
        assumeTrue(Files.isDirectory(folder), "no sample files; set ALMONER_SHARED");
        byte[] source = Files.readAllBytes(folder.resolve(pair + ".source.edi"));
        byte[] expected = Files.readAllBytes(folder.resolve(pair + ".expected-ack.edi"));
        X12File file = X12File.read(source);
        var findings = new X12Check(Guides.ours(), CodeSets.NONE, 4).check(source).findings();
        String answer =
                new Acknowledger(file, file.interchanges().getFirst(), findings).functional(ANSWER);
        assertThat(blamed(answer.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(blamed(expected));
    }

    /** IK3 without its loop, which the other leaves out, and the place and code of IK4. */
    private static List<String> blamed(byte[] answer) {
        return X12File.read(answer).segments().stream()
                .filter(segment -> segment.id().equals("IK3") || segment.id().equals("IK4"))
                .map(B30_AgreesWithAnothersAnswersTest::line)
                .toList();
    }

    private static String line(Segment segment) {
        return segment.id().equals("IK3")
                ? "IK3 %s %s %s"
                        .formatted(segment.element(1), segment.element(2), segment.element(4))
                : "IK4 %s %s".formatted(segment.component(1, 1), segment.element(3));
    }

    private static Path pairs() {
        String shared = System.getenv("ALMONER_SHARED");
        Path root = Path.of(System.getProperty("almoner.root", "."));
        Path folder = shared == null ? root.resolve("../shared") : Path.of(shared);
        return folder.resolve("x12-samples/_pairs_pyx12").normalize();
    }
}
