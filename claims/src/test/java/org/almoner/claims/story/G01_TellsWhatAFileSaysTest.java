package org.almoner.claims.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.x12.Segment;
import org.almoner.x12.X12File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** G01: a file is told in words that fit a terminal, whatever stands in it. */
final class G01_TellsWhatAFileSaysTest {

    private static final int WIDTH = 92;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledgment",
                "authorization",
                "claim-dental",
                "claim-professional",
                "coverage",
                "coverage-refused",
                "odd",
                "remittance",
                "status"
            })
    void aFileIsToldInWords(String name) throws IOException {
        assertThat(told(bytes(name + ".x12")))
                .isEqualTo(new String(bytes(name + ".txt"), StandardCharsets.ISO_8859_1));
    }

    @Test
    void anySampleIsToldWithinTheWidth() throws IOException {
        Path folder = samples();
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        int told = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(path);
                List<StoryLine> story = story(bytes);
                assertThat(story.isEmpty())
                        .as(path.getFileName().toString())
                        .isEqualTo(X12File.read(bytes).interchanges().isEmpty());
                assertThat(story.stream().flatMap(line -> line.fit(WIDTH).stream()))
                        .allMatch(line -> line.length() <= WIDTH);
                told++;
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    @Test
    void aDateOfManyDashesIsShownAsItStands() {
        String dashes = "1-".repeat(50_000) + "1";
        assertThat(Say.date(dashes)).isEqualTo(dashes);
        assertThat(Say.date("20260302-20260304")).isEqualTo("2026-03-02 to 2026-03-04");
    }

    @Test
    void bothAmountsOfABatchAreTold() {
        String file =
                """
                ISA*00*          *00*          *ZZ*CLEARWAY       *ZZ*HARBOR         *260303*1000*^*00501*000000088*0*T*:~
                GS*HN*CLEARWAY*HARBOR*20260303*1000*88*X*005010X214~
                ST*277*0001*005010X214~
                BHT*0085*08*X1*20260303*1000*TH~
                HL*1**20*1~
                NM1*PR*2*MERIDIAN*****PI*MERID01~
                TRN*1*77~
                DTP*050*D8*20260303~
                DTP*009*D8*20260303~
                HL*2*1*21*0~
                NM1*41*2*HARBOR CLINIC*****46*HARBOR~
                TRN*2*B-1~
                STC*A1:19:PR*20260303*WQ*200~
                AMT*YU*150~
                AMT*YY*50~
                SE*14*0001~
                GE*1*88~
                IEA*1*000000088~
                """;
        assertThat(told(file.getBytes(StandardCharsets.ISO_8859_1)).lines().map(String::strip))
                .anyMatch(line -> line.startsWith("Amount") && line.endsWith("150.00"))
                .anyMatch(line -> line.startsWith("Amount") && line.endsWith("50.00"))
                .anyMatch(line -> line.contains("returned"));
    }

    @Test
    void aNarrowTerminalCutsNothing() throws IOException {
        List<StoryLine> story = story(bytes("remittance.x12"));

        String wide = words(story, 400);
        assertThat(words(story, 50)).isEqualTo(wide);
    }

    private static String words(List<StoryLine> story, int width) {
        return story.stream()
                .flatMap(line -> line.fit(width).stream())
                .flatMap(line -> Stream.of(line.strip().split("\\s+", -1)))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void eachClaimIsToldBeforeTheNextIsRead() throws IOException {
        List<String> heard = new ArrayList<>();
        StoryListener listener =
                new StoryListener() {
                    @Override
                    public void line(StoryLine line) {
                        if (line.text().startsWith("Claim ")) {
                            heard.add(line.text().substring(0, line.text().indexOf(':')));
                        }
                    }

                    @Override
                    public void segment(Segment segment) {
                        if (segment.id().equals("CLP")) {
                            heard.add("CLP " + segment.element(1));
                        }
                    }
                };
        tell(bytes("remittance.x12"), listener);

        List<String> numbers =
                heard.stream()
                        .filter(said -> said.startsWith("CLP "))
                        .map(said -> said.substring(4))
                        .toList();
        assertThat(numbers).hasSizeGreaterThan(1);
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            expected.add("CLP " + numbers.get(at));
            if (at > 0) {
                expected.add("Claim " + numbers.get(at - 1));
            }
        }
        expected.add("Claim " + numbers.getLast());
        assertThat(heard).isEqualTo(expected);
    }

    private static List<StoryLine> story(byte[] bytes) {
        List<StoryLine> story = new ArrayList<>();
        tell(bytes, story::add);
        return story;
    }

    private static void tell(byte[] bytes, StoryListener listener) {
        try {
            X12Story.tell(Channels.newChannel(new ByteArrayInputStream(bytes)), listener);
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail to be read", e);
        }
    }

    private static String told(byte[] bytes) {
        return story(bytes).stream()
                .flatMap(line -> line.fit(WIDTH).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        G01_TellsWhatAFileSaysTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static Path samples() {
        String shared = System.getenv("ALMONER_SHARED");
        Path root = Path.of(System.getProperty("almoner.root", "."));
        Path folder = shared == null ? root.resolve("../shared") : Path.of(shared);
        return folder.resolve("x12-samples").normalize();
    }
}
