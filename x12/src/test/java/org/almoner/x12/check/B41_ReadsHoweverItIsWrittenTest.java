package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.x12.X12Finding;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The same is found in a file with whatever delimiters and line ends it is written. */
final class B41_ReadsHoweverItIsWrittenTest {

    private static final X12Check CHECK = new X12Check(Guides.ours(), PlantedCodes.SETS, 5);

    private final Random random = new Random(20260105);

    @Test
    void ourOwnFilesSayTheSameInAnyGarb() throws IOException {
        for (String name : Samples.OURS) {
            if (!name.equals("attachment")) {
                assertThat(differences(name, ChangedFile.read(name + ".edi"), 1_000)).isEmpty();
            }
        }
    }

    @Test
    void otherProjectsFilesSayTheSameInAnyGarb() throws IOException {
        assumeTrue(Samples.areThere(), Samples.WHERE);
        List<String> differences = new ArrayList<>();
        int files = 0;
        for (Path path : Samples.list("A")) {
            String text = Samples.text(path);
            if (text.length() < 60_000 && Garb.fits(text)) {
                files++;
                differences.addAll(differences(path.getFileName().toString(), text, 4));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(files).isGreaterThan(150);
    }

    /**
     * @param most how many garbs are tried, drawn at random when there are more
     */
    private List<String> differences(String name, String text, int most) {
        List<String> plain = find(Garb.PLAIN.write(text));
        List<Garb> garbs = new ArrayList<>(Garb.ALL);
        while (garbs.size() > most) {
            garbs.remove(random.nextInt(garbs.size()));
        }
        List<String> differences = new ArrayList<>();
        for (Garb garb : garbs) {
            List<String> found = find(garb.write(text));
            if (!found.equals(garb.twice() ? twice(plain) : plain)) {
                differences.add("%s in %s".formatted(name, garb));
            }
        }
        return differences;
    }

    /** Findings of two interchanges one after the other are told apart by their segments only. */
    private static List<String> twice(List<String> once) {
        List<String> both = new ArrayList<>(once);
        both.addAll(once);
        both.sort(null);
        return both;
    }

    private static List<String> find(String file) {
        return CHECK.check(file.getBytes(StandardCharsets.ISO_8859_1)).findings().stream()
                .map(B41_ReadsHoweverItIsWrittenTest::line)
                .sorted()
                .toList();
    }

    private static String line(X12Finding finding) {
        return "%s %s %s%02d-%d %s %s"
                .formatted(
                        finding.level(),
                        finding.loop(),
                        finding.segmentId(),
                        finding.element(),
                        finding.component(),
                        finding.code(),
                        finding.message());
    }
}
