package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.almoner.x12.fuzz.Budget;
import org.almoner.x12.fuzz.Seeds;
import org.almoner.x12.fuzz.ShortRun;
import org.almoner.x12.fuzz.Slowly;
import org.almoner.x12.fuzz.Told;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever is held against whichever guide, findings come of it, and on any road the same. */
final class C02_FuzzesTheCheckTest {

    private static final long SEED = 20261122;

    /** Some values are in their set, some are not, and some sets are not at hand. */
    private static final CodeSets CODE_SETS =
            (set, value) ->
                    switch ((value.length() + set.length()) % 3) {
                        case 0 -> CodeSets.Verdict.KNOWN;
                        case 1 -> CodeSets.Verdict.UNKNOWN;
                        default -> CodeSets.Verdict.NOT_JUDGED;
                    };

    static List<byte[]> seeds() {
        return Seeds.list();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyBytes(byte[] bytes) throws Exception {
        Budget.spend(C02_FuzzesTheCheckTest::check, bytes);
    }

    @Test
    void spoiledFiles() {
        ShortRun.over(seeds(), SEED, 1_500, C02_FuzzesTheCheckTest::check);
    }

    @Test
    void whatIsMissingAtTheEndOfASetWithoutTrailerIsToldAtOnePlaceOnAnyRoad() throws IOException {
        check(
                "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260105*0930*^*00501*000000001*0*T*:~ST*278*0001*005010X217~REF*X~"
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void check(byte[] bytes) throws IOException {
        var usual = new X12Check(Guides.ours(), CODE_SETS, 5);
        CheckResult result = usual.check(bytes);
        Told.well(result.findings(), bytes);
        assertThat(result.interchanges() == 0 && result.findings().isEmpty()).isFalse();

        same(usual.with(SetQueue.Sizes.EACH_HANDED_OUT).check(bytes), result);
        same(usual.with(SetQueue.Sizes.IN_PLACE).check(bytes), result);
        same(usual.with(SetQueue.Sizes.NONE_GATHERED).check(bytes), result);
        same(usual.check(Slowly.channel(bytes, 1 + bytes.length % 5000)), result);
    }

    private static void same(CheckResult actual, CheckResult expected) {
        Told.alike(actual.findings(), expected.findings());
        assertThat(actual).isEqualTo(expected);
    }
}
