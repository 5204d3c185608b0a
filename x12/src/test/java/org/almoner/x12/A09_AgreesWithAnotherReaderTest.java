package org.almoner.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.x12.check.CodeSets;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * StAEDI as a second opinion: it reads the same segments and values as we do from other projects'
 * files, when they are at hand, and finds nothing wrong with what we answer to them.
 */
final class A09_AgreesWithAnotherReaderTest {

    private static final Envelope ANSWER =
            new Envelope(
                    "ZZ",
                    "PAYER",
                    "ZZ",
                    "CLINIC",
                    3,
                    LocalDateTime.of(2026, 1, 5, 10, 0),
                    false,
                    "T");

    /**
     * In these ISA11 and ISA16 are the same character. We take it for the repetition separator,
     * because their EB03 is a list of service types; StAEDI takes it for the component separator.
     */
    private static final List<String> ONE_SEPARATOR_FOR_TWO =
            List.of(
                    "271/Inteligenz_X12Parser__tests_OopFactory.X12.Hipaa.Tests.Unit_Eligibility_TestData__271__5010_Example_3_1_2.txt",
                    "271/Inteligenz_X12Parser__tests_OopFactory.X12.Hipaa.Tests.Unit_Eligibility_TestData__271__5010_Example_3_2_2.txt",
                    "271/Inteligenz_X12Parser__tests_OopFactory.X12.Tests.Unit_Parsing__SampleEdiFiles_INS__271__5010_Example_3_1_2.txt");

    /**
     * Here it stops in the middle: a line of another kind, a segment name of four letters, and a
     * second terminator behind the first. We read on, and say so.
     */
    private static final List<String> STOPS_IN_THE_MIDDLE =
            List.of(
                    "835/databricks-industry-solutions_x12-edi-parser__sampledata_835_no_plb_sample.txt",
                    "837I/Silvenga_vscode-edi-x12-support__docs_X223-837I-two-claims-for-the-same-provider.edi",
                    "837P/k2boris_x12mask__samples_sample1-medium-837P_sample-837P-complex.masked-from-canonical.x12");

    @Test
    void asFarAsStaediReadsItReadsTheSameSegmentsAndValues() throws IOException {
        Path folder = samples();
        List<String> unlike = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        int whole = 0;
        for (Path path : files(folder)) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            byte[] bytes = withoutMark(Files.readAllBytes(path));
            List<String> ours =
                    X12File.read(bytes).segments().stream().map(OtherReader::line).toList();
            OtherReader other = OtherReader.read(bytes);
            int read = other.segments().size();
            if (read > ours.size() || !ours.subList(0, read).equals(other.segments())) {
                unlike.add(name);
            } else if (read == ours.size()) {
                whole++;
            } else if (!beginsOrEndsOtherwise(other)) {
                stopped.add(name);
            }
        }
        assertThat(unlike).isEqualTo(ONE_SEPARATOR_FOR_TWO);
        assertThat(stopped).isEqualTo(STOPS_IN_THE_MIDDLE);
        assertThat(whole).isGreaterThan(450);
    }

    /**
     * It does not read an ISA that lacks its fixed widths, nor a last segment without its
     * terminator. Both we read, and warn of.
     */
    private static boolean beginsOrEndsOtherwise(OtherReader other) {
        return other.segments().isEmpty() || other.stop().contains("Unexpected end of stream");
    }

    @Test
    void itFindsNothingWrongWithOurAnswers() throws IOException {
        Path folder = samples();
        List<String> faults = new ArrayList<>();
        int answers = 0;
        for (Path path : files(folder)) {
            byte[] bytes = Files.readAllBytes(path);
            X12File file = X12File.read(bytes);
            List<X12Finding> findings =
                    new X12Check(Guides.ours(), CodeSets.NONE, 5).check(bytes).findings();
            for (Interchange interchange : file.interchanges()) {
                var acknowledger = new Acknowledger(file, interchange, findings);
                List<String> said = new ArrayList<>(List.of(acknowledger.ta1(ANSWER)));
                if (acknowledger.owesFunctional()) {
                    said.add(acknowledger.functional(ANSWER));
                }
                answers += said.size();
                said.forEach(answer -> faults.addAll(faults(path, answer)));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(answers).isGreaterThan(1_000);
    }

    private static List<String> faults(Path path, String answer) {
        OtherReader other = OtherReader.read(answer.getBytes(StandardCharsets.ISO_8859_1));
        return Stream.concat(Stream.of(other.stop()), other.errors().stream())
                .filter(fault -> !fault.isEmpty())
                .map(fault -> path.getFileName() + ": " + fault)
                .toList();
    }

    @Test
    void itFindsAWrongCountAndAWrongControlNumber() throws IOException {
        String wrong =
                Fixture.CLAIM_FILE.replace("SE*5*0001", "SE*6*0001").replace("GE*1*7", "GE*1*8");
        assertThat(OtherReader.read(wrong.getBytes(StandardCharsets.ISO_8859_1)).errors())
                .containsExactly(
                        "CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT in 6",
                        "CONTROL_REFERENCE_MISMATCH in 8");
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length > 2
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static Path samples() {
        String shared = System.getenv("ALMONER_SHARED");
        Path root = Path.of(System.getProperty("almoner.root", "."));
        Path folder =
                (shared == null ? root.resolve("../shared") : Path.of(shared))
                        .resolve("x12-samples")
                        .normalize();
        assumeTrue(Files.isDirectory(folder), "no sample files; set ALMONER_SHARED");
        return folder;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path ->
                            !path.toString().endsWith(".md") && !path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }
}
