package org.almoner.x12;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.almoner.x12.fuzz.Budget;
import org.almoner.x12.fuzz.Seeds;
import org.almoner.x12.fuzz.ShortRun;
import org.almoner.x12.fuzz.Slowly;
import org.almoner.x12.fuzz.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whatever the bytes, they are read, told of, and written again as they were. */
final class C01_FuzzesTheReaderTest {

    private static final long SEED = 20261122;
    private static final Limits SMALL = new Limits(256, 300, 60);

    static List<byte[]> seeds() {
        return Seeds.list();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) throws Exception {
        Budget.spend(C01_FuzzesTheReaderTest::read, bytes);
    }

    @Test
    void spoiledFiles() {
        ShortRun.over(seeds(), SEED, 1_500, C01_FuzzesTheReaderTest::read);
    }

    private static void read(byte[] bytes) throws IOException {
        X12File file = X12File.read(bytes);
        Told.well(file.findings(), bytes);
        assertThat(file.interchanges().isEmpty() && file.findings().isEmpty()).isFalse();
        assertThat(file.bytes()).isEqualTo(bytes);

        List<X12Finding> findings = new ArrayList<>();
        List<String> segments = segments(SegmentReader.over(bytes, findings::add));
        int odd = 1 + 2 * (bytes.length % 50);
        for (int most : new int[] {odd, 1021 * odd}) {
            List<X12Finding> again = new ArrayList<>();
            assertThat(segments(over(bytes, most, Limits.USUAL, again))).isEqualTo(segments);
            Told.alike(again, findings);
        }
        List<X12Finding> whole = new ArrayList<>();
        List<X12Finding> pieces = new ArrayList<>();
        assertThat(segments(over(bytes, odd, SMALL, pieces)))
                .isEqualTo(segments(over(bytes, Integer.MAX_VALUE, SMALL, whole)));
        Told.alike(pieces, whole);
    }

    private static SegmentReader over(
            byte[] bytes, int most, Limits limits, List<X12Finding> findings) {
        return SegmentReader.over(Slowly.channel(bytes, most), limits, findings::add);
    }

    private static List<String> segments(SegmentReader reader) throws IOException {
        List<String> segments = new ArrayList<>();
        while (reader.next()) {
            Segment copy = reader.copy();
            segments.add(copy.number() + " " + copy.offset() + " " + copy.size() + copy.text());
        }
        return segments;
    }
}
