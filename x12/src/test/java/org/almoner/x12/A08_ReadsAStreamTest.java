package org.almoner.x12;

import static org.almoner.x12.Fixture.CLAIM_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class A08_ReadsAStreamTest {

    private static final Limits SMALL = new Limits(256, 1000, 100);
    private static final String IN_THE_SET = "BHT*0019*00*731*20260105*0930*CH~\n";

    private static final int AT = CLAIM_FILE.indexOf(IN_THE_SET);

    private final List<X12Finding> findings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 4096})
    void aChannelGivesWhatAnArrayGivesHoweverItIsCut(int chunk) throws IOException {
        String text = "\u00EF\u00BB\u00BF\r\n" + CLAIM_FILE.repeat(700);
        assertThat(read(channel(text, chunk), Limits.USUAL))
                .isEqualTo(read(SegmentReader.over(bytes(text), findings::add)));
        assertThat(findings).isEmpty();
    }

    @Test
    void aSegmentBeyondTheLimitIsCutAndTheRestIsRead() throws IOException {
        String text =
                CLAIM_FILE.replace(IN_THE_SET, "NTE*" + "x".repeat(400_000) + "*Y~" + IN_THE_SET);
        List<String> read = read(channel(text, 1000), SMALL);
        assertThat(read.get(3)).isEqualTo(AT + " 4 NTE*" + "x".repeat(256 - 4));
        assertThat(read.get(4))
                .isEqualTo(text.indexOf("BHT") + " 5 " + IN_THE_SET.strip().replace("~", ""));
        assertThat(lines())
                .containsExactly(
                        "error at segment 4 (): The segment is longer than the longest that is"
                                + " read.");
    }

    @Test
    void theLimitHoldsForAnArrayToo() throws IOException {
        String text = CLAIM_FILE.replace(IN_THE_SET, "NTE*" + "x".repeat(2_000_000) + "~");
        var reader = SegmentReader.over(bytes(text), findings::add);
        assertThat(read(reader)).hasSize(9);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void evenWhatIsBeyondTheLimitsIsWrittenAgain() {
        String blanks = " ".repeat(1_100_000);
        String text =
                CLAIM_FILE
                        .replace(IN_THE_SET, "NTE*" + "x".repeat(1_100_000) + "~" + IN_THE_SET)
                        .replace("CLM*", blanks + "CLM*");
        assertThat(X12File.read(bytes(text)).bytes()).isEqualTo(bytes(text));
    }

    @Test
    void binaryDataIsTakenByItsLengthWhateverIsInIt() throws IOException {
        String text = CLAIM_FILE.replace(IN_THE_SET, "BIN*9*a~b*c\nISA~" + IN_THE_SET);
        assertThat(read(channel(text, 3), SMALL).get(3)).isEqualTo(AT + " 4 BIN*9*a~b*c\nISA");
        Segment binary = X12File.read(bytes(text)).segments().get(3);
        assertThat(binary.size()).isEqualTo(2);
        assertThat(binary.element(2)).isEqualTo("a~b*c\nISA");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BIN*900*abc~ | No segment terminator follows the data where its length says.",
                "BIN*9*abc~ | No segment terminator follows the data where its length says.",
                "BIN*5000*abc~ | The data is longer than the longest that is read.",
                "BDS*ASC*x*abc~ | The length of the data is no number.",
            })
    void aWrongLengthIsToldAndTheSegmentReadAsAnyOther(String example) throws IOException {
        String segment = example.substring(0, example.indexOf(" |"));
        String text = CLAIM_FILE.replace(IN_THE_SET, segment + "\n" + IN_THE_SET);
        List<String> read = read(channel(text, 50), SMALL);
        assertThat(read.get(3)).isEqualTo(AT + " 4 " + segment.replace("~", ""));
        assertThat(read).hasSize(10);
        assertThat(lines()).hasSize(1).first().asString().endsWith(example.split("\\| ", 2)[1]);
    }

    @Test
    void readingStopsAtTheLargestNumberOfSegments() throws IOException {
        assertThat(read(channel(CLAIM_FILE.repeat(20), 1000), SMALL)).hasSize(100);
        assertThat(lines())
                .containsExactly(
                        "error at segment 101 (): Reading stopped at the largest number of"
                                + " segments.");
    }

    @Test
    void whatStandsBeforeTheFirstIsaIsToldAndSkipped() throws IOException {
        String mail = "From: payer\r\nSubject: your ISA file\r\n\r\n";
        List<String> read = read(channel(mail + CLAIM_FILE, 10), SMALL);
        assertThat(read).hasSize(9);
        assertThat(read.getFirst()).startsWith(mail.length() + " 1 ISA*00*");
        assertThat(lines())
                .containsExactly(
                        "error at segment 1 (ISA): Something that is no X12 stands before the"
                                + " first ISA.");
    }

    @ParameterizedTest
    @CsvSource({"5000, 9", "7000, 0"})
    void asMuchIsSearchedForAnIsaInAnArrayAsInAChannel(int lines, int segments) throws IOException {
        String text = "mail header\n".repeat(lines) + CLAIM_FILE;
        assertThat(read(channel(text, 1000), Limits.USUAL)).hasSize(segments);
        assertThat(read(SegmentReader.over(bytes(text), findings::add))).hasSize(segments);
        assertThat(findings).hasSize(2).first().isEqualTo(findings.getLast());
    }

    @Test
    void aBrokenIsaDoesNotSinkTheNextInterchange() throws IOException {
        String broken = "ISA*00*cut~GS*HC~";
        List<String> read = read(channel(CLAIM_FILE + broken + CLAIM_FILE, 10), SMALL);
        assertThat(read).hasSize(18);
        assertThat(lines())
                .containsExactly(
                        "error at segment 10 (ISA16): The ISA is not followed by a segment"
                                + " terminator of its own.");
    }

    private List<String> read(ReadableByteChannel channel, Limits limits) throws IOException {
        return read(SegmentReader.over(channel, limits, findings::add));
    }

    private static List<String> read(SegmentReader reader) throws IOException {
        List<String> segments = new ArrayList<>();
        while (reader.next()) {
            segments.add(reader.offset() + " " + reader.number() + " " + reader.copy().text());
        }
        return segments;
    }

    private List<String> lines() {
        return findings.stream().map(X12Finding::line).toList();
    }

    /** A channel that gives at most so many bytes at a time. */
    private static ReadableByteChannel channel(String text, int chunk) {
        byte[] bytes = bytes(text);
        return new ReadableByteChannel() {
            private int at;

            @Override
            public int read(ByteBuffer target) {
                if (at == bytes.length) {
                    return -1;
                }
                int count = Math.min(Math.min(chunk, target.remaining()), bytes.length - at);
                target.put(bytes, at, count);
                at += count;
                return count;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {}
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
